import { describe, expect, it } from 'vitest'
import { callWith, contactWith, hour, minute, syncRig, ticketWith, type SyncRig } from './sync-rig'

const partyOf = (rig: SyncRig, n: number) => ({ customerId: rig.agency.customer(n).CustomerId })
const textsOf = (rig: SyncRig): readonly string[] =>
  rig.agency.activities.map(({ text }) => /Talk \d+/.exec(text)?.[0] ?? '')

describe('order', () => {
  it('of one customer is kept, also when the first one has to be tried again', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    rig.agency.refuse('insertActivity', 'connection-refused')
    for (const n of [1, 2, 3]) await rig.record(callWith(party, `c${n}`, `Talk ${n}`), 0)
    await rig.pass(minute)
    expect(textsOf(rig)).toEqual(['Talk 1', 'Talk 2', 'Talk 3'])
    expect(rig.bugs()).toEqual([])
  })

  it('several customers are written for side by side, four at most, never two of one', async () => {
    const rig = await syncRig()
    const parties = [1, 2, 3, 4, 5, 6].map((n) => partyOf(rig, n))
    for (const party of parties) await rig.record(callWith(party))
    const before = rig.agency.countOf('insertActivity')
    const go = parties.map(() => rig.agency.hold('insertActivity'))
    for (const party of parties) {
      await rig.record(callWith(party), 0)
      await rig.record(callWith(party), 0)
    }
    await rig.pass(minute)
    const held = rig.agency.calls.filter(({ name }) => name === 'insertActivity').slice(before)
    const ids = held.map(({ input }) => (input as { readonly customerId: string }).customerId)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
    for (const letGo of go) letGo()
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(18)
  })

  it('a customer whose first effect waits for a person holds up no other one', async () => {
    const rig = await syncRig()
    const [dana, eli] = [partyOf(rig, 1), partyOf(rig, 2)]
    rig.agency.vanish('insertActivity')
    await rig.record(callWith(dana, 'c1', 'Talk 1'))
    await rig.record(callWith(dana, 'c2', 'Talk 2'))
    await rig.record(callWith(eli, 'c3', 'Talk 3'))
    expect(textsOf(rig)).toEqual(['Talk 3'])
    expect(rig.outbox()).toContain('activity.insert decision')
    expect(rig.outbox()).toContain('activity.insert waiting')
  })
})

describe('one after the other', () => {
  it('holds for what a person tries again while a later one is under way', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    rig.agency.refuse('insertActivity', 'request-refused')
    await rig.record(callWith(party, 'c1', 'Talk 1'))
    const failed = rig.effects().find(({ state }) => state === 'failed')
    const letGo = rig.agency.hold('insertActivity')
    await rig.record(callWith(party, 'c2', 'Talk 2'))
    const ids = [`e${failed?.id}`]
    await rig.act((handlers) => handlers['queue.act']({ act: 'retry', ids }), minute)
    expect(rig.agency.activities).toEqual([])
    expect(rig.agency.countOf('insertActivity')).toBe(2)
    letGo()
    await rig.pass(minute)
    expect(textsOf(rig)).toEqual(['Talk 2', 'Talk 1'])
  })
})

describe('a write that takes too long', () => {
  it('is cut after two minutes', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    const signals: AbortSignal[] = []
    rig.agency.watch('insertSuspense', (signal) => signals.push(signal))
    rig.agency.hold('insertSuspense')
    await rig.record(ticketWith(party, 't1'), 119_000)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    await rig.pass(2_000)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })
})

describe('stopping', () => {
  it('lets what is under way end, records it, and starts nothing more', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    const letGo = rig.agency.hold('insertActivity')
    await rig.record(callWith(party))
    await rig.record(callWith(party))
    const stopped = rig.engine().sync.stop()
    letGo()
    await rig.pass(1_000)
    await stopped
    expect(rig.outbox().filter((line) => line.startsWith('activity'))).toEqual([
      'activity.insert answered',
      'activity.insert answered',
      'activity.insert waiting',
    ])
  })

  it('cuts what does not end within three seconds', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    const signals: AbortSignal[] = []
    rig.agency.watch('insertActivity', (signal) => signals.push(signal))
    const letGo = rig.agency.hold('insertActivity')
    await rig.record(callWith(party))
    const stopped = rig.engine().sync.stop()
    await rig.pass(2_900)
    expect(signals[0]?.aborted).toBe(false)
    await rig.pass(200)
    expect(signals[0]?.aborted).toBe(true)
    letGo()
    await rig.pass(minute)
    await stopped
  })
})

