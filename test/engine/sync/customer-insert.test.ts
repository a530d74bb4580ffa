import { describe, expect, it } from 'vitest'
import { callWith, contactWith, dealWith, hour, minute, syncRig } from './sync-rig'

const properties = { firstName: 'Eli', lastName: 'Moss', email: 'eli@example.com' }
const newcomer = { properties }
const members = { FirstName: 'Eli', LastName: 'Moss', Email: 'eli@example.com' }

describe('before somebody is made a customer', () => {
  it('nobody like them is there: they are made, and read back', async () => {
    const rig = await syncRig()
    await rig.record(contactWith(newcomer), minute)
    expect(rig.outbox()).toEqual(['customer.insert read-back'])
    const [customer] = rig.agency.customers.values()
    expect(customer).toMatchObject({ ...members, CustomerType: 'S' })
    expect(rig.stores.profiles.findByCustomer(customer?.CustomerId ?? '')).toBeDefined()
  })

  it('one is there by then: they are that one, and nobody is made', async () => {
    const rig = await syncRig()
    rig.agency.refuse('insertCustomer', 'connection-refused')
    await rig.record(contactWith(newcomer), 1_000)
    const { CustomerId } = rig.agency.customer(9, members)
    await rig.pass(minute)
    expect(rig.outbox()).toEqual(['customer.insert unchanged'])
    expect(rig.agency.customers.size).toBe(1)
    expect(rig.stores.profiles.findByCustomer(CustomerId)).toBeDefined()
  })

  it('several are there by then: a person chooses, and those behind wait', async () => {
    const rig = await syncRig()
    rig.agency.refuse('insertCustomer', 'connection-refused')
    await rig.record(contactWith(newcomer), 1_000)
    const ids = [8, 9].map((n) => rig.agency.customer(n, members).CustomerId)
    await rig.record(callWith(newcomer), minute)
    expect(rig.outbox()[0]).toBe('customer.insert decision')
    expect(rig.agency.activities).toEqual([])
    const trigger = rig.stores.triggers.find(1)
    expect(trigger?.candidates.toSorted()).toEqual(ids)
    await rig.act((handlers) => handlers['queue.choose']({ id: 'e1', who: ids[1] ?? '' }), minute)
    expect(rig.agency.activities).toMatchObject([{ customerId: ids[1] }])
    expect(rig.agency.customers.size).toBe(2)
    expect(rig.bugs()).toEqual([])
  })

  it('several are there, and a person says it is none of them: they are made', async () => {
    const rig = await syncRig()
    rig.agency.refuse('insertCustomer', 'connection-refused')
    await rig.record(contactWith(newcomer), 1_000)
    for (const n of [8, 9]) rig.agency.customer(n, members)
    await rig.pass(minute)
    await rig.act((handlers) => handlers['queue.choose']({ id: 'e1', who: 'new' }), minute)
    expect(rig.agency.customers.size).toBe(3)
  })
})

describe('when the answer was lost', () => {
  it('whoever was made is found by what was sent', async () => {
    const rig = await syncRig()
    rig.agency.lose('insertCustomer')
    await rig.record(contactWith(newcomer), hour)
    expect(rig.agency.customers.size).toBe(1)
    expect(rig.outbox()).toEqual(['customer.insert read-back'])
  })

  it('whoever was not made is made then', async () => {
    const rig = await syncRig()
    rig.agency.vanish('insertCustomer')
    await rig.record(contactWith(newcomer), hour)
    expect(rig.agency.customers.size).toBe(1)
    expect(rig.agency.countOf('insertCustomer')).toBe(2)
  })

  it('a person who says «new» makes nobody twice', async () => {
    const rig = await syncRig()
    rig.agency.lose('insertCustomer')
    await rig.record(contactWith(newcomer))
    rig.agency.refuseAlways('customersByNamePrefix', 'service-fault')
    await rig.pass(6 * hour)
    expect(rig.outbox()).toEqual(['customer.insert decision'])
    rig.agency.mend()
    await rig.act((handlers) => handlers['queue.choose']({ id: 'e1', who: 'new' }), hour)
    expect(rig.agency.customers.size).toBe(1)
    expect(rig.outbox()).toEqual(['customer.insert read-back'])
  })

  it('made, and nobody could read it back: it is linked all the same', async () => {
    const rig = await syncRig()
    rig.agency.refuse('readCustomer', 'timed-out')
    await rig.record(contactWith(newcomer))
    const [customer] = rig.agency.customers.values()
    expect(rig.outbox()).toEqual(['customer.insert none'])
    expect(rig.stores.profiles.findByCustomer(customer?.CustomerId ?? '')).toBeDefined()
    await rig.pass(minute)
    expect(rig.outbox()[0]).toBe('customer.insert read-back')
    expect(rig.agency.customers.size).toBe(1)
  })
})

describe('when it turns out to be a customer whom another profile is already', () => {
  it('the two become one, with everything that hangs on both', async () => {
    const rig = await syncRig()
    rig.agency.refuse('insertCustomer', 'request-refused')
    await rig.record(contactWith(newcomer))
    await rig.record(callWith(newcomer, 'c1', 'Talk 1'))
    const { CustomerId } = rig.agency.customer(9, members)
    await rig.record(callWith({ customerId: CustomerId }, 'c2', 'Talk 2'))
    expect(rig.db.prepare('SELECT count(*) FROM profile').pluck().get()).toBe(2)
    await rig.act((handlers) => handlers['queue.act']({ act: 'retry', ids: ['e1'] }), minute)
    expect(rig.db.prepare('SELECT count(*) FROM profile').pluck().get()).toBe(1)
    expect(rig.outbox()[0]).toBe('customer.insert unchanged')
    const profileId = rig.stores.profiles.findByCustomer(CustomerId)?.id
    expect(new Set(rig.effects().map((effect) => effect.profileId))).toEqual(new Set([profileId]))
    // What failed because the customer was missing went on.
    expect(rig.agency.activities.map(({ text }) => /Talk \d/.exec(text)?.[0])).toEqual([
      'Talk 2',
      'Talk 1',
    ])
    expect(rig.notes(1)).toEqual(['failed', 'retried', 'written'])
    expect(rig.bugs()).toEqual([])
  })

  it('an event that asked for a prospect raises it', async () => {
    const rig = await syncRig()
    rig.agency.refuse('insertCustomer', 'connection-refused')
    await rig.record(contactWith(newcomer), 0)
    await rig.record(dealWith(newcomer), 1_000)
    const { CustomerId } = rig.agency.customer(9, { ...members, CustomerType: 'S' })
    await rig.pass(minute)
    expect(rig.agency.customers.get(CustomerId)?.CustomerType).toBe('P')
  })
})
