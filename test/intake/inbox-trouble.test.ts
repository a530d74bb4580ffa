import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../main/engine/connectors/fault'
import { TooBusy } from '../../main/engine/intake/group-commit'
import type { Recorder } from '../../main/engine/sync/incoming'
import { inboxRig, mailText } from './support/inbox-rig'
import { callEvent } from './support/ways-rig'

const json = (more: object = {}): string => JSON.stringify(callEvent(more))

describe('a crash between storing and moving', () => {
  it('makes a duplicate of it, which is moved', async () => {
    const rig = await inboxRig()
    rig.drop('a.json', json())
    rig.drop('b.eml', mailText())
    rig.drop('c.csv', 'Name,Email\r\nMilo Cedar,milo@cedar.example\r\n')
    const { recorder } = rig.memory
    // It stores, and then the process is gone before anything is moved.
    const dying: Recorder = {
      async record(incoming) {
        await recorder.record(incoming)
        return new Promise(() => undefined)
      },
    }
    await rig.ways.stop()
    for (let n = 0; n < 3; n += 1) {
      const ways = rig.waysWith(dying)
      await ways.look()
      const calls = rig.memory.calls()
      rig.clock.advance(5_000)
      void ways.look()
      await expect.poll(rig.memory.calls).toBe(calls + 1)
    }
    expect([rig.waiting().length, rig.memory.events().length]).toEqual([3, 1])
    const ways = rig.waysWith()
    for (let n = 0; n < 3; n += 1) {
      await ways.look()
      rig.clock.advance(5_000)
    }
    await ways.stop()
    expect(rig.memory.events()).toHaveLength(3)
    expect([rig.waiting(), rig.done()]).toEqual([[], ['a.json', 'b.eml', 'c.csv']])
  })
})

describe('trouble', () => {
  it('when nothing can be stored, files wait, it is told once, and they go on by themselves', async () => {
    const rig = await inboxRig()
    rig.drop('a.json', json())
    rig.memory.fail(new Fault('vault-unavailable'))
    await rig.look(4)
    expect(rig.waiting()).toEqual(['a.json'])
    expect((await rig.state()).failure?.code).toBe('vault-unavailable')
    expect(rig.log.lines.filter(({ message }) => message.includes('vault'))).toHaveLength(1)
    rig.memory.fail(new TooBusy())
    await rig.look()
    rig.memory.fail(undefined)
    await rig.look()
    expect(rig.done()).toEqual(['a.json'])
    expect((await rig.state()).failure).toBeUndefined()
  })

  it('when the folder is not there, it says so and looks again', async () => {
    const rig = await inboxRig({ exists: false })
    expect((await rig.state()).failure).toMatchObject({
      code: 'inbox-unreachable',
      advice: [expect.stringContaining(rig.inbox), expect.anything()],
    })
    mkdirSync(rig.inbox)
    rig.drop('a.json', json())
    await rig.look(2)
    expect(rig.done()).toEqual(['a.json'])
    rmSync(rig.inbox, { recursive: true })
    await rig.look()
    expect((await rig.state()).failure?.code).toBe('inbox-unreachable')
  })

  it('when a file cannot be moved, it is stored once, and moved as soon as it can be', async () => {
    const rig = await inboxRig()
    // A file where a folder has to be: this holds for an administrator too.
    writeFileSync(join(rig.inbox, 'done'), '')
    rig.drop('a.json', json())
    rig.drop('bad.json', '{')
    await rig.look(4)
    expect((await rig.state()).failure?.code).toBe('inbox-unreachable')
    expect(await rig.state()).toMatchObject({ taken: 1, rejected: 1, waiting: 1 })
    expect(rig.memory.calls()).toBe(1)
    expect(rig.rejected()).toEqual(['bad.json', 'bad.json.reason.txt'])
    rmSync(join(rig.inbox, 'done'))
    await rig.look()
    expect(rig.done()).toEqual(['a.json'])
    expect(rig.memory.calls()).toBe(1)
    expect((await rig.state()).failure).toBeUndefined()
  })

  it('is not made by looks: they come every five seconds and never overlap', async () => {
    const rig = await inboxRig()
    rig.drop('a.json', json())
    await rig.look()
    rig.clock.advance(5_000)
    await Promise.all([rig.ways.look(), rig.ways.look(), rig.ways.look()])
    expect(rig.memory.calls()).toBe(1)
    expect(rig.clock.pending().filter((ms) => ms <= 5_000)).toHaveLength(2)
    await rig.ways.stop()
    rig.drop('b.json', json({ event_id: 'b' }))
    rig.clock.advance(60_000)
    expect(rig.memory.calls()).toBe(1)
  })

  it('of a folder that is switched off is none: nothing is taken', async () => {
    const rig = await inboxRig()
    rig.drop('a.json', json())
    await rig.handlers['sources.setInbox']({ enabled: false, folder: rig.inbox })
    await rig.look(3)
    expect([rig.waiting(), rig.memory.calls()]).toEqual([['a.json'], 0])
  })
})
