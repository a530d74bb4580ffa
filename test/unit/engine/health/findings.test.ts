import { describe, expect, it } from 'vitest'
import { findingsFrom, type FindingFacts } from '../../../../main/engine/health/findings'
import type { ConnectionStatus } from '../../../../preload/contract/connections'
import { failureFrom } from '../../../../preload/contract/failure-words'
import { failure, type FailureCode } from '../../../../preload/contract/failures'
import { systemNames, type ConnectionKind } from '../../../../preload/contract/systems'
import { connectionSample, noon } from '../../../support/status-sample'

const day = 86_400_000

const one = (kind: ConnectionKind, state: ConnectionStatus['state'], code?: FailureCode) =>
  connectionSample({
    id: kind,
    kind,
    name: systemNames[kind],
    state,
    ...(code && {
      failure: failureFrom(code, { connectionId: kind, advice: [`Mend ${kind}.`] }, `ref-${kind}`),
    }),
  })
const find = (connections: readonly ConnectionStatus[], change: Partial<FindingFacts> = {}) =>
  findingsFrom({ connections, heardAt: noon, onsSince: noon - 9 * day, now: noon, ...change })
const codes = (...parts: Parameters<typeof find>) => find(...parts).map(({ code }) => code)

describe('one of the two ways into AMS360', () => {
  it('EMS fails while WSAPI works: says so, advises what EMS needs, leads to EMS', () => {
    const [finding] = find([
      one('ams360-wsapi', 'healthy'),
      one('ams360-ems', 'error', 'sign-in-refused'),
    ])
    expect(failure.parse(finding)).toMatchObject({
      code: 'only-wsapi-works',
      title: 'AMS360 WSAPI works, but AMS360 EMS does not',
      advice: ['Mend ams360-ems.'],
      fix: { act: 'go', route: { screen: 'credentials', connectionId: 'ams360-ems' } },
    })
  })

  it('WSAPI fails while EMS works: leads to WSAPI', () => {
    const [finding] = find([
      one('ams360-wsapi', 'error', 'sign-in-refused'),
      one('ams360-ems', 'healthy'),
    ])
    expect(finding).toMatchObject({
      code: 'only-ems-works',
      title: 'AMS360 EMS works, but AMS360 WSAPI does not',
      advice: ['Mend ams360-wsapi.'],
      fix: { route: { connectionId: 'ams360-wsapi' } },
    })
  })

  it.each([
    ['both work', 'healthy', 'healthy'],
    ['both fail', 'error', 'error'],
    ['one has not been checked', 'healthy', 'waiting'],
    ['one is paused', 'healthy', 'paused'],
    ['the other is paused', 'paused', 'error'],
  ] as const)('nothing when %s', (_name, wsapi, ems) => {
    expect(codes([one('ams360-wsapi', wsapi), one('ams360-ems', ems)])).toEqual([])
  })
})

it('a missing right keeps its own explanation, whichever system says so', () => {
  const wsapi = one('ams360-wsapi', 'healthy')
  const ems = one('ams360-ems', 'error', 'right-missing')
  const connectwise = one('connectwise', 'error', 'right-missing')
  expect(find([wsapi, ems, connectwise])).toEqual([ems.failure, connectwise.failure])
})

describe('AMS360’s notifications', () => {
  const wsapi = one('ams360-wsapi', 'healthy')
  const ons = one('ams360-ons', 'healthy')

  it.each([
    ['heard three days ago', { heardAt: noon - 3 * day }, []],
    ['heard longer ago', { heardAt: noon - 3 * day - 1 }, ['ons-silent']],
    ['set up today, never heard', { heardAt: undefined, onsSince: noon - day }, []],
    ['never heard for longer', { heardAt: undefined, onsSince: noon - day - 1 }, ['ons-silent']],
  ])('%s', (_name, change, expected) => {
    expect(codes([wsapi, ons], change)).toEqual(expected)
  })

  const silent = { heardAt: noon - 9 * day }
  it.each([
    ['WSAPI fails', [one('ams360-wsapi', 'error'), ons]],
    ['WSAPI is not set up', [ons]],
    ['they are not set up', [wsapi]],
    ['they are paused', [wsapi, one('ams360-ons', 'paused')]],
    ['the listener itself is broken', [wsapi, one('ams360-ons', 'error', 'listener-port-taken')]],
  ] as const)('silence says nothing when %s', (_name, connections) => {
    expect(codes(connections, silent)).toEqual([])
  })

  it('lead to where they are set up', () => {
    expect(find([wsapi, ons], silent)[0]?.fix).toMatchObject({
      route: { screen: 'credentials', connectionId: 'ams360-ons' },
    })
  })
})
