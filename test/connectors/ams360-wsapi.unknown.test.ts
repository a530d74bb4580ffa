import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { OutcomeUnknown } from '../../main/engine/connectors/agency-records'
import { operations } from '../../main/engine/connectors/ams360-wsapi/operations'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import { Fault } from '../../main/engine/connectors/fault'
import { nodeReach } from '../../main/engine/net/node-reach'
import { freePort } from '../net/support/servers'
import { openWsapi } from './support/open-wsapi'
import * as replies from './support/soap-replies'
import { reply, startWsapiFixture, type Answer, type WsapiFixture } from './support/wsapi-fixture'
import { newId, writes } from './support/wsapi-writes'

const signal = new AbortController().signal
const service = 'http://www.WSAPI.AMS360.com/v3.0'

let fixture: WsapiFixture
let session: WsapiSession
beforeAll(async () => {
  fixture = await startWsapiFixture()
  session = openWsapi({ endpoint: fixture.endpoint, settings: { timeoutSeconds: 1 } })
  // The connection is kept and has served: the way a repeated request would come about.
  await session.agencyInfo(signal)
})
afterAll(async () => {
  fixture.behave(undefined)
  await session[Symbol.asyncDispose]()
  await fixture.stop()
})
afterEach(() => fixture.behave(undefined))

const errorOf = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => expect.fail('it worked'),
    (error: Error) => error,
  )

/** `unknown connection-reset`, `not-done request-refused`. */
const told = (error: Error): string =>
  error instanceof OutcomeUnknown
    ? `unknown ${error.fault instanceof Fault ? error.fault.code : error.fault.name}`
    : `not-done ${error instanceof Fault ? error.code : error.name}`

const bare =
  (code: string): Answer =>
  (response) =>
    reply(response, 500, replies.bareFault(code))
const page = '<!DOCTYPE html>\n<html><body>Sign in to the network</body></html>'

const cases: readonly (readonly [name: string, answer: Answer, told: string])[] = [
  ['a reset without an answer', (r) => void r.destroy(), 'unknown connection-reset'],
  ['an empty 200', (r) => reply(r, 200, ''), 'unknown answer-empty'],
  [
    'a cut answer',
    (r, { operation }) => reply(r, 200, replies.resultReply(operation, '<a:X>').slice(0, -60)),
    'unknown answer-malformed',
  ],
  ['a web page', (r) => reply(r, 200, page), 'unknown answer-not-soap'],
  ['HTTP 400', (r) => reply(r, 400, ''), 'unknown answer-not-soap'],
  ['HTTP 500', (r) => reply(r, 500, page), 'unknown server-error'],
  ['HTTP 503', (r) => reply(r, 503, ''), 'unknown server-error'],
  ['HTTP 302', (r) => void r.writeHead(302, { location: '/x' }).end(), 'unknown redirected'],
  [
    'a foreign answer',
    (r) => reply(r, 200, replies.envelope('<Other xmlns="urn:x"/>')),
    'unknown answer-unexpected',
  ],
  ['an empty body', (r) => reply(r, 200, replies.envelope('')), 'unknown answer-unexpected'],
  ['a general fault', (r) => reply(r, 500, replies.generalFault), 'unknown service-fault'],
  ['a fault nobody knows', bare('s:Server'), 'unknown service-fault'],
  ['silence', () => undefined, 'unknown timed-out'],
  ['HTTP 401', (r) => reply(r, 401, page), 'not-done access-denied'],
  ['HTTP 403', (r) => reply(r, 403, ''), 'not-done access-denied'],
  ['HTTP 404', (r) => reply(r, 404, page), 'not-done service-not-found'],
  ['HTTP 429', (r) => void r.writeHead(429, { 'retry-after': '7' }).end(), 'not-done rate-limited'],
  [
    'a business fault',
    (r) => reply(r, 500, replies.businessFault('No', ['DueDate', 'x'])),
    'not-done request-refused',
  ],
  [
    'a fault about the customer',
    (r) => reply(r, 500, replies.businessFault('No', ['CustomerId', 'x'])),
    'not-done customer-not-found',
  ],
  ['a request it cannot read', bare('a:DeserializationFailed'), 'not-done request-refused'],
  ['an operation it has not', bare('a:ActionNotSupported'), 'not-done service-not-found'],
]

