import { expect, it } from 'vitest'
import { decideAlarm, type RaisedAlarm } from '../../../../main/engine/health/alarm'
import { notice } from '../../../../main/port/engine-messages'
import type { ConnectionStatus } from '../../../../preload/contract/connections'
import { connectionSample, failureSample, noon } from '../../../support/status-sample'

const day = 86_400_000
const broken = connectionSample({ state: 'error', failure: failureSample() })
const alarm = (change: Partial<RaisedAlarm> = {}): RaisedAlarm => ({
  since: noon,
  toldAt: noon,
  endedAt: undefined,
  ...change,
})
const healthy = connectionSample({ verified: 'signed in, read the agency' })

it('tells a person at the first failure what it is and what to do', () => {
  const decision = decideAlarm(broken, undefined, noon)
  expect(decision).toMatchObject({
    act: 'raise',
    notice: {
      kind: 'broken',
      title: 'AMS360 WSAPI refuses the sign-in',
      body: 'Check the login and the password.',
      route: { screen: 'credentials', connectionId: 'ams360-wsapi' },
    },
  })
  if (decision.act === 'none') throw new Error('nothing was decided')
  expect(notice.parse(decision.notice)).toEqual(decision.notice)
})

it.each([
  ['again the next minute', 60_000, 'none'],
  ['just under a day later', day - 1, 'none'],
  ['a day later', day, 'raise'],
] as const)('%s: %s', (_name, age, act) => {
  expect(decideAlarm(broken, alarm(), noon + age).act).toBe(act)
})

/** Plays a row of checks and counts what a person is told. */
function told(checks: readonly (readonly [at: number, status: ConnectionStatus])[]) {
  let raised: RaisedAlarm | undefined
  const acts: string[] = []
  for (const [at, status] of checks) {
    const { act } = decideAlarm(status, raised, at)
    if (act === 'raise') raised = alarm({ since: at, toldAt: at })
    if (act === 'recover' && raised) raised = { ...raised, endedAt: at }
    if (act !== 'none') acts.push(act)
  }
  return acts
}

it('a thousand failures in a night are one notification, and the recovery is one', () => {
  const night = Array.from({ length: 1_000 }, (_, i) => [noon + i * 30_000, broken] as const)
  expect(told([...night, [noon + day, healthy], [noon + day + 1, healthy]])).toEqual([
    'raise',
    'recover',
  ])
})

it('a thousand failures with a recovery after each are one notification and one recovery', () => {
  const night = Array.from({ length: 1_000 }, (_, i) => [
    [noon + i * 60_000, broken] as const,
    [noon + i * 60_000 + 30_000, healthy] as const,
  ])
  expect(told(night.flat())).toEqual(['raise', 'recover'])
})

it('one that comes back a day after it was told is told again, and so is its end', () => {
  const later = noon + day
  expect(
    told([
      [noon, broken],
      [noon + 1, healthy],
      [later, broken],
      [later + 1, healthy],
    ]),
  ).toEqual(['raise', 'recover', 'raise', 'recover'])
})

it('a clock that was set back 40 days does not silence an alarm for 40 days', () => {
  expect(decideAlarm(broken, alarm({ toldAt: noon + 40 * day }), noon).act).toBe('raise')
})

it('a bad week is one notification a day', () => {
  const week = Array.from({ length: 7 * 24 }, (_, i) => [noon + i * 3_600_000, broken] as const)
  expect(told(week)).toEqual(Array(7).fill('raise'))
})

it('the recovery says what was proved', () => {
  expect(decideAlarm(healthy, alarm(), noon)).toMatchObject({
    act: 'recover',
    notice: {
      kind: 'recovered',
      title: 'AMS360 WSAPI works again',
      body: 'signed in, read the agency',
    },
  })
})

it.each([
  ['healthy as ever', healthy, undefined],
  ['not yet checked', connectionSample({ state: 'waiting' }), undefined],
  ['saved anew after a failure', connectionSample({ state: 'waiting' }), alarm()],
  ['paused while it was broken', connectionSample({ state: 'paused' }), alarm()],
  ['healthy after the recovery was told', healthy, alarm({ endedAt: noon })],
] as const)('%s is nothing to tell', (_name, status, raised) => {
  expect(decideAlarm(status, raised, noon)).toEqual({ act: 'none' })
})

it('an error without a reason is told all the same', () => {
  expect(decideAlarm(connectionSample({ state: 'error' }), undefined, noon)).toMatchObject({
    act: 'raise',
    notice: { title: 'AMS360 WSAPI does not work' },
  })
})
