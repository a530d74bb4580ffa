import { describe, expect, it } from 'vitest'
import { createEngineHost } from '../../../main/shell/engine-host'
import type { ShellStatus } from '../../../preload/contract/shell'
import { fakeClock } from '../../support/fake-clock'
import { fakeLog } from '../../support/fake-log'
import { fakeProcess, type FakeProcess } from '../../support/fake-process'
import { settled } from '../../support/settled'
import { failureSample, noon } from '../../support/status-sample'

const minute = 60_000

function rig() {
  const clock = fakeClock(noon)
  const processes: FakeProcess[] = []
  const states: ShellStatus['engine'][] = []
  const heard: string[] = []
  const log = fakeLog()
  const host = createEngineHost({
    spawn() {
      const made = fakeProcess()
      processes.push(made)
      return made.process
    },
    answer: () => Promise.resolve({ ok: true, value: {} }),
    hear: (name) => void heard.push(name),
    onState: (state) => void states.push(state),
    log,
    now: clock.now,
    after: clock.after,
  })
  const newest = (): FakeProcess => {
    const process = processes.at(-1)
    if (!process) throw new Error('no engine was started')
    return process
  }
  /** Starts the host and lets its engine come up. */
  const up = (): FakeProcess => {
    host.start({ folder: 'agency' })
    newest().tell('engine.up')
    return newest()
  }
  return { clock, processes, states, heard, log, host, newest, up }
}

describe('start', () => {
  it('tells the new process how, and says when it is up', () => {
    const { host, newest, states } = rig()
    host.start({ folder: 'agency' })
    expect(newest().told()).toEqual(['start'])
    expect(host.state()).toEqual({ state: 'starting' })
    newest().tell('engine.up')
    expect(states.map(({ state }) => state)).toEqual(['starting', 'up'])
  })

  it('passes on that the PC woke up, if there is an engine to hear it', () => {
    const { host, up } = rig()
    host.wake()
    const process = up()
    host.wake()
    expect(process.told()).toEqual(['start', 'wake'])
  })

  it('passes on what the engine says beside its life', () => {
    const { up, heard } = rig()
    up().tell('notice', {})
    expect(heard).toEqual(['notice'])
  })
})

describe('a crash', () => {
  it('is restarted soon, then with longer and longer waits', () => {
    const { clock, host, newest, processes, up } = rig()
    up()
    for (const wait of [150, 1_000, 3_000, 10_000, 30_000, 30_000]) {
      const before = processes.length
      newest().exit(9)
      expect(host.state()).toMatchObject({ state: 'restarting', retryAt: clock.now() + wait })
      clock.advance(wait - 1)
      expect(processes).toHaveLength(before)
      clock.advance(1)
      expect(processes).toHaveLength(before + 1)
    }
    expect(host.state()).toMatchObject({ attempt: 6 })
  })

  it('tells the restarted engine the same workspace', () => {
    const { clock, newest, up, processes } = rig()
    up().exit(9)
    clock.advance(150)
    expect(processes).toHaveLength(2)
    expect(newest().told()).toEqual(['start'])
  })

  it('of an engine that was steady begins a fresh row of restarts', () => {
    const { clock, host, newest, up } = rig()
    up().exit(9)
    clock.advance(150)
    newest().tell('engine.up')
    clock.advance(minute + 1)
    newest().exit(9)
    expect(host.state()).toMatchObject({ state: 'restarting', attempt: 1 })
    clock.advance(150)
    newest().tell('engine.up')
    clock.advance(minute)
    newest().exit(9)
    expect(host.state()).toMatchObject({ attempt: 2 })
  })

  it('is written to the log with its exit code', () => {
    const { log, up } = rig()
    up().exit(9)
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', facts: { code: 9, attempt: 1 } })
  })

  it('of an engine that was replaced already changes nothing', async () => {
    const { host, processes, up } = rig()
    const first = up()
    const restarted = host.restart()
    first.exit(0)
    await restarted
    processes[1]?.tell('engine.up')
    first.exit(9)
    first.tell('engine.failed', failureSample('store-damaged'))
    expect(host.state()).toEqual({ state: 'up' })
    expect(processes).toHaveLength(2)
  })
})

describe('an engine that cannot run', () => {
  it('is said so and is not started again by itself', () => {
    const { clock, host, newest, processes } = rig()
    host.start({ folder: 'agency' })
    newest().tell('engine.failed', failureSample('store-too-new'))
    // The host ends it: one that ends by itself can be gone before its last words are.
    expect(newest().kills()).toBe(1)
    newest().exit(0)
    clock.advance(60 * minute)
    expect(host.state()).toEqual({ state: 'failed', failure: failureSample('store-too-new') })
    expect(processes).toHaveLength(1)
  })

  it('is started again when a person asks for it', async () => {
    const { host, newest, processes } = rig()
    host.start({ folder: 'agency' })
    newest().tell('engine.failed', failureSample('store-damaged'))
    newest().exit(0)
    await host.restart()
    newest().tell('engine.up')
    expect(processes).toHaveLength(2)
    expect(host.state()).toEqual({ state: 'up' })
  })
})

describe('stop', () => {
  it('asks first and is over when the process is gone', async () => {
    const { host, up, clock } = rig()
    const engine = up()
    const stopped = host.stop()
    expect(engine.told()).toEqual(['start', 'stop'])
    engine.exit(0)
    await stopped
    expect(engine.kills()).toBe(0)
    expect(clock.pending()).toEqual([])
  })

  it('kills a process that does not end within four seconds', async () => {
    const { clock, host, up } = rig()
    const engine = up()
    const stopped = host.stop()
    clock.advance(3_999)
    expect(engine.kills()).toBe(0)
    clock.advance(1)
    expect(engine.kills()).toBe(1)
    engine.exit(137)
    await stopped
  })

  it('gives up a planned restart', async () => {
    const { clock, host, processes, up } = rig()
    up().exit(9)
    await host.stop()
    clock.advance(minute)
    expect(processes).toHaveLength(1)
  })

  it('asked twice waits both times for the same end', async () => {
    const { host, up } = rig()
    const engine = up()
    let ended = 0
    const both = [host.stop(), host.stop()].map((stop) => stop.then(() => (ended += 1)))
    await settled()
    expect(ended).toBe(0)
    engine.exit(0)
    await Promise.all(both)
    expect(ended).toBe(2)
  })

  it('for another workspace wins over a restart that is under way', async () => {
    const { host, processes, up } = rig()
    const engine = up()
    const restarted = host.restart()
    const stopped = host.stop()
    engine.exit(0)
    await Promise.all([restarted, stopped])
    expect(processes).toHaveLength(1)
    host.start({ folder: 'demo' })
    expect(processes).toHaveLength(2)
  })
})
