import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDemoAgency, type DemoAgency } from '../../main/demo/agency'
import { startEms } from '../../main/demo/ems/service'
import type { DemoService } from '../../main/demo/service-host'

let agency: DemoAgency
let ems: DemoService
beforeEach(async () => {
  agency = await startDemoAgency({ customers: 5 })
  ems = await startEms(agency, { slowMs: 300 })
})
afterEach(async () => {
  await ems.stop()
  await agency.stop()
})

const keys = (): Record<string, string> => ({
  'X-App-Access-Key': ems.signIn.secrets['appAccessKey'] ?? '',
  'X-Agency-Id': ems.signIn.settings['agencyId'] ?? '',
})
const first = (): string => agency.customers[0]?.CustomerId ?? ''
const get = (path: string, headers: Record<string, string> = keys(), method = 'GET') =>
  fetch(`${ems.signIn.settings['baseUrl']}${path}`, { method, headers })

describe('EMS of the demo agency', () => {
  it('shows the agency’s own customers', async () => {
    const response = await get(`/customer/${first().toUpperCase()}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toMatchObject({
      data: {
        customerId: first(),
        customerNumber: 1,
        lastName: 'Whitlock',
        gLDivisionCode: expect.any(String),
      },
    })
  })

  it('names a sample customer that is there', async () => {
    const response = await get(`/customer/${ems.signIn.settings['sampleCustomerId']}`)
    expect(response.status).toBe(200)
  })

  it('wants key and Agency ID, both right', async () => {
    for (const name of Object.keys(keys())) {
      const { [name]: value, ...rest } = keys()
      expect((await get(`/customer/${first()}`, rest)).status).toBe(401)
      expect((await get(`/customer/${first()}`, { ...rest, [name]: `${value}x` })).status).toBe(401)
    }
  })

  it('tells a customer that is not there from a path that is not', async () => {
    const nobody = await get('/customer/00000000-0000-4000-8000-00000000dead')
    expect([nobody.status, nobody.headers.get('content-type')]).toEqual([
      404,
      'application/json; charset=utf-8',
    ])
    const nowhere = await get(`/customers/${first()}`)
    expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([404, 'text/html'])
    expect((await get('/customer/1')).status).toBe(404)
  })

  it('only reads', async () => {
    expect((await get(`/customer/${first()}`, keys(), 'DELETE')).status).toBe(405)
  })

  it.each([
    ['wrong-password', 401],
    ['expired-ticket', 401],
    ['missing-right', 403],
    ['http-500', 500],
  ] as const)('%s: %i, until it is taken back', async (fault, status) => {
    ems.setFault(fault)
    expect((await get(`/customer/${first()}`)).status).toBe(status)
    ems.setFault('none')
    expect((await get(`/customer/${first()}`)).status).toBe(200)
  })

  it('stops at once, even with a slow answer under way', async () => {
    const other = await startEms(agency, { slowMs: 60_000 })
    other.setFault('slow')
    const sent = fetch(`${other.signIn.settings['baseUrl']}/customer/${first()}`).then(
      () => 'answered',
      () => 'broken off',
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    await other.stop()
    expect(await sent).toBe('broken off')
  })
})
