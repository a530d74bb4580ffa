import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectors } from '../../main/engine/connectors/registry'
import { apiBase } from '../../main/engine/connectors/connectwise/site'
import { nodeReach } from '../../main/engine/net/node-reach'
import { recordingLog } from './support/recording-log'

const { connectwise } = connectors
const good = {
  site: 'na.myconnectwise.net',
  companyId: 'harbor',
  publicKey: 'AbCd1234',
  memberId: 'MQuill',
}
const secrets = { privateKey: 'Secret1', clientId: '5D0F4C1E-7a52-4f0b-9a40-0c0de0000360' }
const errors = (settings: object, kept: object = secrets): Record<string, string> =>
  connectwise.parse({ ...good, ...settings }, { ...kept }).fieldErrors
const siteOf = (site: string): string | undefined =>
  connectwise.parse({ ...good, site }, secrets).settings['site']

describe('settings', () => {
  test('what is left empty gets its default, the rest is cleaned', () => {
    const typed = { ...good, companyId: '\u200e harbor ', memberId: ' MQuill\u202c' }
    expect(connectwise.parse(typed, secrets)).toEqual({
      fieldErrors: {},
      settings: { ...good, apiVersion: '2025.16', timeoutSeconds: '30', caFile: '' },
    })
  })

  test('what was parsed parses again to the same, and is described', () => {
    const typed = { ...good, site: 'https://api-eu.myconnectwise.net/v4_6_release/', caFile: 'ca' }
    const once = connectwise.parse(typed, secrets)
    expect(connectwise.parse(once.settings, secrets)).toEqual(once)
    expect(connectwise.describe(once.settings).map(({ label }) => label)).toEqual([
      'Site',
      'Company ID',
      'Public key',
      'Member ID',
      'API version',
      'Time-out',
      'Extra CA file',
    ])
  })

  test.each([
    ['na.myconnectwise.net', 'na.myconnectwise.net'],
    ['NA.MyConnectWise.net', 'na.myconnectwise.net'],
    [
      'https://eu.myconnectwise.net/v2025_1/services/system_io/login/login.html',
      'eu.myconnectwise.net',
    ],
    ['api-au.myconnectwise.net', 'au.myconnectwise.net'],
    ['https://api-staging.connectwisedev.com', 'staging.connectwisedev.com'],
    ['psa.harbor.example:8443/', 'psa.harbor.example:8443'],
    ['api-psa.harbor.example', 'api-psa.harbor.example'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('the site %s is understood as %s', (typed, stored) => {
    expect(errors({ site: typed })).toEqual({})
    expect(siteOf(typed)).toBe(stored)
  })

  test.each([
    ['', /Choose the site/],
    ['http://na.myconnectwise.net', /https/],
    ['http://127.0.0.1.example.com/', /https/],
    ['ftp://na.myconnectwise.net', /https/],
    ['https://user:secret@na.myconnectwise.net', /user name/],
    ['user:secret@na.myconnectwise.net', /user name/],
    ['na .myconnectwise.net', /blanks/],
    ['https://', /whole address/],
    ['javascript:alert(1)', /whole address/],
    [`${'x'.repeat(260)}.example`, /260/],
  ])('the site %s is refused', (typed, words) => {
    expect(errors({ site: typed })['site']).toMatch(words)
  })

  test.each([
    ['companyId', ''],
    ['companyId', 'har+bor'],
    ['companyId', 'har:bor'],
    ['companyId', '..'],
    ['companyId', '../admin'],
    ['companyId', 'har bor'],
    ['companyId', 'x'.repeat(61)],
    ['publicKey', ''],
    ['publicKey', 'a:b'],
    ['publicKey', 'a\u0000b'],
    ['memberId', ''],
    ['memberId', 'a\\b'],
    ['memberId', `a"b'c`],
    ['memberId', 'a\nb'],
    ['memberId', 'a\ud800'],
    ['apiVersion', 'newest'],
    ['apiVersion', '2025.16\r\nx: y'],
    ['apiVersion', '1999.1'],
    ['timeoutSeconds', '4'],
    ['caFile', '\u0000'],
  ])('%s = %j is refused in words for that field', (field, value) => {
    const found = errors({ [field]: value })
    expect(Object.keys(found)).toEqual([field])
    expect(found[field]).toMatch(/^[A-Z].*\.\d*\.?$/)
  })

  test.each([
    [{}, ['clientId', 'privateKey']],
    [{ ...secrets, privateKey: '' }, ['privateKey']],
    [{ ...secrets, privateKey: 'x'.repeat(129) }, ['privateKey']],
    [{ ...secrets, clientId: '' }, ['clientId']],
    [{ ...secrets, clientId: 'not-a-guid' }, ['clientId']],
    [{ ...secrets, clientId: `${secrets.clientId}0` }, ['clientId']],
  ])('secrets %j are refused', (kept, fields) => {
    expect(Object.keys(errors({}, kept)).toSorted()).toEqual(fields)
  })

  test('secrets never come back with the settings', () => {
    expect(JSON.stringify(connectwise.parse({ ...good, ...secrets }, secrets))).not.toContain(
      secrets.privateKey,
    )
  })

  test('any text in any field ends in a value or in words, never in a crash', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    const fields = fc.record({
      site: fc.oneof(text, fc.webUrl(), fc.domain()),
      companyId: text,
      publicKey: text,
      memberId: text,
      apiVersion: text,
      timeoutSeconds: text,
      caFile: text,
    })
    fc.assert(
      fc.property(fields, text, (settings, secret) => {
        const kept = { privateKey: secret, clientId: secrets.clientId }
        const parsed = connectwise.parse(settings, kept)
        for (const words of Object.values(parsed.fieldErrors)) expect(words).toMatch(/\S/)
        const wellFormed = Object.keys(parsed.fieldErrors).length === 0
        expect(wellFormed ? connectwise.parse(parsed.settings, kept) : parsed).toEqual(parsed)
      }),
      { numRuns: 500 },
    )
  })

  test('any site that is taken gives an address of https, or of this PC', () => {
    const ports = { reach: nodeReach(), log: recordingLog(), now: Date.now }
    let taken = 0
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.string({ unit: 'binary' })), (typed) => {
        const { settings } = connectwise.parse({ ...good, site: typed }, secrets)
        const { site } = settings
        if (site === undefined) return
        taken += 1
        const { base } = apiBase(site, { Codebase: 'v2025_1/', IsCloud: true })
        expect(base).toMatch(/^https:\/\/api-[^/]+\/v2025_1\/apis\/3\.0\/$/)
        expect(() => connectwise.open(settings, secrets, ports)).not.toThrow()
      }),
      { numRuns: 500 },
    )
    expect(taken).toBeGreaterThan(100)
  })
})

