import { describe, expect, it } from 'vitest'
import { trayFrom, type ShellFacts, type TrayModel } from '../../../main/shell/tray-model'
import { failureFrom } from '../../../preload/contract/failure-words'
import { engineSample, failureSample } from '../../support/status-sample'
import { workSample } from '../../support/work-sample'

const up: ShellFacts = { workspace: 'agency', engine: { state: 'up' } }
const failed: ShellFacts = {
  ...up,
  engine: { state: 'failed', failure: failureSample('store-too-new') },
}
const broken = { state: 'error', failure: failureSample() } as const
const paused = { state: 'paused', pausedAt: 1 } as const
const silent = failureFrom('ons-silent', { connectionId: 'ams360-ons' }, 'finding')
const labels = (model: TrayModel): readonly string[] =>
  model.menu.map((item) => (item.type === 'separator' ? '—' : item.label))

describe('what waits for a person', () => {
  const three = workSample({ needsYou: 3 })

  it('is the sentence while every connection works, and the menu leads to the queue', () => {
    const model = trayFrom(up, engineSample({}), three)
    expect(model.icon).toBe('attention')
    expect(model.tooltip).toBe('SyncDesk – 3 records need you')
    expect(model.menu[0]).toEqual({
      type: 'open',
      label: '3 records need you',
      route: { screen: 'queue' },
    })
    expect(labels(model).filter((label) => label === '3 records need you')).toHaveLength(1)
  })

  it('comes after a connection that fails, and keeps its line', () => {
    const model = trayFrom(up, engineSample(broken), three)
    expect(model.tooltip).toBe('SyncDesk – AMS360 WSAPI refuses the sign-in')
    expect(labels(model).slice(0, 4)).toEqual([
      'AMS360 WSAPI refuses the sign-in',
      'AMS360 WSAPI: AMS360 WSAPI refuses the sign-in',
      '3 records need you',
      '—',
    ])
  })

  it('comes after what is seen of all connections together, before all that is well', () => {
    expect(labels(trayFrom(up, { ...engineSample({}), findings: [silent] }, three))[0]).toBe(
      silent.title,
    )
    expect(trayFrom(up, engineSample(paused), three).tooltip).toContain('need you')
    expect(trayFrom(up, engineSample({ checking: true }), three).tooltip).toContain('need you')
  })

  it('is one record in its own words, and nothing when there is none', () => {
    expect(trayFrom(up, engineSample({}), workSample({ needsYou: 1 })).tooltip).toBe(
      'SyncDesk – 1 record needs you',
    )
    const quiet = trayFrom(up, engineSample({}), workSample({ recordedToday: 212 }))
    expect(quiet.icon).toBe('idle')
    expect(labels(quiet)).not.toContain('0 records need you')
  })

  it('says nothing while the engine is down', () => {
    expect(trayFrom(failed, engineSample({}), three).tooltip).not.toContain('need you')
  })
})

it('logs a conversation and looks up from the menu, once something is connected', () => {
  const { menu } = trayFrom(up, engineSample({}), undefined)
  expect(menu).toContainEqual({
    type: 'open',
    label: 'Log a conversation…',
    route: { screen: 'records', create: 'conversation' },
  })
  expect(menu).toContainEqual({ type: 'open', label: 'Look up…', route: { screen: 'lookup' } })
  expect(labels(trayFrom(up, undefined, undefined))).not.toContain('Look up…')
})
