import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicEndpoint } from '../../main/engine/connectors/ams360-wsapi/settings'
import { wireNumber, wirePhone, wireText, wireUuid } from '../../main/engine/connectors/wire-text'
import { Fault } from '../../main/engine/connectors/fault'
import { connectors } from '../../main/engine/connectors/registry'
import { nodeReach } from '../../main/engine/net/node-reach'
import { recordingLog } from './support/recording-log'

const wsapi = connectors['ams360-wsapi']
const good = { agencyNo: '1234567-1', loginId: 'SyncDesk' }
const password = { password: 'Secret1' }
const errors = (settings: object, secrets: object = password): Record<string, string> =>
  wsapi.parse({ ...good, ...settings }, { ...secrets }).fieldErrors

describe('settings', () => {
  test('what is left empty gets its default, the rest is cleaned', () => {
    expect(
      wsapi.parse({ agencyNo: '\u200e 1234567-1 ', loginId: ' SyncDesk\u202c' }, password),
    ).toEqual({
      fieldErrors: {},
      settings: {
        endpoint: publicEndpoint,
        ...good,
        employeeCode: '',
        timeoutSeconds: '30',
        caFile: '',
        actionListName: 'ActivityAction',
        actionForm: 'code',
        firstChunkNumber: '1',
      },
    })
  })

  test('what was parsed parses again to the same', () => {
    const once = wsapi.parse({ ...good, employeeCode: '!"G', timeoutSeconds: ' 45 ' }, password)
    expect(wsapi.parse(once.settings, password)).toEqual(once)
    expect(wsapi.describe(once.settings).map(({ label }) => label)).toEqual([
      'Address',
      'Agency number',
      'WSAPI login ID',
      'Employee code',
      'Time-out',
    ])
  })

  test('what is assumed of AMS360 can be set otherwise, and is shown only then', () => {
    const other = { actionListName: ' Actions ', actionForm: 'text', firstChunkNumber: '0' }
    const once = wsapi.parse({ ...good, ...other }, password)
    expect(once.settings).toMatchObject({ ...other, actionListName: 'Actions' })
    expect(wsapi.parse(once.settings, password)).toEqual(once)
    expect(wsapi.describe(once.settings).slice(-3)).toEqual([
      { label: 'Action list', value: 'Actions' },
      { label: 'Actions are sent as', value: 'Text' },
      { label: 'Parts of a file start at', value: '0' },
    ])
  })

  test.each([
    ['http://wsapi.ams360.com/v3/WSAPIService.svc', /https/],
    ['ftp://wsapi.ams360.com/', /https/],
    ['wsapi.ams360.com', /whole address/],
    ['https://user:secret@wsapi.ams360.com/', /user name/],
    ['https://wsapi.ams360.com/v3?wsdl', /\?/],
    ['https://wsapi.ams360.com/#x', /#/],
    ['https://wsapi.ams360.com/a b', /blanks/],
    ['https://\u0007', /blanks/],
    [`https://wsapi.ams360.com/${'x'.repeat(500)}`, /500/],
    ['http://127.0.0.1.example.com/', /https/],
    ['http://localhost.example.com/', /https/],
    ['javascript:alert(1)', /https/],
  ])('the address %s is refused', (endpoint, words) => {
    expect(errors({ endpoint })['endpoint']).toMatch(words)
  })

  test.each([
    'http://127.0.0.1:8080/v3/x.svc',
    'http://localhost/',
    'http://[::1]:1/',
    'https://a.example:8443/x',
  ])('the address %s is taken', (endpoint) => expect(errors({ endpoint })).toEqual({}))

  test.each([
    ['agencyNo', ''],
    ['agencyNo', '12345678901234567890-1'],
    ['agencyNo', '1234567\u00a01'],
    ['agencyNo', '١٢٣٤٥٦٧-١'],
    ['agencyNo', '---'],
    ['agencyNo', '1<2>'],
    ['loginId', ''],
    ['loginId', 'x'.repeat(51)],
    ['loginId', 'Sync\u0000Desk'],
    ['loginId', 'Sync\nDesk'],
    ['loginId', 'a\ud800'],
    ['employeeCode', '!!!!'],
    ['employeeCode', '!\u0001!'],
    ['actionListName', 'x'.repeat(61)],
    ['actionListName', 'a\u0001'],
    ['actionForm', 'name'],
    ['firstChunkNumber', '2'],
    ['timeoutSeconds', '4'],
    ['timeoutSeconds', '121'],
    ['timeoutSeconds', '1e1'],
    ['timeoutSeconds', 'soon'],
    ['caFile', '/tmp/\u0000x'],
  ])('%s = %j is refused in words for that field', (field, value) => {
    const found = errors({ [field]: value })
    expect(Object.keys(found)).toEqual([field])
    expect(found[field]).toMatch(/^[A-Z].*\.$/)
  })

  test('codes keep blanks and capitals that can belong to them', () => {
    const stored = (employeeCode: string) =>
      wsapi.parse({ ...good, employeeCode }, password).settings['employeeCode']
    expect(['!! ', ' a!', '!"G', '  ', ' !!: '].map(stored)).toEqual([
      '!! ',
      ' a!',
      '!"G',
      '',
      '!!:',
    ])
  })

  test('passwords are kept exactly or refused', () => {
    expect(errors({}, { password: ' p<&>"\' \u200f' })).toEqual({})
    expect(errors({}, { password: '' })['password']).toMatch(/Enter/)
    expect(errors({}, {})['password']).toBeTruthy()
    expect(errors({}, { password: 'x'.repeat(129) })['password']).toMatch(/128/)
    expect(errors({}, { password: 'a\tb' })['password']).toMatch(/cannot be sent/)
    expect(errors({}, { password: 'a\udc00' })['password']).toMatch(/cannot be sent/)
  })

  test('any text in any field ends in a value or in words, never in a crash', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    const fields = fc.record({
      endpoint: text,
      agencyNo: text,
      loginId: text,
      employeeCode: text,
      timeoutSeconds: text,
      caFile: text,
    })
    fc.assert(
      fc.property(fields, text, (settings, secret) => {
        const parsed = wsapi.parse(settings, { password: secret })
        for (const words of Object.values(parsed.fieldErrors)) expect(words).toMatch(/\S/)
        const again = wsapi.parse(parsed.settings, { password: secret })
        const wellFormed = Object.keys(parsed.fieldErrors).length === 0
        expect(wellFormed ? again : parsed).toEqual(parsed)
      }),
      { numRuns: 500 },
    )
  })

  test('stored settings that no longer fit name the field when the connection is opened', () => {
    const ports = { reach: nodeReach(), log: recordingLog(), now: Date.now }
    expect(() => wsapi.open({ ...good, agencyNo: '' }, password, ports)).toThrow(
      expect.objectContaining({
        code: 'input-invalid',
        facts: expect.objectContaining({ field: 'agencyNo' }),
      }),
    )
  })
})

