import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualDataUrl, usualTokenUrl } from '../../main/engine/connectors/ams360-odata/settings'
import { connectors } from '../../main/engine/connectors/registry'

const odata = connectors['ams360-odata']
const good = { agencyNo: '1234567-1', email: 'ann@agency.example', appUser: 'syncdesk' }
const password = { appPassword: 'p:<&>ä ' }
const errors = (settings: object, secrets: object = password): Record<string, string> =>
  odata.parse({ ...good, ...settings }, { ...secrets }).fieldErrors

describe('settings', () => {
  test('what is left empty gets its default, the rest is cleaned', () => {
    expect(odata.parse({ ...good, email: ' ann@agency.example\u200f ' }, password)).toEqual({
      fieldErrors: {},
      settings: {
        ...good,
        tokenUrl: usualTokenUrl,
        dataUrl: usualDataUrl,
        timeoutSeconds: '30',
        caFile: '',
      },
    })
  })

  test('the slash at the end belongs to the token address, not to the data address', () => {
    const { settings } = odata.parse(
      { ...good, tokenUrl: 'https://a.example/t/', dataUrl: 'https://a.example/d//' },
      password,
    )
    expect(settings).toMatchObject({
      tokenUrl: 'https://a.example/t/',
      dataUrl: 'https://a.example/d',
    })
  })

  test('what was parsed parses again to the same, and is shown without the password', () => {
    const once = odata.parse(good, password)
    expect(odata.parse(once.settings, password)).toEqual(once)
    const shown = odata.describe(once.settings)
    expect(shown.map(({ label }) => label)).toEqual([
      'Address for signing in',
      'Address of the data',
      'Agency number',
      'E-mail address of the app',
      'App user',
      'Time-out',
    ])
    expect(JSON.stringify(shown)).not.toContain(password.appPassword)
  })

  test.each([
    ['agencyNo', ''],
    ['agencyNo', 'Harbor'],
    ['email', ''],
    ['email', 'ann'],
    ['email', 'ann@a@b'],
    ['email', 'ann b@agency.example'],
    ['tokenUrl', 'http://api.vertafore.com/'],
    ['tokenUrl', 'https://api.vertafore.com/?email=a'],
    ['dataUrl', 'https://u:p@api.vertafore.com/'],
    ['dataUrl', 'api.vertafore.com'],
    ['appUser', ''],
    ['appUser', 'a:b'],
    ['appUser', 'a\u0000b'],
    ['timeoutSeconds', '121'],
    ['caFile', '/tmp/\u0000x'],
  ])('%s = %j is refused in words for that field', (field, value) => {
    const found = errors({ [field]: value })
    expect(Object.keys(found)).toEqual([field])
    expect(found[field]).toMatch(/^[A-Z].*\S$/)
  })

  test('passwords are kept exactly or refused', () => {
    expect(errors({}, { appPassword: '' })['appPassword']).toMatch(/Enter/)
    expect(errors({}, {})['appPassword']).toBeTruthy()
    expect(errors({}, { appPassword: 'a\tb' })['appPassword']).toMatch(/cannot be sent/)
    expect(errors({}, { appPassword: 'x'.repeat(501) })['appPassword']).toMatch(/500/)
  })

  test('any text in any field ends in a value or in words, never in a crash', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 })
    const names = Object.keys(odata.parse(good, password).settings)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), text, (settings, secret) => {
        const parsed = odata.parse({ ...good, ...settings }, { appPassword: secret })
        for (const words of Object.values(parsed.fieldErrors)) expect(words).toMatch(/\S/)
        if (Object.keys(parsed.fieldErrors).length > 0) return
        expect(odata.parse(parsed.settings, { appPassword: secret })).toEqual(parsed)
      }),
      { numRuns: 500 },
    )
  })
})
