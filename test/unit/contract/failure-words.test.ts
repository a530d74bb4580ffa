import { describe, expect, it } from 'vitest'
import { failureFrom, type FailureFacts } from '../../../preload/contract/failure-words'
import {
  failure,
  failureCodes,
  type Failure,
  type FailureCode,
} from '../../../preload/contract/failures'

const full: FailureFacts = {
  system: 'AMS360 WSAPI',
  connectionId: 'ams360-wsapi',
  host: 'wsapi.example.com',
  proxy: 'proxy.example:8080',
  status: 503,
  seconds: 30,
  mebibytes: 16,
  said: 'the service’s own words',
  right: 'Customer – Retrieve',
  field: 'Password',
  at: 1_780_000_000_000,
  codes: ['ECONNRESET'],
  advice: ['Do what the connector says.'],
  path: 'ca.pem',
  other: 'AMS360 EMS',
  port: 8360,
  hours: 20,
}
const gone: FailureFacts = { ...full, gone: true }

const wordsOf = ({ title, meaning, advice, fix }: Failure): readonly string[] => [
  title,
  meaning,
  ...advice,
  fix.label,
]
/** Words that console nobody, blame somebody or say nothing. */
const banned =
  /\bplease\b|successful|something went wrong|oops|sorry|unfortunately|unexpected error|!|\bundefined\b|\bnull\b|\bNaN\b|\[object/i

describe.each(failureCodes)('%s', (code) => {
  it.each([
    ['with every fact', full],
    ['with none', {}],
    ['after the session', gone],
  ])('reads well %s', (_name, facts) => {
    const made = failureFrom(code, facts, 'ref00001')
    expect(failure.parse(made)).toEqual(made)
    expect(made.code).toBe(code)
    expect(made.ref).toBe('ref00001')
    for (const words of wordsOf(made)) {
      expect(words).not.toMatch(banned)
      expect(words.trim()).toBe(words)
      expect(words).not.toMatch(/ {2}|^$/)
    }
    // One sentence names it, so no full stop; the meaning is a whole sentence.
    expect(made.title).not.toMatch(/\.$/)
    expect(made.meaning).toMatch(/[.:]$/)
    expect(made.fix.label).not.toBe('')
  })

  it('starts every text with a capital or a name', () => {
    for (const words of wordsOf(failureFrom(code, {}, 'r'))) expect(words).toMatch(/^[A-Z«’]/)
  })
})

/** The two that come from a person’s own act need no advice beyond their title. */
const plain = new Set(['input-invalid', 'cancelled'])
it('every other code advises something', () => {
  const silent = failureCodes.filter((code) => failureFrom(code, {}, 'r').advice.length === 0)
  expect(silent.toSorted()).toEqual([...plain].toSorted())
})

describe('the button', () => {
  it('leads to the connection where there is one, else to setting it up', () => {
    expect(failureFrom('sign-in-refused', full, 'r').fix).toEqual({
      act: 'go',
      label: 'Open credentials',
      route: { screen: 'credentials', connectionId: 'ams360-wsapi' },
    })
    expect(failureFrom('not-set-up', {}, 'r').fix).toEqual({
      act: 'go',
      label: 'Connect my agency',
      route: { screen: 'credentials' },
    })
  })

  it('checks the connection where there is one, else tries again', () => {
    expect(failureFrom('timed-out', full, 'r').fix).toMatchObject({ act: 'check' })
    expect(failureFrom('timed-out', {}, 'r').fix).toMatchObject({ act: 'retry' })
  })

  it.each([
    ['vault-unavailable', 'keep-for-session'],
    ['engine-down', 'restart-engine'],
    ['bug', 'open-logs'],
    ['uuid-invalid', 'go'],
  ] as const)('of %s: %s', (code, act) => {
    expect(failureFrom(code, full, 'r').fix.act).toBe(act)
  })
})

/** Where the one button of each failure of a stored connection leads: a code without a line does not compile. */
const places: Readonly<Record<FailureCode, string>> = {
  offline: 'check it',
  'address-invalid': 'its credentials',
  'address-not-found': 'its credentials',
  'connection-refused': 'check it',
  'connection-reset': 'check it',
  'timed-out': 'check it',
  'proxy-unreachable': 'check it',
  'proxy-sign-in': 'check it',
  'tls-untrusted': 'its credentials',
  'tls-expired': 'check it',
  'tls-wrong-name': 'its credentials',
  'tls-failed': 'check it',
  'ca-file-unreadable': 'its credentials',
  'server-error': 'check it',
  'service-not-found': 'its credentials',
  'access-denied': 'check it',
  redirected: 'its credentials',
  'rate-limited': 'check it',
  'answer-not-soap': 'check it',
  'answer-not-json': 'check it',
  'answer-malformed': 'check it',
  'answer-unsafe': 'its credentials',
  'answer-too-large': 'try again',
  'answer-empty': 'check it',
  'answer-unexpected': 'the logs',
  'sign-in-refused': 'its credentials',
  'session-refused': 'check it',
  'right-missing': 'its credentials',
  'request-refused': 'try again',
  'service-fault': 'check it',
  'company-unknown': 'its credentials',
  'member-unknown': 'its credentials',
  'mail-refused': 'the contact',
  'mail-not-encrypted': 'its credentials',
  'uuid-invalid': 'the look-up',
  'customer-not-found': 'the look-up',
  'not-set-up': 'its credentials',
  'connection-paused': 'its credentials',
  'only-wsapi-works': 'its credentials',
  'only-ems-works': 'its credentials',
  'ons-silent': 'its credentials',
  'systems-differ': 'its credentials',
  'listener-port-taken': 'its credentials',
  'listener-address-unusable': 'its credentials',
  'listener-certificate': 'its credentials',
  'public-address-silent': 'its credentials',
  'public-address-elsewhere': 'its credentials',
  'code-not-accepted': 'its credentials',
  'wrong-code-sent': 'its credentials',
  'never-notified': 'its credentials',
  'switch-off-near': 'its credentials',
  'contact-missing': 'the contact',
  'mail-server-missing': 'a new mail server',
  'choice-missing': 'the mapping',
  'outcome-unknown': 'the queue',
  'customer-several': 'the queue',
  'customer-nobody': 'the queue',
  'customer-not-there': 'the queue',
  'ticket-unknown': 'the queue',
  'read-back-differs': 'the queue',
  'line-resting': 'check it',
  'inbox-unreachable': 'the sources',
  'vault-unavailable': 'keep it for the session',
  'vault-locked': 'check it',
  'secret-unreadable': 'its credentials',
  'store-damaged': 'restart the engine',
  'store-too-new': 'the logs',
  'disk-full': 'restart the engine',
  'engine-down': 'restart the engine',
  'input-invalid': 'try again',
  'validation-expired': 'try again',
  'validation-failed': 'try again',
  cancelled: 'try again',
  bug: 'the logs',
}
const fixes: Readonly<Record<string, readonly [label: string, fix: object]>> = {
  'its credentials': [
    'Open credentials',
    { act: 'go', route: { screen: 'credentials', connectionId: 'ams360-wsapi' } },
  ],
  'a new mail server': [
    'Set up the mail server',
    { act: 'go', route: { screen: 'credentials', kind: 'smtp' } },
  ],
  'the contact': ['Open Contact info', { act: 'go', route: { screen: 'contact' } }],
  'the mapping': ['Open AMS360 mapping', { act: 'go', route: { screen: 'mapping' } }],
  'the queue': ['Open the queue', { act: 'go', route: { screen: 'queue' } }],
  'the sources': ['Open sources', { act: 'go', route: { screen: 'sources' } }],
  'the look-up': ['Find the UUID', { act: 'go', route: { screen: 'lookup' } }],
  'check it': ['Check now', { act: 'check', connectionId: 'ams360-wsapi' }],
  'try again': ['Try again', { act: 'retry' }],
  'keep it for the session': ['Keep for this session only', { act: 'keep-for-session' }],
  'restart the engine': ['Restart the engine', { act: 'restart-engine' }],
  'the logs': ['Open the log folder', { act: 'open-logs' }],
}

it.each(Object.entries(places))('%s leads to %s', (code, place) => {
  const [label, expected] = fixes[place] ?? ['', {}]
  const { fix } = failureFrom(code as FailureCode, full, 'r')
  expect(fix).toEqual({ ...expected, label })
})

it('every code has its place', () => {
  expect(Object.keys(places).toSorted()).toEqual(failureCodes.toSorted())
})

describe('the second line', () => {
  it('has codes and status', () => {
    expect(failureFrom('server-error', full, 'r').detail).toBe('ECONNRESET · HTTP 503')
  })

  it('is left out when there are none', () => {
    expect(failureFrom('bug', {}, 'r')).not.toHaveProperty('detail')
  })
})

describe('a wrong password is never called a network problem, nor the other way round', () => {
  const network = ['offline', 'address-not-found', 'connection-refused', 'timed-out'] as const
  it.each(network)('%s', (code) => {
    const made = failureFrom(code, full, 'r')
    expect(wordsOf(made).join(' ')).not.toMatch(/password|login id|refuses the sign-in/i)
    expect(made.retry).toBe('auto')
  })

  it('sign-in-refused', () => {
    const made = failureFrom('sign-in-refused', { system: 'AMS360 WSAPI' }, 'r')
    expect(wordsOf(made).join(' ')).not.toMatch(/network|offline|proxy|firewall/i)
    expect(made.retry).toBe('after-fix')
  })
})

it('says what really became of a password that was kept for the session', () => {
  const kept = failureFrom('secret-unreadable', gone, 'r')
  const moved = failureFrom('secret-unreadable', full, 'r')
  expect(kept.title).toBe('The password of AMS360 WSAPI was kept for one session only')
  expect(moved.title).toBe('The stored password of AMS360 WSAPI cannot be opened on this PC')
  expect(kept.meaning).not.toBe(moved.meaning)
})