describe('what goes to the wire', () => {
  const refused = (work: () => string): string => {
    try {
      return work()
    } catch (error) {
      if (error instanceof Fault) return error.code
      throw error
    }
  }

  test('is clean or refused by name, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        for (const work of [
          () => wireText(typed, 'Name', 100),
          () => wireNumber(typed),
          () => wirePhone(typed),
          () => wireUuid(typed),
        ]) {
          const text = refused(work)
          expect(text).not.toMatch(
            /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/,
          )
          expect(text).not.toMatch(/\p{Surrogate}/u)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    [' Smi\tth ', 'Smi th'],
    ['\u202eO’Neil\u0000', 'O’Neil'],
    ['&<>"\'', '&<>"\''],
    ['شركة', 'شركة'],
  ])('name %j becomes %j', (typed, sent) => expect(wireText(typed, 'Name', 100)).toBe(sent))

  test.each([
    ['# 1042', '1042'],
    ['０４２', '42'],
  ])('number %j becomes %s', (typed, sent) => expect(wireNumber(typed)).toBe(sent))

  test.each([
    ['(503) 555-0142', '5035550142'],
    ['+1 503.555.0142', '5035550142'],
    ['5550142', '5550142'],
    ['503\u2013555\u20130142', '5035550142'],
  ])('phone %j becomes %s', (typed, sent) => expect(wirePhone(typed)).toBe(sent))
})
