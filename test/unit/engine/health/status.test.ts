import { describe, expect, it } from 'vitest'
import type { Standing } from '../../../../main/engine/health/standing'
import { statusFrom, type StatusFacts } from '../../../../main/engine/health/status'
import type { PastCheck } from '../../../../main/engine/store/check-repository'
import { connectionStatus } from '../../../../preload/contract/connections'
import { failedCheck, pastCheck, storedConnection } from '../../../support/past-check'
import { failureSample, noon } from '../../../support/status-sample'

const day = 86_400_000

const counting = (counts: PastCheck | undefined): Standing => ({
  counts,
  pending: undefined,
  tries: 0,
})
const facts = (change: Partial<StatusFacts> = {}): StatusFacts => ({
  connection: storedConnection(),
  name: 'AMS360 WSAPI',
  details: [{ label: 'Address', value: 'https://wsapi.example.com' }],
  reported: [],
  standing: counting(undefined),
  lastPassed: undefined,
  newest: undefined,
  runSince: undefined,
  strip: [],
  checking: false,
  sessionOnly: false,
  hasSecrets: true,
  now: noon + 60_000,
  ...change,
})
const passed = pastCheck()
const failed = failedCheck()
const offline = failedCheck({ outcome: 'offline', failure: failureSample('offline') })

it('always fits the contract', () => {
  for (const status of [
    statusFrom(facts()),
    statusFrom(facts({ standing: counting(passed), lastPassed: passed, newest: passed })),
    statusFrom(facts({ standing: counting(failed), lastPassed: passed, newest: failed })),
  ]) {
    expect(connectionStatus.parse(status)).toEqual(status)
  }
})

describe('the state', () => {
  it('is not healthy without the secret, whatever was proved with it', () => {
    const gone = {
      standing: counting(passed),
      lastPassed: passed,
      newest: passed,
      hasSecrets: false,
    }
    expect(statusFrom(facts(gone)).state).toBe('waiting')
    expect(statusFrom(facts({ ...gone, standing: counting(failed), newest: failed })).state).toBe(
      'error',
    )
  })

  it('is waiting until the first check', () => {
    expect(statusFrom(facts())).toMatchObject({ state: 'waiting', since: noon - 1_000 })
  })

  it('is healthy with a dated proof', () => {
    const status = statusFrom(
      facts({ standing: counting(passed), lastPassed: passed, newest: passed }),
    )
    expect(status).toMatchObject({
      state: 'healthy',
      verifiedAt: noon,
      verified: 'signed in, read the agency',
      lastCheckAt: noon,
    })
  })

  it('is an error with its reason, and keeps the date of the last proof', () => {
    const status = statusFrom(
      facts({
        standing: counting(failed),
        lastPassed: pastCheck({ at: noon - day }),
        newest: failed,
      }),
    )
    expect(status).toMatchObject({
      state: 'error',
      failure: failureSample(),
      verifiedAt: noon - day,
    })
  })

  it.each([
    ['a pass', passed],
    ['a failure', failed],
  ])('%s from before the last change proves nothing about the present settings', (_name, old) => {
    const connection = storedConnection({ updatedAt: noon + 1 })
    const status = statusFrom(facts({ connection, standing: counting(old), newest: old }))
    expect(status.state).toBe('waiting')
    expect(status.since).toBe(noon + 1)
    expect(status.failure).toBeUndefined()
  })

  it('a check at the very moment of the change is its proof', () => {
    const connection = storedConnection({ updatedAt: noon })
    expect(statusFrom(facts({ connection, standing: counting(passed) })).state).toBe('healthy')
  })
})

describe('offline', () => {
  it('leaves healthy as it is and says why the check could not be made', () => {
    const status = statusFrom(
      facts({ standing: counting(passed), lastPassed: passed, newest: offline }),
    )
    expect(status).toMatchObject({ state: 'healthy', failure: { code: 'offline' } })
  })

  it('never hides the reason of an error', () => {
    const status = statusFrom(facts({ standing: counting(failed), newest: offline }))
    expect(status).toMatchObject({ state: 'error', failure: { code: 'sign-in-refused' } })
  })

  it('leaves waiting as it is', () => {
    expect(statusFrom(facts({ newest: offline }))).toMatchObject({
      state: 'waiting',
      failure: { code: 'offline' },
    })
  })
})

describe('a passing trouble that is being tried again', () => {
  const trouble = failedCheck({ failure: failureSample('timed-out') })
  const retrying = (counts: PastCheck | undefined) =>
    statusFrom(facts({ standing: { counts, pending: trouble, tries: 1 }, newest: trouble }))

  it.each([
    ['healthy', passed, 'timed-out'],
    ['waiting', undefined, 'timed-out'],
    // The reason of an error is what somebody has to mend.
    ['error', failed, 'sign-in-refused'],
  ] as const)('leaves %s as it is', (state, counts, code) => {
    expect(retrying(counts)).toMatchObject({ state, retrying: true, failure: { code } })
  })

  it('is over when offline is what the last look found', () => {
    const standing = { counts: passed, pending: trouble, tries: 1 }
    expect(statusFrom(facts({ standing, newest: offline })).failure?.code).toBe('offline')
  })

  it('of the settings before the last change is not told', () => {
    const connection = storedConnection({ updatedAt: noon + 1 })
    const standing = { counts: undefined, pending: trouble, tries: 1 }
    const status = statusFrom(facts({ connection, standing, newest: trouble }))
    expect(status).toMatchObject({ state: 'waiting', retrying: false })
    expect(status.failure).toBeUndefined()
  })
})

describe('paused', () => {
  const connection = storedConnection({ pausedAt: noon + 5, nextCheckAt: noon + 9 })

  it.each([
    ['a proof', passed],
    ['an error', failed],
    ['nothing', undefined],
  ])('over %s says since when, and neither why nor what comes next', (_name, counts) => {
    const now = noon + 9 * day
    const status = statusFrom(facts({ connection, standing: counting(counts), now }))
    expect(status).toMatchObject({ state: 'paused', since: noon + 5, pausedAt: noon + 5 })
    expect([status.stale, status.retrying]).toEqual([false, false])
    expect(status.failure).toBeUndefined()
    expect(status.nextCheckAt).toBeUndefined()
  })
})

describe('stale', () => {
  const aged = (age: number): boolean =>
    statusFrom(facts({ standing: counting(passed), now: noon + age })).stale

  it('begins after twice the interval', () => {
    expect([aged(day), aged(2 * day), aged(2 * day + 1)]).toEqual([false, false, true])
  })

  it('is said of healthy only', () => {
    expect(statusFrom(facts({ standing: counting(failed), now: noon + 9 * day })).stale).toBe(false)
    expect(statusFrom(facts({ now: noon + 9 * day })).stale).toBe(false)
  })
})

it('says since when: the first of the present run', () => {
  expect(statusFrom(facts({ standing: counting(failed), runSince: noon - day })).since).toBe(
    noon - day,
  )
  expect(statusFrom(facts({ standing: counting(failed) })).since).toBe(noon)
})

it('shows the agency’s name before the settings, and nothing else that was reported', () => {
  const reported = [
    { label: 'Agency', value: 'Harbor Insurance' },
    { label: 'Place', value: 'Harbor Point, MA' },
  ]
  expect(statusFrom(facts({ reported })).details).toEqual([
    { label: 'Agency', value: 'Harbor Insurance' },
    { label: 'Address', value: 'https://wsapi.example.com' },
  ])
})
