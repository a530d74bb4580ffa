import { describe, expect, it } from 'vitest'
import type { ShellStatus } from '../../../preload/contract/shell'
import { deskRig, signIns } from '../../support/desk-rig'
import { deferred, settled } from '../../support/settled'
import { engineSample, failureSample } from '../../support/status-sample'

describe('workspaces', () => {
  it('starts the first one in its own folder', async () => {
    const { desk, acts } = deskRig()
    await desk.start()
    expect(acts.at(-1)).toEqual(['start', { folder: 'profile/agency' }])
    expect(desk.status()).toMatchObject({ workspace: 'agency', engine: { state: 'up' } })
  })

  it('gives the demo its own folder and the demo agency’s sign-in', async () => {
    const { desk, acts } = deskRig()
    await desk.enter('demo')
    expect(acts).toEqual([
      'stop engine',
      'stop demo',
      ['start', { folder: 'profile/demo', demo: signIns }],
    ])
    expect(desk.status().demo).toEqual({ faults: { 'ams360-wsapi': 'slow' } })
  })

  it('never shows one workspace’s connections in the other', async () => {
    const { desk } = deskRig()
    desk.hear('status.changed', engineSample({ state: 'error', failure: failureSample() }))
    expect(desk.trayModel().icon).toBe('attention')
    await desk.enter('demo')
    expect(desk.trayModel().icon).toBe('idle')
  })

  it('changes one after the other, however fast a person clicks', async () => {
    const { desk, acts, stopWith } = deskRig()
    const first = deferred<void>()
    stopWith(() => first.promise)
    const entered = [desk.enter('demo'), desk.enter('agency')]
    await settled()
    expect(acts).toEqual(['stop engine'])
    first.resolve()
    await Promise.all(entered)
    expect(acts.filter((act) => Array.isArray(act))).toEqual([
      ['start', { folder: 'profile/demo', demo: signIns }],
      ['start', { folder: 'profile/agency' }],
    ])
  })
})

describe('what the engine says', () => {
  it('its state goes to tray, page and log', () => {
    const { desk, emitted, log, trays } = deskRig()
    desk.hear('status.changed', engineSample({}))
    expect(trays.at(-1)?.tooltip).toBe('SyncDesk – All connections are healthy')
    expect(emitted).toEqual([['status.changed', engineSample({})]])
    expect(log.lines.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^status: agency: AMS360 WSAPI healthy/),
    ])
  })

  it('is kept for the next page, with its clock moved on, while that engine is up', () => {
    const { desk, engineIs, time } = deskRig()
    expect(desk.engineStatus()).toBeUndefined()
    desk.hear('status.changed', engineSample({}))
    time.now += 250
    expect(desk.engineStatus()).toEqual({ ...engineSample({}), at: engineSample({}).at + 250 })
    engineIs({ state: 'restarting', attempt: 1, retryAt: 0 })
    expect(desk.engineStatus()).toBeUndefined()
  })

  it('writes the status line once for the same status', () => {
    const { desk, log } = deskRig()
    desk.hear('status.changed', engineSample({}))
    desk.hear('status.changed', { ...engineSample({}), revision: 2 })
    expect(log.lines).toHaveLength(1)
  })

  it('carries no field to the page that the contract does not name', () => {
    const { desk, emitted } = deskRig()
    desk.hear('status.changed', { ...engineSample({}), password: 'Canary-77' })
    expect(JSON.stringify(emitted)).not.toContain('Canary')
  })

  it('a notice becomes a notification that leads to its place', () => {
    const { desk, acts, bubbles } = deskRig()
    const route = { screen: 'credentials', connectionId: 'ams360-wsapi' }
    const notice = { kind: 'broken', connectionId: 'ams360-wsapi', title: 'T', body: 'B', route }
    desk.hear('notice', notice)
    expect(bubbles).toMatchObject([{ title: 'T', body: 'B' }])
    bubbles[0]?.onClick()
    expect(acts).toEqual([['open', route]])
  })

  it.each(['mail.changed', 'ons.changed', 'records.changed', 'sources.changed'] as const)(
    '%s is passed on to the page',
    (name) => {
      const { desk, emitted, log } = deskRig()
      desk.hear(name, { password: 'Canary-77' })
      expect(emitted).toEqual([[name, {}]])
      expect(log.lines).toEqual([])
    },
  )

  it('its log lines are written at their level', () => {
    const { desk, log } = deskRig()
    desk.hear('log', { level: 'warn', message: 'health: late', facts: { ms: 3 } })
    expect(log.lines).toEqual([{ level: 'warn', message: 'health: late', facts: { ms: 3 } }])
  })

  it('anything else is noted and goes nowhere', () => {
    const { desk, acts, bubbles, emitted, log } = deskRig()
    desk.hear('run', { command: 'x' })
    expect([acts, bubbles, emitted]).toEqual([[], [], []])
    expect(log.lines).toMatchObject([{ level: 'warn', facts: { name: 'run' } }])
  })
})

it('every change of the shell has a higher revision', () => {
  const { desk, emitted, engineIs, trays } = deskRig()
  desk.changed()
  engineIs({ state: 'failed', failure: failureSample('store-damaged') })
  desk.changed()
  const revisions = emitted.map((one) => (one as [string, ShellStatus])[1].revision)
  expect(revisions).toEqual([1, 2])
  expect(trays.at(-1)?.icon).toBe('attention')
})

it('checks every connection that is not paused', () => {
  const { desk, acts } = deskRig()
  desk.checkAll()
  expect(acts).toEqual([])
  desk.hear('status.changed', engineSample({}, { id: 'two' }, { id: 'three', state: 'paused' }))
  desk.checkAll()
  const run = expect.any(String)
  expect(acts).toEqual([
    ['connection.check', { connectionId: 'ams360-wsapi', runId: run }],
    ['connection.check', { connectionId: 'two', runId: run }],
  ])
})

it('switches the demo’s fault and says so', () => {
  const { desk, acts, emitted } = deskRig('demo')
  desk.setDemoFault('smtp', 'http-500')
  expect(acts).toEqual([['fault', 'smtp', 'http-500']])
  expect(emitted).toHaveLength(1)
})
