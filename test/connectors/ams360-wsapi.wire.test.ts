import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import { openWsapi } from './support/open-wsapi'
import { resultReply } from './support/soap-replies'
import {
  reply,
  startWsapiFixture,
  ticket,
  type Heard,
  type WsapiFixture,
} from './support/wsapi-fixture'
import { element, meaningOf, textWithin } from './support/xml-meaning'

const service = 'http://www.WSAPI.AMS360.com/v3.0'
const data = `${service}/DataContract`
const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
const signal = new AbortController().signal
const uuid = '81a42e50-d196-4f07-929b-ec71d1560712'

let fixture: WsapiFixture
beforeAll(async () => {
  fixture = await startWsapiFixture()
})
afterAll(() => fixture.stop())
afterEach(() => fixture.behave(undefined))

/** Answers everything but Login with an empty result, and hands out what was asked. */
async function heardFrom(work: (session: WsapiSession) => Promise<unknown>): Promise<Heard> {
  fixture.behave((response, { operation }) => {
    if (operation === 'Login') return false
    reply(response, 200, resultReply(operation, ''))
    return true
  })
  await using session = openWsapi({ endpoint: fixture.endpoint })
  await work(session).catch(() => undefined)
  const heard = fixture.heard.at(-1)
  if (!heard) throw new Error('nothing was sent')
  return heard
}

describe('Login on the wire', () => {
  test.each([
    ['!"G', '!"G'],
    ['', ''],
  ])('means what the known template means, employee code «%s»', async (code, sent) => {
    const password = '<![CDATA[p<a>&"ss\'wörd]]>'
    const session = openWsapi({
      endpoint: fixture.endpoint,
      settings: { employeeCode: code },
      password,
    })
    await session.agencyInfo(signal)
    await session[Symbol.asyncDispose]()
    const login = fixture.heard.filter(({ operation }) => operation === 'Login').at(-1)
    expect(login?.headers['soapaction']).toBe(`"${service}/WSAPIServiceContract/Login"`)
    expect(login?.headers['content-type']).toBe('text/xml; charset=utf-8')
    expect(meaningOf(login?.body ?? '')).toEqual(
      element(
        `{${soap}}Envelope`,
        element(
          `{${soap}}Body`,
          element(
            `{${service}}Login`,
            element(
              `{${service}}Request`,
              element(`{${data}}AgencyNo`, '1234567-1'),
              element(`{${data}}LoginId`, 'SyncDesk'),
              element(`{${data}}Password`, password),
              element(`{${data}}EmployeeCode`, ...(sent ? [sent] : [])),
            ),
          ),
        ),
      ),
    )
  })
})

/** From the list of all operations: wrapper, then members. `undefined`: takes no argument. */
const operations: readonly (readonly [
  name: string,
  wrapper: 'Request' | 'request' | undefined,
  member: readonly [name: string, value: string] | undefined,
  call: (session: WsapiSession) => Promise<unknown>,
])[] = [
  ['AgencyInfoGet', undefined, undefined, (s) => s.agencyInfo(signal)],
  ['AMS360AgencyUrlGet', undefined, undefined, (s) => s.agencyUrl(signal)],
  [
    'ValueListGet',
    'Request',
    ['ListName', 'CustomerType'],
    (s) => s.valueList('CustomerType', signal),
  ],
  ['CustomerGetById', 'Request', ['CustomerId', uuid], (s) => s.customerById(uuid, signal)],
  [
    'CustomerGetByNumber',
    'Request',
    ['CustomerNumber', '42'],
    (s) => s.customerByNumber('42', signal),
  ],
  [
    'CustomerGetListByNamePrefix',
    'Request',
    ['NamePrefix', 'Smi'],
    (s) => s.customersByNamePrefix('Smi', signal),
  ],
  [
    'SearchByPhoneNumber',
    'Request',
    ['PhoneNumber', '5035550142'],
    (s) => s.searchByPhone('+1 (503) 555-0142', signal),
  ],
  ['CustomerContactGetList', 'request', ['CustomerId', uuid], (s) => s.contactsOf(uuid, signal)],
  ['EmployeeGetListAll', undefined, undefined, (s) => s.employees(signal)],
]

