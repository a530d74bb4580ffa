import { expect, it } from 'vitest'
import { statusLineFrom } from '../../../main/shell/status-line'
import type { ShellFacts } from '../../../main/shell/tray-model'
import { engineSample, failureSample } from '../../support/status-sample'

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
  expect(statusLineFrom(shell, engine)).toBe(line)
})
