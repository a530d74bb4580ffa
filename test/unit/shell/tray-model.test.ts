import { describe, expect, it } from 'vitest'
import { trayFrom as trayOf, type ShellFacts, type TrayModel } from '../../../main/shell/tray-model'
import type { ConnectionStatus, EngineStatus } from '../../../preload/contract/connections'
import { failureFrom } from '../../../preload/contract/failure-words'
import { engineSample, failureSample } from '../../support/status-sample'

const trayFrom = (shell: ShellFacts, engine: EngineStatus | undefined): TrayModel =>
  trayOf(shell, engine, undefined)

const up: ShellFacts = { workspace: 'agency', engine: { state: 'up' } }
const broken: Partial<ConnectionStatus> = { state: 'error', failure: failureSample() }
const labels = (model: TrayModel): readonly string[] =>
  model.menu.map((item) => (item.type === 'separator' ? '—' : item.label))

const paused: Partial<ConnectionStatus> = { state: 'paused', pausedAt: 1 }
const silent = failureFrom('ons-silent', { connectionId: 'ams360-ons' }, 'finding')
const withFinding = (status: EngineStatus): EngineStatus => ({ ...status, findings: [silent] })

const restarting: ShellFacts = {
  ...up,
  engine: { state: 'restarting', attempt: 1, retryAt: 0 },
}
const failed: ShellFacts = {
  ...up,
  engine: { state: 'failed', failure: failureSample('store-too-new') },
}

it.each([
  ['no engine yet', { ...up, engine: { state: 'starting' } }, undefined, 'idle', 'Starting'],
  ['up, nothing heard', up, undefined, 'idle', 'Starting'],
  ['no connection', up, engineSample(), 'idle', 'Not connected yet'],
  ['healthy', up, engineSample({}), 'idle', 'All connections are healthy'],
  ['waiting', up, engineSample({ state: 'waiting' }), 'idle', 'Waiting check'],
  ['checking', up, engineSample({ checking: true }), 'syncing', 'Checking'],
  ['broken', up, engineSample(broken), 'attention', 'AMS360 WSAPI refuses the sign-in'],
  [
    'broken without a reason',
    up,
    engineSample({ state: 'error' }),
    'attention',
    'AMS360 WSAPI needs attention',
  ],
  [
    'stale',
    up,
    engineSample({ stale: true }),
    'attention',
    'AMS360 WSAPI was not checked for more than two days',
  ],
  [
    'one that is tried again',
    up,
    engineSample({ retrying: true }),
    'idle',
    'AMS360 WSAPI is being tried again',
  ],
  ['all paused', up, engineSample(paused, paused), 'paused', 'All connections are paused'],
  [
    'one of two paused',
    up,
    engineSample(paused, {}),
    'idle',
    'All connections that are not paused are healthy',
  ],
  [
    'one paused, one broken',
    up,
    engineSample(paused, broken),
    'attention',
    'AMS360 WSAPI refuses the sign-in',
  ],
  [
    'a finding over healthy connections',
    up,
    withFinding(engineSample({})),
    'attention',
    silent.title,
  ],
  [
    'a broken connection over a finding',
    up,
    withFinding(engineSample(broken)),
    'attention',
    'AMS360 WSAPI refuses the sign-in',
  ],
  [
    'engine restarting',
    restarting,
    engineSample({}),
    'attention',
    'The engine stopped and is being restarted',
  ],
  [
    'engine failed',
    failed,
    engineSample({}),
    'attention',
    'The database was written by a newer SyncDesk',
  ],
] as const)('%s', (_name, shell, engine, icon, sentence) => {
  const model = trayFrom(shell, engine)
  expect(model.icon).toBe(icon)
  expect(model.tooltip).toBe(`SyncDesk – ${sentence}`)
  expect(labels(model)[0]).toBe(sentence)
})

describe('the worst wins', () => {
  const broke = { ...broken, id: 'two', name: 'Two' }

  it('over healthy, waiting and checking', () => {
    const model = trayFrom(
      up,
      engineSample({ state: 'waiting' }, { checking: true }, broke, { state: 'healthy' }),
    )
    expect(model.icon).toBe('attention')
    expect(labels(model)[0]).toBe(failureSample().title)
  })

  it('and while it is being checked again it stays red', () => {
    expect(trayFrom(up, engineSample({ ...broken, checking: true })).icon).toBe('attention')
  })

  it('an engine that is down is worse than a broken connection', () => {
    expect(labels(trayFrom(failed, engineSample(broken)))[0]).toBe(
      failureSample('store-too-new').title,
    )
  })

  it('several broken ones are counted and each has its line', () => {
    const model = trayFrom(up, engineSample(broken, broke))
    expect(labels(model)).toEqual([
      '2 connections need attention',
      'AMS360 WSAPI: AMS360 WSAPI refuses the sign-in',
      'Two: AMS360 WSAPI refuses the sign-in',
      '—',
      'Open SyncDesk',
      'Log a conversation…',
      'Look up…',
      'Check now',
      '—',
      'Quit',
    ])
  })
})

describe('menu and click', () => {
  it('lead to the one broken connection', () => {
    const model = trayFrom(up, engineSample(broken))
    const route = { screen: 'credentials', connectionId: 'ams360-wsapi' }
    expect(model.click).toEqual(route)
    expect(model.menu[1]).toMatchObject({ type: 'open', route })
  })

  it.each([
    ['nothing is broken', engineSample({})],
    ['several are', engineSample(broken, { ...broken, id: 'two' })],
    ['nothing is known', undefined],
  ])('lead to the overview when %s', (_name, engine) => {
    expect(trayFrom(up, engine).click).toEqual({ screen: 'overview' })
  })

  it('offer no check where there is nothing to check', () => {
    expect(labels(trayFrom(up, engineSample()))).toEqual([
      'Not connected yet',
      '—',
      'Open SyncDesk',
      '—',
      'Quit',
    ])
  })

  it('offer no check where everything is paused', () => {
    expect(labels(trayFrom(up, engineSample(paused)))).not.toContain('Check now')
    expect(labels(trayFrom(up, engineSample(paused, {})))).toContain('Check now')
  })

  it('lead to what mends a finding', () => {
    expect(trayFrom(up, withFinding(engineSample({}))).menu[1]).toEqual({
      type: 'open',
      label: silent.title,
      route: { screen: 'credentials', connectionId: 'ams360-ons' },
    })
  })

  it('say a missing right once: it is the connection’s own reason too', () => {
    const missing = failureSample('right-missing')
    const status = engineSample({ state: 'error', failure: missing })
    const items = labels(trayFrom(up, { ...status, findings: [missing] }))
    expect(items.filter((label) => label.includes(missing.title))).toEqual([
      missing.title,
      `AMS360 WSAPI: ${missing.title}`,
    ])
  })

  it('say in the tooltip that this is the demo', () => {
    const demo: ShellFacts = { ...up, workspace: 'demo' }
    expect(trayFrom(demo, engineSample({})).tooltip).toBe(
      'SyncDesk (demo) – All connections are healthy',
    )
  })
})