describe('when the engine was killed', () => {
  it('a suspense that was being written is looked up, and written once', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    for (const wasWritten of [true, false]) {
      const name = `t${String(wasWritten)}`
      const letGo = rig.agency.hold('insertSuspense')
      await rig.record(ticketWith(party, name), 500)
      if (wasWritten) letGo()
      // The answer finds nobody any more.
      await rig.crash()
      await rig.pass(2 * minute)
      const texts = [...rig.agency.suspenses.values()].map(({ Description }) => Description)
      expect(texts.filter((text) => text.includes(name))).toHaveLength(1)
    }
    expect(rig.outbox().filter((line) => line.startsWith('suspense'))).toEqual([
      'suspense.insert read-back',
      'suspense.insert read-back',
    ])
  })

  it('an activity that was being written is for a person to decide', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    rig.agency.hold('insertActivity')
    await rig.record(callWith(party), 500)
    expect(rig.outbox().at(-1)).toBe('activity.insert in-flight')
    await rig.crash()
    await rig.pass(hour)
    expect(rig.outbox().at(-1)).toBe('activity.insert decision')
    expect(rig.agency.activities).toHaveLength(1)
  })
})

describe('a full disk', () => {
  it('keeps in memory what ended, and records it when there is room', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    const letGo = rig.agency.hold('insertActivity')
    await rig.record(callWith(party), 500)
    rig.fillDisk(true)
    letGo()
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(2)
    expect(rig.outbox().at(-1)).toBe('activity.insert in-flight')
    rig.fillDisk(false)
    await rig.pass(minute)
    expect(rig.outbox().at(-1)).toBe('activity.insert answered')
    expect(rig.agency.activities).toHaveLength(2)
  })
})

describe('the clock', () => {
  it('set ahead does not cut short the time in which a lost write may still arrive', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    rig.agency.vanish('insertSuspense')
    await rig.record(ticketWith(party, 't1'), 1_000)
    rig.time.setSkew(hour)
    rig.engine().sync.runner.poke()
    await rig.pass(20_000)
    expect(rig.agency.countOf('suspensesOf')).toBe(0)
    await rig.pass(20_000)
    expect(rig.agency.countOf('suspensesOf')).toBe(1)
  })

  it('set back by hours holds nothing up for hours', async () => {
    const rig = await syncRig()
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    rig.time.setSkew(5 * hour)
    rig.agency.refuse('insertActivity', 'connection-refused')
    await rig.record(callWith(party))
    rig.time.setSkew(0)
    await rig.pass(20 * minute)
    expect(rig.agency.activities).toHaveLength(2)
  })
})

describe('a paused connection', () => {
  it('nothing goes out, and all of it when the connection is resumed', async () => {
    const rig = await syncRig()
    rig.hold(true)
    const party = partyOf(rig, 1)
    await rig.record(callWith(party))
    await rig.record(contactWith({ properties: { email: 'eli@example.com' } }), hour)
    expect(rig.agency.calls).toEqual([])
    expect(rig.engine().sync.runner.held()).toMatchObject({ code: 'connection-paused' })
    rig.hold(false)
    rig.engine().sync.goOn()
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(1)
    expect(rig.agency.customers.size).toBe(2)
    expect(rig.engine().sync.runner.held()).toBeUndefined()
  })

  it('a broken line is left alone, and says why nothing goes out', async () => {
    const rig = await syncRig()
    rig.agency.refuseAlways('readCustomer', 'sign-in-refused')
    const parties = [1, 2, 3].map((n) => partyOf(rig, n))
    for (const party of parties) await rig.record(callWith(party), 0)
    await rig.pass(20_000)
    expect(rig.agency.countOf('readCustomer')).toBeLessThanOrEqual(3)
    expect(rig.engine().sync.runner.held()).toMatchObject({ code: 'line-resting' })
    rig.agency.mend()
    rig.engine().sync.goOn()
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(3)
  })
})
