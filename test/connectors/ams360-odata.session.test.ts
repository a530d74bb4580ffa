import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OdataSession } from '../../main/engine/connectors/ams360-odata/session'
import type { Fault } from '../../main/engine/connectors/fault'
import { checked } from './support/checked'
import { replyJson, type JsonService } from './support/json-service'
import {
  appPassword,
  customer,
  openOdata,
  startOdataFixture,
  token,
  tokenPath,
  tokensAsked,
  uuid,
} from './support/odata-fixture'

let service: JsonService
let session: OdataSession
let clock = 0
const signal = new AbortController().signal

beforeEach(async () => {
  clock = 1_000_000
  service = await startOdataFixture()
  session = openOdata({ origin: service.origin, now: () => clock })
})
afterEach(async () => {
  await session[Symbol.asyncDispose]()
  await service.stop()
})

const fault = (work: Promise<unknown>): Promise<Fault> =>
  work.then(
    () => expect.fail('it worked'),
    (error: Fault) => error,
  )

/** Tokens get numbers; `good` says which of them work. */
function numbered(good: (number: number) => boolean, life = 1200): void {
  let last = 0
  service.behave((response, { path, headers }) => {
    if (path === tokenPath) {
      last += 1
      replyJson(response, 200, { access_token: `token-${last}`, expires_in: life })
      return true
    }
    if (good(Number(/^Bearer token-(\d+)$/.exec(headers.authorization ?? '')?.[1]))) return false
    replyJson(response, 401, { error: { code: '401' } })
    return true
  })
}

describe('the token', () => {
  test('is asked for as public clients do', async () => {
    await session.customer(uuid, signal)
    const [asked, read] = service.heard
    const basic = Buffer.from(`syncdesk:${appPassword}`, 'utf8').toString('base64')
    expect(asked).toMatchObject({ method: 'POST', path: tokenPath })
    expect(asked?.headers).toMatchObject({
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      email: 'ann@agency.example',
      instanceid: '1234567-1',
    })
    expect(read).toMatchObject({ method: 'GET', path: `/api/Customers(${uuid})` })
    expect(read?.headers.authorization).toBe(`Bearer ${token}`)
  })

  test('is kept until shortly before its end', async () => {
    await session.customer(uuid, signal)
    clock += 1_139_000
    await session.customer(uuid, signal)
    expect(tokensAsked(service)).toBe(1)
    clock += 2_000
    await session.customer(uuid, signal)
    expect(tokensAsked(service)).toBe(2)
  })

  test.each([
    ['20', 17_000, 19_000],
    [undefined, 269_000, 271_000],
    ['soon', 269_000, 271_000],
  ])('with a life of %j is kept %i ms, not %i ms', async (expires_in, kept, over) => {
    service.behave((response, { path }) => {
      if (path !== tokenPath) return false
      replyJson(response, 200, { access_token: token, expires_in })
      return true
    })
    await session.customer(uuid, signal)
    clock += kept
    await session.customer(uuid, signal)
    expect(tokensAsked(service)).toBe(1)
    clock += over - kept
    await session.customer(uuid, signal)
    expect(tokensAsked(service)).toBe(2)
  })

  test('refused for data is renewed once, for everybody', async () => {
    numbered((number) => number === 1)
    await session.customer(uuid, signal)
    let last = 1
    service.behave((response, { path, headers }) => {
      if (path === tokenPath) {
        replyJson(response, 200, { access_token: `token-${(last += 1)}`, expires_in: 1200 })
        return true
      }
      if (headers.authorization !== 'Bearer token-1') return false
      replyJson(response, 401, {})
      return true
    })
    const many = Array.from({ length: 10 }, () => session.customer(uuid, signal))
    expect((await Promise.all(many)).map(({ number }) => number)).toEqual(Array(10).fill('17'))
    expect(last).toBe(2)
  })

  test('refused twice: the session is refused, and it stops there', async () => {
    numbered(() => false)
    const refused = await fault(session.customer(uuid, signal))
    expect(refused.code).toBe('session-refused')
    expect(refused.facts.advice?.[0]).toContain('sign-in itself works')
    expect(service.heard.map(({ path }) => path)).toEqual([
      tokenPath,
      `/api/Customers(${uuid})`,
      tokenPath,
      `/api/Customers(${uuid})`,
    ])
  })

  test.each([
    [401, { error: 'invalid_client' }, 'sign-in-refused', 'invalid_client'],
    [400, { error: 'invalid_grant' }, 'sign-in-refused', 'invalid_grant'],
    [401, 'no', 'sign-in-refused', undefined],
    [400, { message: 'bad' }, 'answer-unexpected', undefined],
    [403, { message: 'no' }, 'access-denied', undefined],
    [404, { message: 'none' }, 'service-not-found', undefined],
    [200, { token }, 'answer-unexpected', 'no access_token'],
    [200, { access_token: 'a\r\nX-Other: 1' }, 'answer-unexpected', 'no access_token'],
    [200, { access_token: '' }, 'answer-unexpected', 'no access_token'],
  ])('asked for and answered with %i %j: %s', async (status, json, code, said) => {
    service.behave((response) => replyJson(response, status, json))
    const { code: found, facts } = await fault(session.customer(uuid, signal))
    expect([found, facts.codes?.[0]]).toEqual([code, said])
  })

  test('refused is not asked for again by itself, only by a check', async () => {
    service.behave((response) => replyJson(response, 401, { error: 'invalid_client' }))
    await fault(session.customer(uuid, signal))
    expect((await fault(session.customer(uuid, signal))).code).toBe('sign-in-refused')
    expect(tokensAsked(service)).toBe(1)
    service.behave(undefined)
    expect((await checked(session)).passed).toBe(true)
    expect((await session.customer(uuid, signal)).number).toBe('17')
  })

  test('that arrives after closing is not used', async () => {
    const reading = fault(session.customer(uuid, signal))
    await session[Symbol.asyncDispose]()
    expect((await reading).code).toBe('cancelled')
    expect(service.heard.every(({ path }) => path === tokenPath)).toBe(true)
  })
})