describe('each operation on the wire', () => {
  test.each(operations)('%s', async (name, wrapper, member, call) => {
    // Closing signs out, so the call is the last but one.
    await heardFrom(call)
    const heard = fixture.heard.filter(({ operation }) => operation === name).at(-1)
    expect(heard?.headers['soapaction']).toBe(`"${service}/WSAPIServiceContract/${name}"`)
    const argument =
      wrapper && member
        ? [element(`{${service}}${wrapper}`, element(`{${data}}${member[0]}`, member[1]))]
        : []
    expect(meaningOf(heard?.body ?? '')).toEqual(
      element(
        `{${soap}}Envelope`,
        element(
          `{${soap}}Header`,
          element(`{${service}}WSAPISession`, element(`{${service}}Ticket`, ticket)),
        ),
        element(`{${soap}}Body`, element(`{${service}}${name}`, ...argument)),
      ),
    )
  })

  test('the four lists of business units, and Logout', async () => {
    await heardFrom((session) => session.businessUnits(signal))
    const names = fixture.heard.slice(-5).map(({ operation }) => operation)
    expect(names.sort()).toEqual([
      'GLBranchGetListAll',
      'GLDepartmentGetListAll',
      'GLDivisionGetListAll',
      'GLGroupGetListAll',
      'Logout',
    ])
  })
})

describe('text survives the wire exactly', () => {
  // Everything XML 1.0 can carry, without what our own hygiene changes (blanks, marks, controls).
  const legal = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\p{C}\p{Z}\u115f\u1160\u3164\uffa0]/gu, ''))
    .filter((text) => text !== '')

  test('a name prefix', async () => {
    await using session = openWsapi({ endpoint: fixture.endpoint })
    fixture.behave((response, { operation }) => {
      if (operation === 'Login') return false
      reply(response, 200, resultReply(operation, ''))
      return true
    })
    const metacharacters = fc.constantFrom(
      '!"G',
      '&<>',
      ']]>',
      '&amp;',
      "O'Neil",
      '<![CDATA[x]]>',
      '<![CDATA[]]><a/><![CDATA[]]>',
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(legal, metacharacters), async (prefix) => {
        await session.customersByNamePrefix(prefix, signal)
        expect(textWithin(fixture.heard.at(-1)?.body ?? '', 'NamePrefix')).toBe(prefix)
      }),
      { numRuns: 150 },
    )
  })

  test('a code, there and back', async () => {
    const letters = fc.constantFrom(...Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ aZ09'))
    const codes = fc.string({ unit: letters, minLength: 3, maxLength: 3 })
    await using session = openWsapi({ endpoint: fixture.endpoint })
    const escaped = (text: string): string =>
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    await fc.assert(
      fc.asyncProperty(fc.array(codes, { minLength: 1, maxLength: 20 }), async (list) => {
        fixture.behave((response, { operation }) => {
          if (operation === 'Login') return false
          const rows = list.map(
            (code) => `<a:AllowedValue><a:Code>${escaped(code)}</a:Code></a:AllowedValue>`,
          )
          reply(
            response,
            200,
            resultReply(operation, `<a:AllowedValues>${rows.join('')}</a:AllowedValues>`),
          )
          return true
        })
        const values = await session.valueList('Any', signal)
        expect(values.map(({ code }) => code)).toEqual(list)
      }),
      { numRuns: 100 },
    )
  })
})

test('the soap client keeps neither the password nor the answers', async () => {
  const { createClient } = await import('../../main/engine/connectors/ams360-wsapi/client')
  const { nodeReach } = await import('../../main/engine/net/node-reach')
  const { recordingLog } = await import('./support/recording-log')
  const { Client } = await import('soap/lib/client.js')
  const made: object[] = []
  const original = Client.prototype.addSoapHeader
  Client.prototype.addSoapHeader = function (...args) {
    made.push(this)
    return original.apply(this, args)
  }
  try {
    const client = createClient({
      endpoint: fixture.endpoint,
      seconds: 5,
      facts: {},
      ports: { reach: nodeReach(), log: recordingLog(), now: Date.now },
    })
    const args = { Request: { Password: 'canary-7f3a' } }
    await client.call('Login', args, undefined, signal)
    const held = made.map((one) => JSON.stringify({ ...one, wsdl: undefined }))
    expect(held).toHaveLength(1)
    expect(held.join('')).not.toContain('canary-7f3a')
    expect(held.join('')).not.toContain(ticket)
  } finally {
    Client.prototype.addSoapHeader = original
  }
})
