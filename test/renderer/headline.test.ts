import { expect, it } from 'vitest'
import type { ConnectionStatus } from '../../preload/contract/connections'
import { headlineFrom } from '../../renderer/screens/overview/headline'
import {
  day,
  errorConnection,
  minute,
  now,
  sampleConnection,
  sampleFailure,
  waitingConnection,
} from './support/sample-data'

const other = (more: Partial<ConnectionStatus>): ConnectionStatus =>
  sampleConnection(now, { id: 'ems', name: 'AMS360 EMS', ...more })
const healthy = sampleConnection(now)
const red = errorConnection(now)

const cases: readonly (readonly [
  Parameters<typeof headlineFrom>[0],
  ReturnType<typeof headlineFrom>['tone'],
  string,
])[] = [
  [[healthy], 'ok', 'AMS360 accepts our sign-in, checked 14 minutes ago'],
  [
    [healthy, other({ verifiedAt: now - 30 * minute })],
    'ok',
    'All 2 connections work, checked 30 minutes ago',
  ],
  [[red], 'error', 'AMS360 WSAPI refuses the sign-in since today 6:00 a.m.'],
  [
    [healthy, { ...red, id: 'x' }],
    'error',
    'AMS360 WSAPI refuses the sign-in since today 6:00 a.m.',
  ],
  [[red, { ...red, id: 'x' }, healthy], 'error', '2 of 3 connections need you'],
  [
    [sampleConnection(now, { stale: true, verifiedAt: new Date(2026, 10, 20, 6).getTime() })],
    'warn',
    'AMS360 WSAPI has not been verified since 20 Nov, 6:00 a.m.',
  ],
  [[waitingConnection(now)], 'wait', 'AMS360 WSAPI is saved and waits for its first check'],
  [
    [{ ...waitingConnection(now), checking: true }],
    'wait',
    'AMS360 WSAPI is being checked for the first time',
  ],
  [
    [sampleConnection(now, { failure: sampleFailure('offline') })],
    'warn',
    'AMS360 accepted our sign-in when last asked, 14 minutes ago',
  ],
]

it.each(cases)('%#: %s, %s', (connections, tone, sentence) => {
  expect(headlineFrom(connections, now)).toMatchObject({ tone, sentence })
})

it('carries the failure and its connection only when there is exactly one', () => {
  expect(headlineFrom([red], now)).toMatchObject({
    failure: red.failure,
    connectionId: 'wsapi',
  })
  expect(headlineFrom([red, { ...red, id: 'x' }], now).failure).toBeUndefined()
  expect(headlineFrom([healthy], now).failure).toBeUndefined()
})

it('is true for the connection whose proof is the oldest', () => {
  const old = other({ verifiedAt: now - 2 * day })
  expect(headlineFrom([healthy, old], now).sentence).toContain('20 Nov')
})
