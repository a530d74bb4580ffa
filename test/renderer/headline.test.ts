import { expect, it } from 'vitest'
import type { ConnectionStatus } from '../../preload/contract/connections'
import { headlineFrom } from '../../renderer/screens/overview/headline'
import { onlyWsapiWorks } from './support/sample-agency'
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

const paused = sampleConnection(now, { state: 'paused', pausedAt: now - 2 * day })
const offline = (id: string) => sampleConnection(now, { id, failure: sampleFailure('offline') })

it.each<readonly [string, Parameters<typeof headlineFrom>[0], string, string]>([
  ['paused alone', [paused], 'off', 'AMS360 WSAPI is paused since 20 Nov, 3:20 p.m.'],
  [
    'paused beside healthy ones',
    [other({}), paused],
    'off',
    'AMS360 WSAPI is paused since 20 Nov, 3:20 p.m.; everything else works',
  ],
  [
    'several paused',
    [paused, { ...paused, id: 'x' }, other({})],
    'off',
    '2 of 3 connections are paused',
  ],
  [
    'retrying',
    [other({ retrying: true, failure: sampleFailure('timed-out') })],
    'warn',
    'AMS360 EMS is being tried again',
  ],
  [
    'several retrying',
    [other({ retrying: true }), sampleConnection(now, { retrying: true })],
    'warn',
    '2 connections are being tried again',
  ],
  [
    'several waiting',
    [waitingConnection(now), { ...waitingConnection(now), id: 'x' }],
    'wait',
    '2 connections wait for their first check',
  ],
  [
    'several not asked',
    [offline('a'), offline('b')],
    'warn',
    '2 connections worked when last asked, 14 minutes ago',
  ],
  [
    'a kind that has no sign-in',
    [sampleConnection(now, { kind: 'ams360-ons' })],
    'ok',
    'AMS360’s notifications reach us, checked 14 minutes ago',
  ],
])('says of %s what matters', (_name, connections, tone, sentence) => {
  expect(headlineFrom(connections, [], now)).toMatchObject({ tone, sentence })
})

it('goes from worst to best: red, seen together, stale, trying again, waiting, not asked, paused', () => {
  const stale = other({ id: 's', stale: true })
  const retrying = other({ id: 'r', retrying: true })
  const fresh = { ...waitingConnection(now), id: 'w' }
  const [worst, ...rest] = [red, stale, retrying, fresh, offline('o'), paused, healthy] as const
  const findings = [onlyWsapiWorks]
  const toneAndWords = (connections: Parameters<typeof headlineFrom>[0], seen = findings) =>
    headlineFrom(connections, seen, now).sentence
  expect(toneAndWords([worst, ...rest])).toContain('refuses the sign-in since')
  expect(toneAndWords(rest)).toBe('AMS360 WSAPI works, but AMS360 EMS does not')
  expect(toneAndWords(rest, [])).toContain('has not been verified since')
  expect(toneAndWords([retrying, fresh, offline('o'), paused], [])).toContain('tried again')
  expect(toneAndWords([fresh, offline('o'), paused], [])).toContain('first check')
  expect(toneAndWords([offline('o'), paused, healthy], [])).toContain('when last asked')
  expect(toneAndWords([paused, healthy], [])).toContain('is paused')
})

it('carries a shared cause once, for all connections that have it', () => {
  const both = headlineFrom([offline('a'), offline('b')], [], now)
  expect(both).toMatchObject({ covers: ['a', 'b'], failure: { code: 'offline' } })
  const slow = sampleConnection(now, { id: 'c', failure: sampleFailure('timed-out') })
  expect(headlineFrom([offline('a'), slow], [], now).failure).toBeUndefined()
})

it.each(cases)('%#: %s, %s', (connections, tone, sentence) => {
  expect(headlineFrom(connections, [], now)).toMatchObject({ tone, sentence })
})

it('carries the failure and its connection only when there is exactly one', () => {
  expect(headlineFrom([red], [], now)).toMatchObject({
    failure: red.failure,
    connectionId: 'wsapi',
  })
  expect(headlineFrom([red, { ...red, id: 'x' }], [], now).failure).toBeUndefined()
  expect(headlineFrom([healthy], [], now).failure).toBeUndefined()
})

it('is true for the connection whose proof is the oldest', () => {
  const old = other({ verifiedAt: now - 2 * day })
  expect(headlineFrom([healthy, old], [], now).sentence).toContain('20 Nov')
})
