import { expect, it } from 'vitest'
import { statusLineFrom } from '../../../main/shell/status-line'
import type { ShellFacts } from '../../../main/shell/tray-model'
import { engineSample, failureSample } from '../../support/status-sample'
import { workSample } from '../../support/work-sample'

const up: ShellFacts = { workspace: 'agency', engine: { state: 'up' } }
const at = new Date(2026, 6, 1, 6, 0).getTime()

it.each([
  [
    'a healthy connection',
    up,
    engineSample({ lastCheckAt: at }),
    'status: agency: AMS360 WSAPI healthy, last check 06:00; syncs: none set up',
  ],
  [
    'a broken one with its reason',
    up,
    engineSample({ state: 'error', failure: failureSample(), lastCheckAt: at }),
    'status: agency: AMS360 WSAPI error, sign-in-refused, last check 06:00; syncs: none set up',
  ],
  [
    'the demo before its first check',
    { ...up, workspace: 'demo' },
    engineSample({ state: 'waiting' }),
    'status: demo agency: AMS360 WSAPI waiting check, last check never; syncs: none set up',
  ],
  [
    'a check under way',
    up,
    engineSample({ checking: true, lastCheckAt: at }),
    'status: agency: AMS360 WSAPI checking, last check 06:00; syncs: none set up',
  ],
  [
    'a trouble that is being tried again',
    up,
    engineSample({ retrying: true, failure: failureSample('timed-out'), lastCheckAt: at }),
    'status: agency: AMS360 WSAPI healthy (trying again), timed-out, last check 06:00; syncs: none set up',
  ],
  [
    'a paused connection',
    up,
    engineSample({ state: 'paused', lastCheckAt: at }),
    'status: agency: AMS360 WSAPI paused, last check 06:00; syncs: none set up',
  ],
  [
    'two connections',
    up,
    engineSample({ lastCheckAt: at }, { name: 'Two', lastCheckAt: at }),
    'status: agency: AMS360 WSAPI healthy, last check 06:00; Two healthy, last check 06:00; syncs: none set up',
  ],
  ['nothing set up', up, engineSample(), 'status: agency: not connected yet; syncs: none set up'],
  ['an engine that said nothing yet', up, undefined, 'status: agency: engine up'],
  [
    'an engine that is down',
    { ...up, engine: { state: 'failed', failure: failureSample('disk-full') } },
    engineSample({}),
    'status: agency: engine failed',
  ],
] as const)('says %s in one line', (_name, shell, engine, line) => {
  expect(statusLineFrom(shell, engine, undefined)).toBe(line)
})

const held = failureSample('sign-in-refused')

it.each([
  ['a quiet day', {}, '0 recorded today'],
  ['a busy one', { recordedToday: 212, verifiedToday: 209 }, '212 recorded today, 209 verified'],
  ['somebody needed', { recordedToday: 212, needsYou: 3 }, '212 recorded today, 3 need you'],
  ['one that needs you', { needsYou: 1 }, '0 recorded today, 1 needs you'],
  ['a dry run', { isDryRun: true }, '0 recorded today, dry run'],
  ['nothing going out', { held }, '0 recorded today, held by sign-in-refused'],
] as const)('ends with %s', (_name, change, syncs) => {
  expect(statusLineFrom(up, engineSample(), workSample(change))).toBe(
    `status: agency: not connected yet; syncs: ${syncs}`,
  )
})

it('tells nothing of the other side’s own words', () => {
  const said = { ...held, title: 'AMS360 says: Dana Whitlock is unknown' }
  expect(statusLineFrom(up, engineSample(), workSample({ held: said }))).not.toContain('Dana')
})
