import { describe, expect, it } from 'vitest'
import { failureFrom, type FailureFacts } from '../../../preload/contract/failure-words'
import { failure, failureCodes, type Failure } from '../../../preload/contract/failures'
import { routeTextsOf } from './routes-of'

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

  it('only names screens that exist', () => {
    const routes = failureCodes.flatMap((code) => routeTextsOf(failureFrom(code, full, 'r')))
    expect(new Set(routes)).toEqual(new Set(['credentials', 'lookup']))
  })
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
