import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDemoAgency, type DemoAgency } from '../../main/demo/agency'
import { startOdata } from '../../main/demo/odata/service'
import type { DemoService } from '../../main/demo/service-host'

let agency: DemoAgency
let odata: DemoService
let clock = 0
beforeEach(async () => {
  clock = 1_000_000
  agency = await startDemoAgency({ customers: 720 })
  odata = await startOdata(agency, { tokenSeconds: 60, now: () => clock })
})
afterEach(async () => {
  await odata.stop()
  await agency.stop()
})

type Page = { '@odata.count': number; value: { CustomerId: string }[] }

const issue = (changes: Record<string, string> = {}) => {
  const { appUser = '', email = '', agencyNo = '', tokenUrl = '' } = odata.signIn.settings
  const given = {
    user: appUser,
    password: odata.signIn.secrets['appPassword'] ?? '',
    email,
    instanceid: agencyNo,
    ...changes,
  }
  return fetch(tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${given.user}:${given.password}`).toString('base64')}`,
    },
    body: new URLSearchParams({ email: given.email, instanceid: given.instanceid }),
  })
}
async function signedIn(): Promise<string> {
  const { access_token: token } = (await (await issue()).json()) as { access_token: string }
  return token
}
const get = (path: string, token: string, method = 'GET') =>
  fetch(`${odata.signIn.settings['dataUrl']}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
  })

describe('OData of the demo agency', () => {
  it('hands out a token with its life', async () => {
    const response = await issue()
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^[\w-]{32}$/),
      token_type: 'Bearer',
      expires_in: 60,
    })
  })

  it.each(['user', 'password', 'email', 'instanceid'])('refuses a wrong %s', async (name) => {
    const response = await issue({ [name]: 'wrong' })
    expect([response.status, await response.json()]).toEqual([401, { error: 'invalid_client' }])
  })

  it('pages by 500, and by what is asked for', async () => {
    const token = await signedIn()
    const page = async (query: string) =>
      (await (await get(`/Customers${query}`, token)).json()) as Page
    const ids = agency.customers.map(({ CustomerId }) => CustomerId)
    const idsOf = ({ value }: Page) => value.map(({ CustomerId }) => CustomerId)
    expect(idsOf(await page(''))).toEqual(ids.slice(0, 500))
    expect(idsOf(await page('?$skip=500'))).toEqual(ids.slice(500))
    expect(idsOf(await page('?$skip=720'))).toEqual([])
    expect(idsOf(await page('?$top=1'))).toEqual(ids.slice(0, 1))
    expect((await page('?$top=1'))['@odata.count']).toBe(720)
    expect((await get('/Customers?$skip=-1', token)).status).toBe(400)
  })

  it('shows one customer under OData’s names', async () => {
    const [dana] = agency.customers
    const response = await get(`/Customers(${dana?.CustomerId})`, await signedIn())
    expect(await response.json()).toMatchObject({
      CustomerId: dana?.CustomerId,
      Last: 'Whitlock',
      EMail: 'dana.whitlock@example.com',
      FirmName: null,
      AccountExecCodeDisplay: expect.stringMatching(/^\w+ \S+$/),
    })
  })

  it('knows nobody else, nothing else, and only reads', async () => {
    const token = await signedIn()
    expect((await get('/Customers(00000000-0000-4000-8000-00000000dead)', token)).status).toBe(404)
    expect((await get('/Policies', token)).status).toBe(404)
    expect((await get('/../elsewhere', token)).status).toBe(404)
    expect((await get('/Customers', token, 'POST')).status).toBe(405)
  })

  it('wants a token that is alive', async () => {
    expect((await get('/Customers', 'made-up')).status).toBe(401)
    const token = await signedIn()
    clock += 59_000
    expect((await get('/Customers', token)).status).toBe(200)
    clock += 2_000
    expect((await get('/Customers', token)).status).toBe(401)
  })

  it.each([
    ['wrong-password', 401, 401],
    ['expired-ticket', 200, 401],
    ['missing-right', 200, 403],
    ['http-500', 500, 500],
  ] as const)('%s: token %i, data %i, until it is taken back', async (fault, token, data) => {
    const alive = await signedIn()
    odata.setFault(fault)
    expect((await issue()).status).toBe(token)
    expect((await get('/Customers?$top=1', alive)).status).toBe(data)
    odata.setFault('none')
    expect((await get('/Customers?$top=1', alive)).status).toBe(200)
  })
})
