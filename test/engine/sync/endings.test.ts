import { describe, expect, it } from 'vitest'
import { completionOf, contactWith, callWith, hour, minute, syncRig, ticketWith } from './sync-rig'

const eli = { properties: { firstName: 'Eli', lastName: 'Moss', email: 'eli@example.com' } }

/** One customer who is known here already, so that the next event writes at once. */
async function knownCustomer() {
  const rig = await syncRig()
  const { CustomerId } = rig.agency.customer(1)
  const party = { customerId: CustomerId }
  await rig.record(callWith(party))
  const last = () => {
    const effect = rig.effects().at(-1)
    if (!effect) throw new Error('Nothing is in the outbox')
    return effect
  }
  return { rig, party, last, uuid: CustomerId }
}

describe('a clear answer', () => {
  it('is the end, with the id that AMS360 gave and a line in the history', async () => {
    const { rig, last } = await knownCustomer()
    expect(last()).toMatchObject({
      kind: 'activity.insert',
      state: 'done',
      verification: 'answered',
      remoteId: expect.stringMatching(/^[\da-f-]{36}$/),
      failure: undefined,
      attempts: 1,
    })
    expect(rig.notes(last().id)).toEqual(['written'])
    expect(rig.stores.effects.attempts(last().id)).toMatchObject([{ failure: undefined }])
  })

  it('is proved where it can be read back', async () => {
    const { rig, party, last } = await knownCustomer()
    await rig.record(ticketWith(party, 't1'))
    expect(last()).toMatchObject({ kind: 'suspense.insert', verification: 'read-back' })
  })

  it('that reads back otherwise is written, and says which field', async () => {
    const { rig, party, last } = await knownCustomer()
    const letGo = rig.agency.hold('readSuspense')
    await rig.record(ticketWith(party, 't1'))
    for (const [id, suspense] of rig.agency.suspenses) {
      rig.agency.suspenses.set(id, { ...suspense, Description: 'Cut' })
    }
    letGo()
    await rig.pass(1_000)
    expect(last()).toMatchObject({
      state: 'done',
      verification: 'differs',
      differing: ['Description'],
      failure: { code: 'read-back-differs' },
    })
    expect(rig.notes(last().id)).toEqual(['differs'])
  })

  it('whose proof fails is written all the same, and not sent again', async () => {
    const { rig, party, last } = await knownCustomer()
    rig.agency.refuse('readSuspense', 'timed-out')
    await rig.record(ticketWith(party, 't1'), hour)
    expect(last()).toMatchObject({ state: 'done', verification: 'none' })
    expect(rig.agency.suspenses.size).toBe(1)
  })
})

describe('a refusal', () => {
  it('of the record fails at once, and the next one goes on', async () => {
    const { rig, party } = await knownCustomer()
    rig.agency.refuse('insertActivity', 'request-refused')
    await rig.record(callWith(party))
    await rig.record(callWith(party))
    expect(rig.outbox().slice(-2)).toEqual(['activity.insert failed', 'activity.insert answered'])
    const failed = rig.effects().at(-2)
    expect(failed).toMatchObject({ failure: { code: 'request-refused' }, attempts: 1 })
    expect(rig.notes(failed?.id ?? 0)).toEqual(['failed'])
    await rig.pass(hour)
    expect(rig.agency.activities).toHaveLength(2)
  })

  it('of the line is tried again, later each time', async () => {
    const { rig, party, last } = await knownCustomer()
    for (let n = 0; n < 3; n += 1) rig.agency.refuse('insertActivity', 'connection-refused')
    await rig.record(callWith(party), hour)
    expect(last()).toMatchObject({ state: 'done', attempts: 4 })
    const tries = rig.stores.effects.attempts(last().id)
    expect(tries.map(({ failure }) => failure?.code)).toEqual([
      'connection-refused',
      'connection-refused',
      'connection-refused',
      undefined,
    ])
    expect(rig.agency.activities).toHaveLength(2)
  })

  it('that may pass by itself is tried seven times, then it fails', async () => {
    const { rig, party, last } = await knownCustomer()
    rig.agency.refuseAlways('insertActivity', 'service-fault')
    await rig.record(callWith(party), 3 * hour)
    expect(last()).toMatchObject({ state: 'failed', attempts: 7 })
  })

  it('the tries that the line spoiled are not counted against the record', async () => {
    const { rig, party, last } = await knownCustomer()
    for (let n = 0; n < 10; n += 1) rig.agency.refuse('insertActivity', 'connection-refused')
    rig.agency.refuse('insertActivity', 'service-fault')
    await rig.record(callWith(party), 6 * hour)
    expect(last()).toMatchObject({ state: 'done', attempts: 12 })
  })
})

