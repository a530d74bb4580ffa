import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectors } from '../../main/engine/connectors/registry'

const ems = connectors['ams360-ems']
const good = { agencyId: '1234567-1', baseUrl: 'https://ems.example.com/v1' }
const key = { appAccessKey: 'Key-1' }
const errors = (settings: object, secrets: object = key): Record<string, string> =>
  ems.parse({ ...good, ...settings }, { ...secrets }).fieldErrors

describe('settings', () => {
  test('what is left empty gets its suggestion, the rest is cleaned', () => {
    const typed = { agencyId: ' 1234567-1\u200e', baseUrl: 'https://ems.example.com/v1//' }
    expect(ems.parse(typed, key)).toEqual({
      fieldErrors: {},
      settings: {
        ...good,
        keyHeader: 'X-App-Access-Key',
        agencyHeader: 'X-Agency-Id',
        customerPath: '/customer/{id}',
        sampleCustomerId: '',
        timeoutSeconds: '30',
        caFile: '',
      },
    })
  })

  test('there is no base address to fall back on: none is public', () => {
    expect(errors({ baseUrl: '' })).toEqual({ baseUrl: 'Enter the base URL.' })
  })

  test('what was parsed parses again to the same, and is shown without the key', () => {
    const sampleCustomerId = '{81A42E50-D196-4F07-929B-EC71D1560712}'
    const once = ems.parse({ ...good, sampleCustomerId, caFile: '/ca.pem' }, key)
    expect(once.settings['sampleCustomerId']).toBe('81a42e50-d196-4f07-929b-ec71d1560712')
    expect(ems.parse(once.settings, key)).toEqual(once)
    const shown = ems.describe(once.settings)
    expect(shown.map(({ label }) => label)).toEqual([
      'Base URL',
      'Agency ID',
      'Header for the key',
      'Header for the Agency ID',
      'Customer path',
      'Customer to test with',
      'Time-out',
      'Extra CA file',
    ])
    expect(JSON.stringify(shown)).not.toContain(key.appAccessKey)
  })

  test.each([
    ['baseUrl', 'http://ems.example.com/v1'],
    ['baseUrl', 'https://user:pw@ems.example.com'],
    ['baseUrl', 'https://ems.example.com/?key=1'],
    ['baseUrl', 'ems.example.com'],
    ['agencyId', ''],
    ['agencyId', 'x'.repeat(61)],
    ['agencyId', 'Agência'],
    ['agencyId', 'a\nb'],
    ['keyHeader', 'X App Key'],
    ['keyHeader', 'X-Key:'],
    ['keyHeader', 'Host'],
    ['keyHeader', 'content-length'],
    ['keyHeader', 'x'.repeat(101)],
    ['agencyHeader', 'Cookie'],
    ['agencyHeader', 'x-app-access-key'],
    ['customerPath', 'customer/{id}'],
    ['customerPath', '//elsewhere.example/{id}'],
    ['customerPath', '/customer'],
    ['customerPath', '/{id}/{id}'],
    ['customerPath', '/../{id}'],
    ['customerPath', '/a b/{id}'],
    ['customerPath', '/{id}#x'],
    ['customerPath', `/{id}${'x'.repeat(300)}`],
    ['sampleCustomerId', '17'],
    ['timeoutSeconds', '4'],
    ['caFile', '/tmp/\u0000x'],
  ])('%s = %j is refused in words for that field', (field, value) => {
    const found = errors({ [field]: value })
    expect(Object.keys(found)).toEqual([field])
    expect(found[field]).toMatch(/^[A-Z].*\S$/)
  })

  test.each(['/customer?CustID={id}', '/v2/customers/{id}/', "/Customers('{id}')"])(
    'the customer path %s is taken',
    (customerPath) => expect(errors({ customerPath })).toEqual({}),
  )

  test('a key may come with a scheme in front, and loses what copying added', () => {
    expect(errors({ keyHeader: 'Authorization' }, { appAccessKey: 'Bearer abc' })).toEqual({})
    expect(errors({}, { appAccessKey: ' Key-1\u200b\n' })).toEqual({})
    expect(errors({}, { appAccessKey: ' ' })['appAccessKey']).toMatch(/^Enter/)
    expect(errors({}, {})['appAccessKey']).toBeTruthy()
    expect(errors({}, { appAccessKey: 'Schlüssel' })['appAccessKey']).toMatch(/cannot be sent/)
    expect(errors({}, { appAccessKey: 'a\r\nX-Other: 1' })['appAccessKey']).toMatch(/cannot/)
    expect(errors({}, { appAccessKey: 'x'.repeat(4097) })['appAccessKey']).toMatch(/4096/)
  })

  test('any text in any field ends in a value or in words, never in a crash', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 })
    const fields = fc.dictionary(
      fc.constantFrom(...Object.keys(ems.parse(good, key).settings)),
      text,
    )
    fc.assert(
      fc.property(fields, text, (settings, appAccessKey) => {
        const parsed = ems.parse({ ...good, ...settings }, { appAccessKey })
        for (const words of Object.values(parsed.fieldErrors)) expect(words).toMatch(/\S/)
        if (Object.keys(parsed.fieldErrors).length > 0) return
        expect(ems.parse(parsed.settings, { appAccessKey })).toEqual(parsed)
        expect(new URL(parsed.settings['baseUrl'] ?? '').protocol).toMatch(/^https?:$/)
      }),
      { numRuns: 500 },
    )
  })
})