describe('data', () => {
  const answering = (status: number, json: unknown) =>
    service.behave((response, { path }) => {
      if (path === tokenPath) return false
      replyJson(response, status, json)
      return true
    })

  test.each([
    [403, {}, 'right-missing'],
    [404, {}, 'customer-not-found'],
    [200, null, 'customer-not-found'],
    [200, { '@odata.context': 'x', value: [] }, 'customer-not-found'],
    [200, { value: [customer] }, undefined],
    [200, { value: 17 }, 'answer-unexpected'],
    [200, { ...customer, CustomerId: '11111111-d196-4f07-929b-ec71d1560712' }, 'answer-unexpected'],
    [429, {}, 'rate-limited'],
  ])('answered with %i %j: %s', async (status, json, code) => {
    answering(status, json)
    const found = await session.customer(uuid, signal).then(
      () => undefined,
      (error: Fault) => error.code,
    )
    expect(found).toBe(code)
  })

  test('the list itself not found is the address, not a customer', async () => {
    answering(404, {})
    expect((await fault(session.customers(signal).next())).code).toBe('service-not-found')
    const { failed, failure } = await checked(session)
    expect([failed, failure?.code]).toEqual(['customer', 'service-not-found'])
    expect(failure?.advice[0]).toContain('/api»')
  })

  test('the check reads the first row of the list, then that customer by itself', async () => {
    const { passed, verified, reported, steps } = await checked(session)
    expect([passed, verified]).toEqual([true, 'signed in, read a customer'])
    expect(reported).toEqual([{ label: 'Customers', value: '1' }])
    expect(steps.at(-1)?.evidence).toBe('Read customer no. 17')
    expect(service.heard.map(({ path, query }) => path + query.toString())).toEqual([
      tokenPath,
      '/api/Customers%24top=1',
      `/api/Customers(${uuid})`,
    ])
  })

  test('nobody in the list is noted, not failed', async () => {
    answering(200, { '@odata.count': 0, value: [] })
    const { passed, verified, steps } = await checked(session)
    expect([passed, verified, steps.at(-1)?.state]).toEqual([true, 'signed in', 'noted'])
  })
})