describe.each(writes)('$operation', ({ operation, id, write }) => {
  test.each(cases)('%s', async (_name, answer, expected) => {
    const before = fixture.calls(operation)
    fixture.behave((response, heard) =>
      heard.operation === operation ? answer(response, heard) : false,
    )
    expect(told(await errorOf(write(session, signal)))).toBe(expected)
    expect(fixture.calls(operation)).toBe(before + 1)
  })

  test('an answer without the id of what is new, or with content where none belongs', async () => {
    const inner =
      id === undefined
        ? '<a:Other>1</a:Other>'
        : `<a:${id}>00000000-0000-0000-0000-000000000000</a:${id}>`
    fixture.behave((response, heard) => {
      if (heard.operation !== operation) return false
      reply(response, 200, replies.resultReply(operation, inner))
      return true
    })
    expect(told(await errorOf(write(session, signal)))).toBe('unknown answer-unexpected')
  })

  test('a refused ticket: signs in again and sends once more, which is safe', async () => {
    const before = fixture.calls(operation)
    fixture.behave((response, heard) => {
      if (heard.operation !== operation) return false
      const isFirst = fixture.calls(operation) === before + 1
      const done = id
        ? replies.resultReply(operation, `<a:${id}>${newId}</a:${id}>`)
        : replies.envelope(`<${operation}Response xmlns="${service}"></${operation}Response>`)
      reply(response, isFirst ? 500 : 200, isFirst ? replies.securityFault : done)
      return true
    })
    expect(await write(session, signal)).toBe(id === undefined ? undefined : newId)
    expect(fixture.calls(operation)).toBe(before + 2)
  })

  test('refused twice: not done, and a right is missing', async () => {
    fixture.behave((response, heard) =>
      heard.operation === operation ? reply(response, 500, replies.securityFault) : false,
    )
    const error = await errorOf(write(session, signal))
    expect(told(error)).toBe('not-done right-missing')
    const { right } = operations[operation as keyof typeof operations]
    expect((error as Fault).facts.right).toBe(right)
    expect(right).toMatch(/ – (Insert|Update)$/)
  })

  test('stopped before it was sent: not done; after it was sent: unknown', async () => {
    const before = fixture.calls(operation)
    expect(told(await errorOf(write(session, AbortSignal.abort())))).toBe('not-done cancelled')
    expect(fixture.calls(operation)).toBe(before)
    const stop = new AbortController()
    fixture.behave((_response, heard) => {
      if (heard.operation !== operation) return false
      stop.abort()
      return true
    })
    expect(told(await errorOf(write(session, stop.signal)))).toBe('unknown cancelled')
  })
})

test('nobody listens: not done', async () => {
  const endpoint = `http://127.0.0.1:${await freePort()}/v3/WSAPIService.svc`
  await using lost = openWsapi({ endpoint })
  for (const { write } of writes) {
    expect(told(await errorOf(write(lost, signal)))).toBe('not-done connection-refused')
  }
})

test('signed in, and then the service is gone: not done', async () => {
  const reach = nodeReach()
  let isGone = false
  const fetch: typeof globalThis.fetch = (input, init) =>
    isGone ? Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')) : reach.fetch(input, init)
  const lost = openWsapi({ endpoint: fixture.endpoint, reach: { ...reach, fetch } })
  await lost.agencyInfo(signal)
  isGone = true
  const [first] = writes
  expect(told(await errorOf(first?.write(lost, signal) ?? Promise.resolve()))).toBe(
    'not-done address-not-found',
  )
})

test('reads and files never end with an unknown outcome', async () => {
  fixture.behave((response, { operation }) => {
    if (operation === 'Login') return false
    response.destroy()
    return true
  })
  for (const work of [
    session.readCustomer(newId, signal),
    session.suspensesOf(newId, signal),
    session.sendFile(new Uint8Array(9), signal),
    session.companies(signal),
  ]) {
    expect(told(await errorOf(work))).toBe('not-done connection-reset')
  }
})
