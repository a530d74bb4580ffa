import type * as files from 'node:fs/promises'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { inboxRig } from './support/inbox-rig'
import { callEvent } from './support/ways-rig'

/** Files that another program holds, as Windows does it: they are seen, and nothing more. */
const held = vi.hoisted(() => ({ reading: new Set<string>(), moving: new Set<string>() }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>()
  const nameOf = (path: unknown): string => String(path).split('/').at(-1) ?? ''
  const refused = (code: string): Error => Object.assign(new Error(code), { code })
  return {
    ...real,
    open: (...args: Parameters<typeof real.open>) =>
      held.reading.has(nameOf(args[0])) && typeof args[1] === 'number'
        ? Promise.reject(refused('EBUSY'))
        : real.open(...args),
    rename: (...args: Parameters<typeof real.rename>) =>
      held.moving.has(nameOf(args[0])) ? Promise.reject(refused('EPERM')) : real.rename(...args),
  }
})

beforeEach(() => {
  held.reading.clear()
  held.moving.clear()
})

const json = (id: string): string => JSON.stringify(callEvent({ event_id: id }))

describe('a file that another program holds', () => {
  it('waits, does not keep the others, and is told after half a minute', async () => {
    const rig = await inboxRig()
    held.reading.add('a.json')
    rig.drop('a.json', json('a'))
    rig.drop('b.json', json('b'))
    await rig.look(2)
    expect([rig.waiting(), rig.done()]).toEqual([['a.json'], ['b.json']])
    expect((await rig.state()).failure).toBeUndefined()
    await rig.look(6)
    expect((await rig.state()).failure).toMatchObject({
      code: 'inbox-unreachable',
      detail: 'EBUSY',
    })
    held.reading.clear()
    await rig.look()
    expect(rig.done()).toEqual(['a.json', 'b.json'])
    expect((await rig.state()).failure).toBeUndefined()
  })

  it('is stored once while it cannot be moved, and leaves no empty file behind', async () => {
    const rig = await inboxRig()
    held.moving.add('a.json')
    held.moving.add('c.csv')
    rig.drop('a.json', json('a'))
    rig.drop('c.csv', 'Name,Email\r\nDana,dana@x.example\r\nMilo,none\r\n')
    await rig.look(4)
    expect([rig.waiting(), rig.done(), rig.rejected()]).toEqual([
      ['a.json', 'c.csv'],
      [],
      ['c.csv.rows.csv'],
    ])
    expect([rig.memory.events().length, rig.memory.calls()]).toEqual([2, 2])
    expect(await rig.state()).toMatchObject({
      taken: 2,
      waiting: 2,
      failure: { code: 'inbox-unreachable' },
    })
    held.moving.clear()
    await rig.look()
    expect([rig.done(), rig.rejected()]).toEqual([['a.json', 'c.csv'], ['c.csv.rows.csv']])
    expect(rig.memory.calls()).toBe(2)
  })
})
