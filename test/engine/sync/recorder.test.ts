import { describe, expect, it } from 'vitest'
import { callWith, syncRig } from './sync-rig'

const dana = { name: 'Dana Whitlock' }
const countOf = (rig: Awaited<ReturnType<typeof syncRig>>): unknown =>
  rig.db.prepare('SELECT count(*) FROM trigger_event').pluck().get()
const sent = (event: ReturnType<typeof callWith>, sourceId = 1) => ({ sourceId, event, files: [] })

describe('events that come in', () => {
  it('are on disk before anybody is told so', async () => {
    const rig = await syncRig()
    let isTold = false
    const told = rig
      .engine()
      .sync.recorder.record([sent(callWith(dana))])
      .then(() => {
        isTold = true
      })
    expect([isTold, countOf(rig)]).toEqual([false, 0])
    await rig.pass(0)
    await told
    expect([isTold, countOf(rig)]).toEqual([true, 1])
  })

  it('the same event is a duplicate, another one with its id is a conflict', async () => {
    const rig = await syncRig()
    const event = callWith(dana)
    const other = { ...event, occurredAt: event.occurredAt + 1 }
    expect(await rig.record(event)).toEqual(['stored'])
    expect(await rig.record(event)).toEqual(['duplicate'])
    expect(await rig.record(other)).toEqual(['conflict'])
    expect(countOf(rig)).toBe(1)
  })

  it('another file makes it another event', async () => {
    const rig = await syncRig()
    const event = callWith(dana)
    const file = (text: string) => [{ name: 'a', type: 'text/plain', bytes: Buffer.from(text) }]
    expect(await rig.record(event, 0, file('one'))).toEqual(['stored'])
    expect(await rig.record(event, 0, file('one'))).toEqual(['duplicate'])
    expect(await rig.record(event, 0, file('two'))).toEqual(['conflict'])
  })

  it('a conflict stores none of its call, and all of the others that come with it', async () => {
    const rig = await syncRig()
    const { recorder } = rig.engine().sync
    const known = callWith(dana)
    await rig.record(known)
    const [a, b, c] = [callWith(dana), callWith(dana), callWith(dana)]
    const spoiled = { ...known, occurredAt: 5 }
    const both = Promise.all([
      recorder.record([sent(a), sent(spoiled), sent(b)]),
      recorder.record([sent(c)]),
    ])
    await rig.pass(0)
    expect(await both).toEqual([['not-stored', 'conflict', 'not-stored'], ['stored']])
    expect(countOf(rig)).toBe(2)
  })

  it('two of one call that contradict each other are a conflict', async () => {
    const rig = await syncRig()
    const event = callWith(dana)
    const answer = rig
      .engine()
      .sync.recorder.record([sent(event), sent({ ...event, occurredAt: 5 }), sent(event)])
    await rig.pass(0)
    expect(await answer).toContain('conflict')
    expect(countOf(rig)).toBe(0)
  })

  it('twice in one call it is stored once', async () => {
    const rig = await syncRig()
    const event = callWith(dana)
    const answer = rig.engine().sync.recorder.record([sent(event), sent(event)])
    await rig.pass(0)
    expect(await answer).toEqual(['stored', 'duplicate'])
  })

  it('a full disk stores nothing and says so', async () => {
    const rig = await syncRig()
    const pages = Number(rig.db.pragma('page_count', { simple: true }))
    rig.db.pragma(`max_page_count = ${pages}`)
    const text = 'x'.repeat(100_000)
    const answer = rig.engine().sync.recorder.record([sent(callWith(dana, 'c', text))])
    const [failed] = await Promise.all([answer.catch((error: unknown) => error), rig.pass(0)])
    expect(failed).toMatchObject({ code: 'SQLITE_FULL' })
    rig.db.pragma('max_page_count = 1000000')
    expect(countOf(rig)).toBe(0)
  })

  it('what is stored has no SSN and no card number in it', async () => {
    const rig = await syncRig()
    await rig.record(callWith(dana, 'c1', 'SSN 219-09-9999, card 4111 1111 1111 1111.'))
    const stored = rig.stores.triggers.find(1)?.event
    expect(JSON.stringify(stored)).not.toMatch(/219-09-9999|4111 1111/)
  })
})
