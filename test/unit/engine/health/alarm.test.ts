import { expect, it } from 'vitest'
import { decideAlarm, type RaisedAlarm } from '../../../../main/engine/health/alarm'
import { notice } from '../../../../main/port/engine-messages'
import type { ConnectionStatus } from '../../../../preload/contract/connections'
import { connectionSample, failureSample, noon } from '../../../support/status-sample'

const day = 86_400_000
const broken = connectionSample({ state: 'error', failure: failureSample() })
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
  expect(decideAlarm(broken, { since: noon, toldAt: noon }, noon + age).act).toBe(act)
})

/** Plays a row of checks and counts what a person is told. */
function told(checks: readonly (readonly [at: number, status: ConnectionStatus])[]) {
  let raised: RaisedAlarm | undefined
  const acts: string[] = []
  for (const [at, status] of checks) {
    const { act } = decideAlarm(status, raised, at)
    if (act === 'raise') raised = { since: raised?.since ?? at, toldAt: at }
    if (act === 'recover') raised = undefined
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

it('a bad week is one notification a day', () => {
  const week = Array.from({ length: 7 * 24 }, (_, i) => [noon + i * 3_600_000, broken] as const)
  expect(told(week)).toEqual(Array(7).fill('raise'))
})

it('the recovery says what was proved', () => {
  expect(decideAlarm(healthy, { since: noon, toldAt: noon }, noon)).toMatchObject({
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
  ['saved anew after a failure', connectionSample({ state: 'waiting' }), { since: 1, toldAt: 1 }],
] as const)('%s is nothing to tell', (_name, status, raised) => {
  expect(decideAlarm(status, raised, noon)).toEqual({ act: 'none' })
})

it('an error without a reason is told all the same', () => {
  expect(decideAlarm(connectionSample({ state: 'error' }), undefined, noon)).toMatchObject({
    act: 'raise',
    notice: { title: 'AMS360 WSAPI does not work' },
  })
})
