import { describe, expect, it } from 'vitest'
import { createEngineHost, type EngineHost } from '../../../main/shell/engine-host'
import { engineCallNames } from '../../../preload/contract/names'
import { fakeClock } from '../../support/fake-clock'
import { fakeLog } from '../../support/fake-log'
import { fakeProcess, type FakeProcess } from '../../support/fake-process'
import { settled } from '../../support/settled'
import { failureSample, noon } from '../../support/status-sample'

const repeatable = [
  'status.read',
  'connection.read',
  'connection.history',
  'lookup.customer',
  'lookup.search',
  'lookup.recent',
  'work.read',
  'queue.list',
  'queue.open',
  'mapping.read',
  'mapping.lists',
  'sources.read',
  'records.list',
  'records.profiles',
  'records.profile',
  'records.open',
  'records.preview',
] as const
const once = engineCallNames.filter((name) => !repeatable.some((one) => one === name))

function rig() {
  const clock = fakeClock(noon)
  const processes: FakeProcess[] = []
  const host = createEngineHost({
    spawn() {
      const made = fakeProcess()
      processes.push(made)
      return made.process
    },
    answer: () => Promise.resolve({ ok: true, value: {} }),
    hear: () => undefined,
    onState: () => undefined,
    log: fakeLog(),
    now: clock.now,
    after: clock.after,
  })
  host.start({ folder: 'agency' })
  const newest = (): FakeProcess => {
    const process = processes.at(-1)
    if (!process) throw new Error('no engine was started')
    return process
  }
  return { clock, host, newest, processes }
}

const codeOf = async (call: ReturnType<EngineHost['call']>): Promise<string> => {
  const reply = await call
  return reply.ok ? 'ok' : reply.failure.code
}

describe('a call', () => {
  it('goes to the engine and comes back with its answer', async () => {
    const { host, newest } = rig()
    newest().tell('engine.up')
    const call = host.call('status.read', {})
    await settled()
    newest().answer({ revision: 1 })
    expect(await call).toEqual({ ok: true, value: { revision: 1 } })
  })

  it('waits for an engine that is starting', async () => {
    const { host, newest } = rig()
    const call = host.call('lookup.recent', {})
    await settled()
    expect(newest().asked()).toEqual([])
    newest().tell('engine.up')
    await settled()
    newest().answer([])
    expect(await call).toEqual({ ok: true, value: [] })
  })

  it('waits no longer than ten seconds, and asks nothing of an engine that is not up', async () => {
    const { clock, host, newest } = rig()
    const call = host.call('status.read', {})
    clock.advance(10_000)
    expect(await codeOf(call)).toBe('engine-down')
    expect(newest().asked()).toEqual([])
  })

  it('leaves no timer behind once the engine is up', async () => {
    const { clock, host, newest } = rig()
    const call = host.call('status.read', {})
    newest().tell('engine.up')
    await settled()
    expect(clock.pending()).toEqual([])
    newest().answer({})
    expect((await call).ok).toBe(true)
  })

  it('fails with the reason when the engine cannot run', async () => {
    const { host, newest } = rig()
    const call = host.call('status.read', {})
    newest().tell('engine.failed', failureSample('disk-full'))
    expect(await codeOf(call)).toBe('disk-full')
    expect(await codeOf(host.call('status.read', {}))).toBe('disk-full')
  })
})

describe('a call over which the engine dies', () => {
  it.each(repeatable)('%s only reads: it is asked again once', async (name) => {
    const { clock, host, newest, processes } = rig()
    newest().tell('engine.up')
    const call = host.call(name, {})
    await settled()
    newest().exit(9)
    await settled()
    clock.advance(150)
    newest().tell('engine.up')
    await settled()
    expect(processes.map((process) => process.asked())).toEqual([[name], [name]])
    newest().answer('the second answer')
    expect(await call).toEqual({ ok: true, value: 'the second answer' })
  })

  it('is not asked a third time', async () => {
    const { clock, host, newest, processes } = rig()
    newest().tell('engine.up')
    const call = host.call('lookup.customer', {})
    for (const wait of [150, 1_000]) {
      await settled()
      newest().exit(9)
      await settled()
      clock.advance(wait)
      newest().tell('engine.up')
    }
    expect(await codeOf(call)).toBe('engine-down')
    expect(processes.map((process) => process.asked().length)).toEqual([1, 1, 0])
  })

  it.each(once)('%s does something: it fails and is never sent twice', async (name) => {
    const { clock, host, newest } = rig()
    newest().tell('engine.up')
    const call = host.call(name, {})
    await settled()
    newest().exit(9)
    expect(await codeOf(call)).toBe('engine-down')
    clock.advance(150)
    newest().tell('engine.up')
    await settled()
    expect(newest().asked()).toEqual([])
  })

  it('because a person restarts it is asked again of the new one', async () => {
    const { host, newest, processes } = rig()
    newest().tell('engine.up')
    const call = host.call('status.read', {})
    await settled()
    const restarted = host.restart()
    newest().exit(0)
    await restarted
    await settled()
    newest().tell('engine.up')
    await settled()
    expect(processes.map((process) => process.asked())).toEqual([['status.read'], ['status.read']])
    newest().answer({ revision: 2 })
    expect(await call).toEqual({ ok: true, value: { revision: 2 } })
  })
})
