import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  checkedConnectwise as checked,
  clientId,
  companyInfo,
  member,
  openConnectwise,
  privateKey,
  replyJson,
  startConnectwiseFixture,
  type Behave,
  type ConnectwiseFixture,
} from './support/connectwise-fixture'
import { recordingLog } from './support/recording-log'

let fixture: ConnectwiseFixture
beforeEach(async () => {
  fixture = await startConnectwiseFixture()
})
afterEach(() => fixture.stop())

const signal = new AbortController().signal
const open = (options: Partial<Parameters<typeof openConnectwise>[0]> = {}) =>
  openConnectwise({ site: fixture.site, ...options })

/** Answers paths that end like this; everything else as usual. */
const on =
  (end: string, answer: Behave): Behave =>
  (response, call) =>
    call.path.endsWith(end) ? answer(response, call) : false

describe('a check', () => {
  test('passes with evidence, and names nobody outside what is reported', async () => {
    fixture.behave((response) => {
      response.setHeader('api-current-version', '2026.4')
      return false
    })
    const log = recordingLog()
    const { passed, steps, verified, reported } = await checked(open({ log }))
    expect([passed, verified]).toEqual([true, 'signed in, found the member, reached the reports'])
    expect(steps.map(({ name, state }) => [name, state])).toEqual([
      ['address', 'passed'],
      ['proxy', 'passed'],
      ['tls', 'skipped'],
      ['site', 'passed'],
      ['sign-in', 'passed'],
      ['members', 'passed'],
      ['assignee', 'passed'],
      ['api-reports', 'passed'],
    ])
    expect(steps.map(({ evidence }) => evidence).slice(3)).toEqual([
      'Harbor Insurance: on premises, v4_6_release',
      'The keys and the client ID are accepted',
      'The list of members may be read',
      'The member is there and active',
      'ConnectWise’s reports answer these keys. Whether the role of the member has API Reports at ALL cannot be seen from outside',
    ])
    expect(reported).toEqual([
      { label: 'Company', value: 'Harbor Insurance' },
      { label: 'Company ID', value: 'harbor' },
      { label: 'Version', value: 'v4.6.99' },
      { label: 'Codebase', value: 'v4_6_release' },
      { label: 'Hosting', value: 'On premises' },
      { label: 'API address', value: new URL(fixture.site).host },
      { label: 'Newest API version', value: '2026.4' },
      { label: 'Assigned to', value: 'Marisol Quill' },
      { label: 'Member ID', value: 'MQuill' },
    ])
    for (const text of [JSON.stringify(steps), log.text()]) {
      expect(text).not.toMatch(/Marisol|canary|cafe7f3a/)
    }
  })

  test('does not believe system/info: it answers without keys', async () => {
    fixture.behave((response, { path }) => {
      if (path.startsWith('/login/')) return false
      if (path.endsWith('/system/info')) replyJson(response, 200, { version: 'v2026.3' })
      else replyJson(response, 401, { code: 'Unauthorized', message: 'no', errors: null })
      return true
    })
    const { failed, failure } = await checked(open())
    expect([failed, failure?.code]).toEqual(['sign-in', 'sign-in-refused'])
    expect(failure?.detail).toBe('Unauthorized · HTTP 401')
  })

  test.each([
    ['no body', ''],
    ['a page', '<html></html>'],
    ['another shape', '{"error":"x"}'],
  ])('takes 401 with %s for refused keys, with the clicks of seed 2', async (_, body) => {
    fixture.behave(on('/count', (response) => void response.writeHead(401).end(body)))
    const { failed, failure } = await checked(open())
    expect([failed, failure?.code]).toEqual(['sign-in', 'sign-in-refused'])
    const advice = failure?.advice.join('\n') ?? ''
    expect(advice).toContain('System › Members › tab «API Members»')
    expect(advice).toContain('License Class «API»')
    expect(advice).toContain('the Private Key is shown this once only')
    expect(advice).toContain('A new API key does not disable the old one')
    expect(advice).toContain('«harbor» is the company')
  })

  const forbidden = { code: 'Security', message: 'No access', errors: null }

  test('tells a refused client ID when nothing may be read', async () => {
    fixture.behave((response, { path }) => {
      if (path.startsWith('/login/')) return false
      return replyJson(response, 403, forbidden)
    })
    const { failed, failure } = await checked(open())
    expect([failed, failure?.code]).toEqual(['sign-in', 'sign-in-refused'])
    expect(failure?.advice[0]).toContain('client ID')
    expect(failure?.detail).toBe('Security · HTTP 403')
  })

  test('needs no right to read companies', async () => {
    fixture.behave(on('/count', (response) => replyJson(response, 403, forbidden)))
    expect((await checked(open())).passed).toBe(true)
  })

  test.each([
    ['/members', 'members', 'System › Member Maintenance'],
    ['/reports', 'api-reports', 'System › API Reports'],
  ])('names the right that %s needs', async (end, step, right) => {
    fixture.behave(on(end, (response) => replyJson(response, 403, forbidden)))
    const { failed, failure, reported } = await checked(open())
    expect([failed, failure?.code]).toEqual([step, 'right-missing'])
    expect(failure?.title).toContain(`«${right}»`)
    const [area = '', entry = ''] = right.split(' › ')
    expect(failure?.advice.join('\n')).toContain(
      `System › Security Roles › open that role › «${area}» › «${entry}»: set it to «ALL».`,
    )
    expect(reported.map(({ label }) => label)).toContain('Company')
  })

  test.each([
    ['nobody', [], 'user name'],
    ['somebody else', [{ ...member, identifier: 'MQuillen' }], 'user name'],
    ['an inactive one', [{ ...member, inactiveFlag: true }], 'inactive'],
  ])('finds %s: member-unknown', async (_, found, words) => {
    fixture.behave((response, { query }) => {
      if (!query.has('conditions')) return false
      return replyJson(response, 200, found)
    })
    const { failed, failure } = await checked(open())
    expect([failed, failure?.code]).toEqual(['assignee', 'member-unknown'])
    expect(failure?.title).toBe('ConnectWise PSA has no active member: «MQuill»')
    expect(failure?.advice.join(' ')).toContain(words)
  })

  test('takes the exact spelling where two differ in capitals only', async () => {
    const other = { ...member, id: 8, identifier: 'mquill' }
    fixture.behave(on('/members', (response) => replyJson(response, 200, [other, member])))
    expect((await open().assignee(signal)).id).toBe(7)
    expect((await open({ settings: { memberId: 'MQUILL' } }).assignee(signal)).id).toBe(8)
  })

  test('notes that an API member sees nothing of what it is assigned', async () => {
    const robot = { ...member, licenseClass: 'A' }
    fixture.behave(on('/members', (response) => replyJson(response, 200, [robot])))
    const { passed, steps } = await checked(open())
    expect(passed).toBe(true)
    expect(steps.find(({ name }) => name === 'assignee')?.state).toBe('noted')
  })

  test('reads members of which little is told', async () => {
    const bare = { id: 7, identifier: 'MQuill', fullName: null, extra: { any: 'thing' } }
    fixture.behave(on('/members', (response) => replyJson(response, 200, [bare])))
    const { passed, reported } = await checked(open())
    expect(passed).toBe(true)
    expect(reported).toContainEqual({ label: 'Assigned to', value: 'MQuill' })
  })

  test('an unknown company is 200 with null', async () => {
    fixture.behave(on('/harbor', (response) => replyJson(response, 200, null)))
    const { failed, failure } = await checked(open())
    expect([failed, failure?.code]).toEqual(['site', 'company-unknown'])
    expect(failure?.title).toBe('ConnectWise PSA knows no company: «harbor»')
    expect(fixture.heard).toHaveLength(1)
  })

  test.each([401, 403])('a bar before the discovery (%i) is not about the keys', async (status) => {
    fixture.behave(on('/harbor', (response) => replyJson(response, status, forbidden)))
    const { failed, failure } = await checked(open())
    expect([failed, failure?.code]).toEqual(['site', 'access-denied'])
  })

  test('shows a company that answers with another name', async () => {
    fixture.behave(
      on('/harbor', (response) =>
        replyJson(response, 200, { ...companyInfo, CompanyID: 'harbour', IsCloud: 'True' }),
      ),
    )
    const { reported } = await checked(open())
    expect(reported).toContainEqual({ label: 'Company ID', value: 'harbour' })
    expect(reported).toContainEqual({ label: 'Hosting', value: 'Cloud' })
  })

  test.each([
    [400, { code: 'InvalidObject', message: 'bad\u0000\n thing', errors: null }, 'request-refused'],
    [409, { code: 'x y z', message: null, errors: [{ code: 'ObjectExists' }] }, 'request-refused'],
    [500, { code: 'Undefined', message: 'rests', errors: 'none' }, 'service-fault'],
    [429, { error: 'ConnectWiseAPI', message: 'Too many requests.' }, 'rate-limited'],
    [403, { unlike: 'ConnectWise' }, 'access-denied'],
  ])('%i with %j: %s', async (status, body, code) => {
    fixture.behave(on('/count', (response) => replyJson(response, status, body)))
    const { failure } = await checked(open())
    expect(failure?.code).toBe(code)
    expect(failure?.title).not.toMatch(/[\u0000-\u001f]/)
    expect(failure?.detail).not.toContain('x y z')
  })

  test('keeps the secrets out of the log, whatever happens', async () => {
    const log = recordingLog()
    const keys = Buffer.from(`harbor+Publ1cKey:${privateKey}`).toString('base64')
    for (const status of [200, 401, 403, 404, 500]) {
      fixture.behave(
        on('/members', (response) => {
          replyJson(response, status, { code: keys, message: `${privateKey} ${clientId}` })
        }),
      )
      await checked(open({ log }))
    }
    expect(log.lines.length).toBeGreaterThan(10)
    for (const secret of [privateKey, clientId, keys]) expect(log.text()).not.toContain(secret)
  })
})
