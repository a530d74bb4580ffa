import {
  appendFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inboxRig, mailText } from './support/inbox-rig'
import { callEvent } from './support/ways-rig'

const json = (more: object = {}): string => JSON.stringify(callEvent(more))

describe('a file', () => {
  it('is taken once it rests, stored, and moved', async () => {
    const rig = await inboxRig()
    rig.drop('a.json', json())
    rig.drop('B.EML', mailText())
    await rig.look()
    expect(rig.memory.calls()).toBe(0)
    expect(await rig.state()).toMatchObject({ waiting: 2, taken: 0 })
    await rig.look()
    expect(rig.memory.events()).toHaveLength(2)
    expect([rig.waiting(), rig.done(), rig.rejected()]).toEqual([[], ['B.EML', 'a.json'], []])
    expect(await rig.state()).toMatchObject({
      waiting: 0,
      taken: 2,
      rejected: 0,
      lastAt: rig.clock.now(),
    })
    expect(rig.memory.incoming()[0]?.sourceId).toBe(rig.ways.inboxSourceId())
  })

  it('that is still being written is waited for', async () => {
    const rig = await inboxRig()
    const whole = json()
    const path = rig.drop('a.json', whole.slice(0, 20))
    for (const piece of [whole.slice(20, 60), whole.slice(60, 90), whole.slice(90)]) {
      await rig.look()
      appendFileSync(path, piece)
    }
    await rig.look()
    expect(rig.memory.calls()).toBe(0)
    await rig.look()
    expect(rig.done()).toEqual(['a.json'])
    // Two looks in the same two seconds prove nothing.
    rig.drop('b.json', json({ event_id: 'b' }))
    await rig.ways.look()
    rig.clock.advance(1_999)
    await rig.ways.look()
    expect(rig.waiting()).toEqual(['b.json'])
    rig.clock.advance(1)
    await rig.ways.look()
    expect(rig.waiting()).toEqual([])
  })

  it('that is empty may be about to be written; after a minute it is rejected', async () => {
    const rig = await inboxRig()
    rig.drop('a.json', '')
    await rig.look(12)
    expect(rig.waiting()).toEqual(['a.json'])
    await rig.look(2)
    expect(rig.rejected()).toEqual(['a.json', 'a.json.reason.txt'])
    expect(rig.read('rejected', 'a.json.reason.txt')).toBe('The file is empty.\r\n')
  })

  it.each([
    ['begun', 'a.json.part'],
    ['a download', 'a.json.crdownload'],
    ['half a download', 'a.part.json'],
    ['temporary', 'a.tmp'],
    ['hidden', '.a.json'],
    ['Office’s own', '~$a.csv'],
    ['of another kind', 'a.txt'],
    ['the system’s', 'desktop.ini'],
  ])('that is %s is left alone', async (_what, name) => {
    const rig = await inboxRig()
    rig.drop(name, json())
    await rig.look(20)
    expect([rig.waiting(), rig.memory.calls()]).toEqual([[name], 0])
    expect(await rig.state()).toMatchObject({ waiting: 0 })
  })

  it('that is a link or a folder is never followed', async () => {
    const rig = await inboxRig()
    const outside = join(rig.folder, 'outside.json')
    writeFileSync(outside, json())
    symlinkSync(outside, join(rig.inbox, 'link.json'))
    mkdirSync(join(rig.inbox, 'folder.json'))
    writeFileSync(join(rig.inbox, 'folder.json', 'in.json'), json())
    await rig.look(3)
    expect(rig.memory.calls()).toBe(0)
    // Another name of the same file is a file.
    linkSync(outside, join(rig.inbox, 'hard.json'))
    await rig.look(2)
    expect(rig.done()).toEqual(['hard.json'])
  })

  it('that becomes a link between look and reading is not followed', async () => {
    const rig = await inboxRig()
    const path = rig.drop('a.json', json())
    await rig.look()
    const outside = join(rig.folder, 'outside.json')
    renameSync(path, outside)
    symlinkSync(outside, path)
    await rig.look(2)
    expect(rig.memory.calls()).toBe(0)
  })

  it('keeps what is in done and rejected: it gets a number', async () => {
    const rig = await inboxRig()
    for (const n of [1, 2, 3]) {
      rig.drop('a.json', json({ event_id: `e${n}` }))
      rig.drop('x.json', `{${n}`)
      await rig.look(2)
    }
    expect(rig.done()).toEqual(['a (2).json', 'a (3).json', 'a.json'])
    expect(rig.read('done', 'a (2).json')).toContain('"e2"')
    expect(rig.read('rejected', 'x (3).json')).toBe('{3')
    expect(rig.rejected()).toContain('x (3).json.reason.txt')
  })

  it('larger than 40 MiB is rejected unread', async () => {
    const rig = await inboxRig()
    const path = rig.drop('a.eml', '')
    truncateSync(path, 40 * 1_048_576 + 1)
    await rig.look(2)
    expect(rig.read('rejected', 'a.eml.reason.txt')).toContain('larger than 40 MiB')
  })

  it('of events is rejected as a whole, with each reason, when one of them cannot be taken', async () => {
    const rig = await inboxRig()
    const good = callEvent({ event_id: 'good' })
    rig.drop('a.json', JSON.stringify([good, { ...callEvent(), more: 1 }]))
    rig.drop('b.json', 'no json')
    await rig.look(2)
    expect(rig.memory.calls()).toBe(0)
    expect(rig.read('rejected', 'a.json.reason.txt')).toBe(
      'Event 2, /more: SyncDesk knows no member of this name.\r\n',
    )
    expect(rig.read('rejected', 'b.json.reason.txt')).toBe('The text is not JSON.\r\n')
    rig.drop('c.json', JSON.stringify([good, callEvent()]))
    rig.drop('d.json', json({ event_id: 'good', occurred_at: '2026-07-01T00:00:00Z' }))
    await rig.look(2)
    expect(rig.memory.events()).toHaveLength(2)
    expect(rig.read('rejected', 'd.json.reason.txt')).toContain('says something else: good')
    expect(await rig.state()).toMatchObject({ taken: 1, rejected: 3 })
  })

  it('of Outlook’s own format is rejected with the way out', async () => {
    const rig = await inboxRig()
    rig.drop('a.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    await rig.look(2)
    expect(rig.read('rejected', 'a.msg.reason.txt')).toContain('save the message as .eml')
  })

  it('that came before another one goes first, and at most 50 go at a look', async () => {
    const rig = await inboxRig()
    const at = rig.clock.now()
    for (let n = 0; n < 200; n += 1) {
      const name = `f${String(n).padStart(3, '0')}.json`
      rig.drop(name, json({ event_id: `e${n}` }), at - n * 60_000)
    }
    await rig.look(2)
    expect(rig.memory.events()).toHaveLength(50)
    expect(rig.memory.events()[0]?.eventId).toBe('e199')
    expect(await rig.state()).toMatchObject({ waiting: 150, taken: 50 })
    await rig.look(3)
    expect(rig.memory.events()).toHaveLength(200)
    expect([rig.waiting(), rig.done().length]).toEqual([[], 200])
  })
})