describe('the address of the API', () => {
  const onPremises = { Codebase: 'v4_6_release/', IsCloud: false }

  test.each([
    // The cloud: its api- twin, whatever the codebase is called.
    [
      'na.myconnectwise.net',
      { Codebase: 'v2025_1/', IsCloud: true },
      'https://api-na.myconnectwise.net/v2025_1/apis/3.0/',
    ],
    [
      'aus.myconnectwise.net',
      onPremises,
      'https://api-aus.myconnectwise.net/v4_6_release/apis/3.0/',
    ],
    [
      'staging.connectwisedev.com',
      onPremises,
      'https://api-staging.connectwisedev.com/v4_6_release/apis/3.0/',
    ],
    // A name of one's own in front of the cloud.
    [
      'desk.harbor.example',
      { Codebase: 'v2025_1/', IsCloud: false },
      'https://api-desk.harbor.example/v2025_1/apis/3.0/',
    ],
    [
      'api-desk.harbor.example',
      { Codebase: 'v2025_1/', IsCloud: true },
      'https://api-desk.harbor.example/v2025_1/apis/3.0/',
    ],
    // On premises, and on this PC.
    [
      'psa.harbor.example:8443',
      onPremises,
      'https://psa.harbor.example:8443/v4_6_release/apis/3.0/',
    ],
    [
      'http://127.0.0.1:81',
      { Codebase: 'v2025_1/', IsCloud: true },
      'http://127.0.0.1:81/v2025_1/apis/3.0/',
    ],
  ])('of %s with %j', (site, info, base) => {
    expect(apiBase(site, info).base).toBe(base)
  })
})
