import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../main/engine/connectors/fault'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import { openWsapi } from './support/open-wsapi'
import * as replies from './support/soap-replies'
import { reply, startWsapiFixture, type WsapiFixture } from './support/wsapi-fixture'

let service: WsapiFixture
let session: WsapiSession
const signal = new AbortController().signal
const uuid = '81a42e50-d196-4f07-929b-ec71d1560712'

beforeEach(async () => {
  service = await startWsapiFixture()
  session = openWsapi({ endpoint: service.endpoint })
})
afterEach(async () => {
  service.behave(undefined)
  await session[Symbol.asyncDispose]()
  await service.stop()
})

const fault = (work: Promise<unknown>): Promise<Fault> =>
  work.then(
    () => expect.fail('it worked'),
    (error: Fault) => error,
  )

/** Tickets get numbers; `good` says which of them work for which operation. */
function numbered(good: (operation: string, number: number) => boolean): void {
  let last = 0
  service.behave((response, { operation, body }) => {
    if (operation === 'Login') {
      last += 1
      reply(response, 200, replies.loginReply(`ticket-${last}`))
      return true
    }
    const number = Number(/<Ticket[^>]*>ticket-(\d+)</.exec(body)?.[1])
    if (good(operation, number)) {
      reply(
        response,
        200,
        operation === 'AgencyInfoGet'
          ? replies.agencyReply('Harbor')
          : replies.resultReply(operation, '<a:AMS360Url>https://agency.example/</a:AMS360Url>'),
      )
    } else {
      reply(response, 500, replies.securityFault)
    }
    return true
  })
}

describe('a refused ticket', () => {
  test('is renewed once, and the call is repeated', async () => {
    numbered((_, number) => number >= 2)
    expect((await session.agencyInfo(signal)).name).toBe('Harbor')
    expect(service.calls('Login')).toBe(2)
  })

  test('is renewed once for everybody', async () => {
    numbered((_, number) => number === 1)
    await session.agencyInfo(signal)
    const before = service.calls('Login')
    let login = 1
    service.behave((response, { operation, body }) => {
      if (operation === 'Login') {
        login += 1
        reply(response, 200, replies.loginReply(`ticket-${login}`))
      } else if (body.includes('>ticket-1<')) {
        reply(response, 500, replies.securityFault)
      } else reply(response, 200, replies.agencyReply('Harbor'))
    })
    await Promise.all(Array.from({ length: 10 }, () => session.agencyInfo(signal)))
    expect(service.calls('Login')).toBe(before + 1)
  })

  test('twice, and nothing else works either: the session is refused', async () => {
    numbered(() => false)
    const refused = await fault(session.customerById(uuid, signal))
    expect(refused.code).toBe('session-refused')
    expect(refused.facts.codes).toContain('WSAPISecurityFault')
    expect(service.heard.map(({ operation }) => operation)).toEqual([
      'Login',
      'CustomerGetById',
      'Login',
      'CustomerGetById',
      'AgencyInfoGet',
    ])
  })

  test('twice, while the agency can be read with it: a right is missing', async () => {
    numbered((operation) => operation === 'AgencyInfoGet')
    const refused = await fault(session.contactsOf(uuid, signal))
    expect(refused).toMatchObject({
      code: 'right-missing',
      facts: { right: 'Customer Contact – Retrieve', host: new URL(service.endpoint).host },
    })
    expect(refused.facts.advice?.[1]).toContain('row «Customer Contact» and check «Retrieve»')
  })

  test('for the agency itself another call decides', async () => {
    numbered((operation) => operation === 'AMS360AgencyUrlGet')
    expect((await fault(session.agencyInfo(signal))).code).toBe('right-missing')
  })

  test('and the deciding call fails on the way: that is what is told', async () => {
    let login = 0
    service.behave((response, { operation }) => {
      if (operation === 'Login') reply(response, 200, replies.loginReply(`t${(login += 1)}`))
      else if (operation === 'AgencyInfoGet') reply(response, 503, '')
      else reply(response, 500, replies.securityFault)
    })
    expect((await fault(session.employees(signal))).code).toBe('server-error')
  })
})

describe('a SOAP fault', () => {
  const answering = (xml: string, status = 500) =>
    service.behave((response, { operation }) => {
      if (operation === 'Login') return false
      reply(response, status, xml)
      return true
    })

  test.each([500, 200])('security at Login (HTTP %i): refused, tried once only', async (status) => {
    service.behave((response) => reply(response, status, replies.securityFault))
    const first = await fault(session.agencyInfo(signal))
    expect(first).toMatchObject({
      code: 'sign-in-refused',
      facts: {
        said: 'Login failure - contact your administrator',
        codes: ['WSAPISecurityFault', '00000000-0000-4000-8000-000000000001'],
      },
    })
    expect(first.facts.advice?.[0]).toContain('Administration › Web Service API')
    expect((await fault(session.agencyInfo(signal))).code).toBe('sign-in-refused')
    expect(service.calls('Login')).toBe(1)
  })

  test('business, about the customer: not found', async () => {
    answering(replies.businessFault('Invalid', ['CustomerId', 'No such customer']))
    expect((await fault(session.customerById(uuid, signal))).code).toBe('customer-not-found')
  })

  test('business, about something else: quoted', async () => {
    const words = `Wrong\u202e prefix\n${'x'.repeat(300)}`
    answering(replies.businessFault(words, ['NamePrefix', 'a'], ['CustomerType', 'b']))
    const refused = await fault(session.customersByNamePrefix('a', signal))
    expect(refused.code).toBe('request-refused')
    expect(refused.facts.codes).toEqual(['WSAPIBusinessFault', 'NamePrefix', 'CustomerType'])
    expect(refused.facts.said).toMatch(/^Wrong {2}prefix x+…$/)
    expect(refused.facts.said?.length).toBe(200)
  })

  test('without known detail: its code is told', async () => {
    answering(replies.bareFault('a:InternalServiceFault'))
    expect(await fault(session.agencyInfo(signal))).toMatchObject({
      code: 'service-fault',
      facts: { codes: ['a:InternalServiceFault'] },
    })
  })

  test('another service at this address', async () => {
    answering(replies.bareFault('a:ActionNotSupported'))
    expect((await fault(session.agencyInfo(signal))).code).toBe('service-not-found')
  })
})

test('input that cannot be meant is refused before anything is sent', async () => {
  const refused = [
    session.customerById('not-a-uuid', signal),
    session.customerByNumber('12a', signal),
    session.customerByNumber('٤٢', signal),
    session.searchByPhone('call me', signal),
    session.customersByNamePrefix('\u200e \u0007', signal),
    session.customersByNamePrefix('x'.repeat(101), signal),
    session.customersByNamePrefix('a\ud800b', signal),
  ].map(fault)
  const codes = (await Promise.all(refused)).map(({ code }) => code)
  expect(codes).toEqual(['uuid-invalid', ...Array<string>(6).fill('input-invalid')])
  expect(service.heard).toEqual([])
})
