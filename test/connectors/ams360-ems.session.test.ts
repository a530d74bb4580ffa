import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../main/engine/connectors/fault'
import type { EmsSettings } from '../../main/engine/connectors/ams360-ems/settings'
import { checked } from './support/checked'
import { appAccessKey, customer, openEms, startEmsFixture, uuid } from './support/ems-fixture'
import { replyJson, type JsonService } from './support/json-service'

let service: JsonService
const signal = new AbortController().signal
const open = (settings: Partial<EmsSettings> = {}) => openEms({ origin: service.origin, settings })

beforeEach(async () => {
  service = await startEmsFixture()
})
afterEach(() => service.stop())

const fault = (work: Promise<unknown>): Promise<Fault> =>
  work.then(
    () => expect.fail('it worked'),
    (error: Fault) => error,
  )

describe('a call', () => {
  test('carries key and Agency ID in the headers that were set, to the path that was set', async () => {
    service.behave((response) => replyJson(response, 200, customer))
    const session = open({
      keyHeader: 'X-Key',
      agencyHeader: 'X-Agency',
      customerPath: '/find?CustID={id}&all=1',
    })
    await session.customer(uuid.toUpperCase(), signal)
    const [heard] = service.heard
    expect(heard).toMatchObject({ method: 'GET', path: '/v1/find' })
    expect(heard?.query.get('CustID')).toBe(uuid)
    expect(heard?.headers).toMatchObject({ 'x-key': appAccessKey, 'x-agency': '1234567-1' })
    expect(heard?.headers).not.toHaveProperty('x-app-access-key')
  })

  test('is not made for what is no UUID', async () => {
    expect((await fault(open().customer('../admin', signal))).code).toBe('uuid-invalid')
    expect(service.heard).toEqual([])
  })

  test.each([
    [400, { message: 'bad' }, 'request-refused'],
    [401, { message: 'who' }, 'sign-in-refused'],
    [403, { message: 'no' }, 'right-missing'],
    [404, { message: 'none' }, 'customer-not-found'],
    [429, {}, 'rate-limited'],
    [503, {}, 'server-error'],
    [200, null, 'customer-not-found'],
    [200, { data: null, error: { code: 7 } }, 'answer-unexpected'],
    [200, { ...customer, CustomerId: '11111111-d196-4f07-929b-ec71d1560712' }, 'answer-unexpected'],
  ])('answered with %i %j means %s', async (status, json, code) => {
    service.behave((response) => replyJson(response, status, json))
    const { code: found, facts } = await fault(open().customer(uuid, signal))
    expect(found).toBe(code)
    expect(facts).toMatchObject({ system: 'AMS360 EMS', host: new URL(service.origin).host })
  })

  test.each([
    [401, 'sign-in-refused'],
    [403, 'right-missing'],
    [404, 'customer-not-found'],
  ])('answered with %i and no body means %s', async (status, code) => {
    service.behave((response) => void response.writeHead(status).end())
    expect((await fault(open().customer(uuid, signal))).code).toBe(code)
  })

  test('cut off while refused is damaged, not a verdict', async () => {
    service.behave((response) => void response.writeHead(404).end('{"message":"Custo'))
    expect((await fault(open().customer(uuid, signal))).code).toBe('answer-malformed')
  })

  test('advice quotes the way to the key and what is stored here', async () => {
    service.behave((response) => replyJson(response, 401, {}))
    const advice = (await fault(open().customer(uuid, signal))).facts.advice?.join('\n')
    expect(advice).toContain('Application Catalog')
    expect(advice).toContain('Vertafore app subscription')
    expect(advice).toContain('«1234567-1»')
    expect(advice).toContain('«X-App-Access-Key»')
    expect(advice).not.toContain(appAccessKey)
  })
})

describe('the check', () => {
  test('asks for nobody with the key, then without: only then the key is proven', async () => {
    const { passed, verified, steps } = await checked(open())
    expect([passed, verified]).toEqual([true, 'the key is accepted'])
    expect(steps.map(({ name, state }) => [name, state])).toEqual([
      ['address', 'passed'],
      ['proxy', 'passed'],
      ['tls', 'skipped'],
      ['sign-in', 'passed'],
      ['customer', 'noted'],
    ])
    expect(steps.at(-1)?.evidence).toContain('Look up a customer')
    expect(service.heard.map(({ headers }) => headers['x-app-access-key'])).toEqual([
      appAccessKey,
      undefined,
    ])
    expect(service.heard[1]?.headers).not.toHaveProperty('x-agency-id')
  })

  test('reads the sample customer when there is one', async () => {
    const { verified, steps } = await checked(open({ sampleCustomerId: uuid }))
    expect(verified).toBe('the key is accepted, read a customer')
    expect(steps.at(-1)).toMatchObject({ state: 'passed', evidence: 'Read customer no. 17' })
  })

  test('a sample that is gone fails the step that reads it', async () => {
    const gone = '11111111-d196-4f07-929b-ec71d1560712'
    const { failed, failure } = await checked(open({ sampleCustomerId: gone }))
    expect([failed, failure?.code]).toEqual(['customer', 'customer-not-found'])
  })

  test('«not found» for everybody proves no key: the address is told', async () => {
    service.behave((response) => replyJson(response, 404, { message: 'no route' }))
    const { passed, failed, failure } = await checked(open())
    expect([passed, failed, failure?.code]).toEqual([false, 'sign-in', 'service-not-found'])
    expect(failure?.advice.join('\n')).toContain('with the key and without')
  })

  test('unless a sample customer can be read: then the doubt is noted', async () => {
    service.behave((response, { path }) => {
      if (path.endsWith(uuid)) replyJson(response, 200, customer)
      else replyJson(response, 404, {})
    })
    const { passed, verified, steps } = await checked(open({ sampleCustomerId: uuid }))
    expect([passed, verified]).toEqual([true, 'the key was not refused, read a customer'])
    expect(steps[3]).toMatchObject({ name: 'sign-in', state: 'noted' })
  })

  test('trouble in the counter-proof only is noted, not held against the key', async () => {
    service.behave((response, { headers }) => {
      if (headers['x-app-access-key'] !== undefined) return false
      replyJson(response, 500, {})
      return true
    })
    const { passed, steps } = await checked(open())
    expect([passed, steps[3]?.state]).toEqual([true, 'noted'])
  })

  test('an empty answer is nobody too; a path that does not look at the id is told', async () => {
    service.behave((response, { headers }) => {
      if (headers['x-app-access-key'] === undefined) replyJson(response, 403, {})
      else replyJson(response, 200, { data: null })
    })
    expect((await checked(open())).passed).toBe(true)
    service.behave((response) => replyJson(response, 200, [customer]))
    const { failed, failure } = await checked(open())
    expect([failed, failure?.code]).toEqual(['sign-in', 'answer-unexpected'])
    expect(failure?.detail).toContain('the id is not looked at')
    expect(failure?.advice.join('\n')).toContain('/v1/customer/{id}')
  })
})