describe('an answer that was lost', () => {
  it.each([
    ['written', 'lose'],
    ['not written', 'vanish'],
  ] as const)('of an activity that was %s asks a person', async (_what, how) => {
    const { rig, party, last } = await knownCustomer()
    rig.agency[how]('insertActivity')
    await rig.record(callWith(party), hour)
    expect(last()).toMatchObject({
      state: 'decision',
      failure: { code: 'outcome-unknown' },
      attempts: 1,
    })
    expect(rig.notes(last().id)).toEqual(['undecided'])
  })

  it.each([
    ['written', 'lose'],
    ['not written', 'vanish'],
  ] as const)('of a suspense that was %s is looked up: it is there once', async (_what, how) => {
    const { rig, party, last } = await knownCustomer()
    rig.agency[how]('insertSuspense')
    await rig.record(ticketWith(party, 't1'), 20_000)
    expect(last()).toMatchObject({ state: 'waiting', failure: { code: 'outcome-unknown' } })
    await rig.pass(minute)
    expect(last()).toMatchObject({ state: 'done', verification: 'read-back' })
    expect(rig.agency.suspenses.size).toBe(1)
    expect(rig.notes(last().id)).toEqual(['unknown', 'written'])
  })

  it('nothing else is written for that customer until it has settled', async () => {
    const { rig, party } = await knownCustomer()
    rig.agency.lose('insertSuspense')
    await rig.record(ticketWith(party, 't1'), 1_000)
    await rig.record(callWith(party), 20_000)
    expect(rig.agency.activities).toHaveLength(1)
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(2)
  })

  it('a doubt outlives a look that fails, and the next look ends it', async () => {
    const { rig, party, last } = await knownCustomer()
    rig.agency.lose('insertSuspense')
    rig.agency.refuse('suspensesOf', 'timed-out')
    await rig.record(ticketWith(party, 't1'), hour)
    expect(last()).toMatchObject({ state: 'done', verification: 'read-back' })
    expect(rig.agency.suspenses.size).toBe(1)
  })

  it('a doubt that cannot be looked up asks a person, and is never sent again', async () => {
    const { rig, party, last } = await knownCustomer()
    rig.agency.lose('insertSuspense')
    rig.agency.refuseAlways('suspensesOf', 'request-refused')
    await rig.record(ticketWith(party, 't1'), hour)
    expect(last()).toMatchObject({ state: 'decision', failure: { code: 'outcome-unknown' } })
    expect(rig.agency.suspenses.size).toBe(1)
  })

  it('again and again asks a person in the end', async () => {
    const { rig, party, last } = await knownCustomer()
    for (let n = 0; n < 20; n += 1) rig.agency.vanish('insertSuspense')
    await rig.record(ticketWith(party, 't1'), 2 * hour)
    expect(last()).toMatchObject({ state: 'decision', failure: { code: 'outcome-unknown' } })
    expect(rig.agency.suspenses.size).toBe(0)
  })
})

describe('a ticket that a person found in AMS360', () => {
  it('is completed, though nobody knew its id', async () => {
    const { rig, party, last } = await knownCustomer()
    rig.agency.lose('insertSuspense')
    rig.agency.refuseAlways('suspensesOf', 'request-refused')
    await rig.record(ticketWith(party, 't1'), hour)
    rig.agency.mend()
    const there = { act: 'there', ids: [`e${last().id}`] } as const
    await rig.act((handlers) => handlers['queue.act']({ ...there, ids: [...there.ids] }))
    await rig.record(completionOf(party, 't1'), minute)
    expect([...rig.agency.suspenses.values()].map(({ IsCompleted }) => IsCompleted)).toEqual([true])
  })
})

describe('when the customer is made at last', () => {
  it('those that failed for want of it go on, in their order', async () => {
    const rig = await syncRig()
    rig.agency.refuse('insertCustomer', 'request-refused')
    await rig.record(contactWith(eli))
    await rig.record(callWith(eli, 'c1', 'Talk 1'))
    await rig.record(callWith(eli, 'c2', 'Talk 2'))
    expect(rig.outbox().filter((line) => line.startsWith('activity'))).toEqual([
      'activity.insert failed',
      'activity.insert failed',
    ])
    rig.agency.refuse('insertActivity', 'connection-refused')
    await rig.act((handlers) => handlers['queue.act']({ act: 'retry', ids: ['e1'] }), minute)
    expect(rig.agency.activities.map(({ text }) => /Talk \d/.exec(text)?.[0])).toEqual([
      'Talk 1',
      'Talk 2',
    ])
    expect(rig.outbox().some((line) => /failed|waiting/.test(line))).toBe(false)
  })
})

describe('a bug of ours in what follows an answer', () => {
  it('is a decision for that one, and spoils no other', async () => {
    const { rig, party, last } = await knownCustomer()
    const other = { customerId: rig.agency.customer(2).CustomerId }
    await rig.record(callWith(other))
    rig.db.exec(`CREATE TRIGGER oops BEFORE UPDATE OF customer_id, sealed ON profile
      WHEN NEW.id = 1 BEGIN SELECT RAISE(ABORT, 'oops'); END`)
    await rig.notify('Customer', party.customerId)
    await rig.record(callWith(other))
    expect(rig.agency.activities).toHaveLength(3)
    expect(last()).toMatchObject({ state: 'done' })
    const spoiled = rig.effects().find(({ state }) => state === 'decision')
    expect(spoiled).toMatchObject({ kind: 'customer.read', failure: { code: 'bug' } })
    expect(rig.bugs()).toHaveLength(1)
  })

  it('a payload that nobody can read fails by itself', async () => {
    const { rig, party, last } = await knownCustomer()
    rig.hold(true)
    await rig.record(callWith(party))
    rig.stores.effects.change(last().id, { state: 'waiting', payload: '{"kind":"fax"}' })
    rig.stores.effects.advance(1, 0)
    rig.hold(false)
    rig.engine().sync.goOn()
    await rig.pass(minute)
    expect(last()).toMatchObject({ state: 'failed', failure: { code: 'bug' } })
  })
})
