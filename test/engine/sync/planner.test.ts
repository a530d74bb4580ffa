import { describe, expect, it } from 'vitest'
import type { Party } from '../../../preload/contract/events'
import {
  callWith,
  completionOf,
  contactWith,
  dealWith,
  hour,
  minute,
  syncRig,
  ticketWith,
} from './sync-rig'

const danas = {
  FirstName: 'Dana',
  LastName: 'Whitlock',
  Email: 'dana@example.com',
  CellAreaCode: '212',
  CellPhone: '5551000',
  Address1: '12 Elm Street',
  City: 'Springfield',
  State: 'IL',
  Zip: '62701',
}
const names = { firstName: 'Dana', lastName: 'Whitlock' }
const unknown: Party = { properties: { ...names, email: 'other@example.com' } }

describe('who it is', () => {
  const ways: readonly (readonly [string, (customer: { CustomerId: string }) => Party])[] = [
    ['the UUID of AMS360', ({ CustomerId }) => ({ customerId: CustomerId })],
    ['the customer number', () => ({ customerNumber: '1' })],
    ['an e-mail in any spelling', () => ({ properties: { ...names, email: 'DANA@Example.com ' } })],
    ['a phone in any spelling', () => ({ properties: { ...names, phone: '212.555.1000' } })],
  ]
  it.each(ways)('is found by %s', async (_way, partyOf) => {
    const rig = await syncRig()
    const customer = rig.agency.customer(1, danas)
    await rig.record(callWith(partyOf(customer)), minute)
    expect(rig.agency.activities).toMatchObject([{ customerId: customer.CustomerId }])
  })

  it('is known here by our own profile id, whatever else is said', async () => {
    const rig = await syncRig()
    const { CustomerId } = rig.agency.customer(1, danas)
    await rig.record(callWith({ customerId: CustomerId }))
    const profileId = rig.stores.profiles.findByCustomer(CustomerId)?.uid
    await rig.record(callWith({ ...unknown, ...(profileId && { profileId }) }))
    expect(rig.agency.activities.map(({ customerId }) => customerId)).toEqual([
      CustomerId,
      CustomerId,
    ])
  })

  it('is never found by name alone', async () => {
    const rig = await syncRig()
    const { CustomerId } = rig.agency.customer(1, danas)
    await rig.record(callWith({ name: 'Dana Whitlock' }))
    expect(rig.agency.activities).toEqual([])
    expect(rig.stores.triggers.find(1)).toMatchObject({
      state: 'decision',
      failure: { code: 'customer-nobody' },
      candidates: [CustomerId],
    })
  })

  it('nobody: a person is asked; what makes a customer makes one', async () => {
    const rig = await syncRig()
    await rig.record(callWith(unknown))
    expect(rig.stores.triggers.find(1)).toMatchObject({ state: 'decision' })
    await rig.record(contactWith({ properties: { ...names, email: 'eli@example.com' } }))
    expect(rig.agency.customers.size).toBe(1)
  })

  it('several: a person is asked, and nothing is written before', async () => {
    const rig = await syncRig()
    const twins = [1, 2].map((n) => rig.agency.customer(n, danas).CustomerId)
    await rig.record(dealWith({ properties: { ...names, email: 'dana@example.com' } }), hour)
    expect(rig.stores.triggers.find(1)).toMatchObject({
      state: 'decision',
      failure: { code: 'customer-several' },
    })
    expect(rig.stores.triggers.find(1)?.candidates.toSorted()).toEqual(twins)
    expect(rig.agency.writes()).toEqual([])
    await rig.act((handlers) => handlers['queue.choose']({ id: 't1', who: twins[1] ?? '' }))
    expect(rig.stores.triggers.find(1)).toMatchObject({ state: 'planned' })
    expect(rig.stores.profiles.findByCustomer(twins[1] ?? '')).toBeDefined()
    expect(rig.agency.customers.size).toBe(2)
  })

  it('a number that nobody has is no customer', async () => {
    const rig = await syncRig()
    await rig.record(callWith({ customerNumber: '77' }), minute)
    expect(rig.stores.triggers.find(1)).toMatchObject({
      state: 'failed',
      failure: { code: 'customer-not-found' },
    })
  })

  it('two events that name the same newcomer differently make one customer', async () => {
    const rig = await syncRig()
    const whole = { ...names, email: 'new@example.com', phone: '(212) 555-2000' }
    const { recorder } = rig.engine().sync
    const events = [
      contactWith({ properties: whole }),
      dealWith({ properties: { ...names, phone: whole.phone } }),
    ]
    await Promise.all([
      ...events.map((event) => recorder.record([{ sourceId: 1, event, files: [] }])),
      rig.pass(minute),
    ])
    expect(rig.agency.customers.size).toBe(1)
    expect([...rig.agency.customers.values()][0]?.CustomerType).toBe('P')
    expect(rig.db.prepare('SELECT count(*) FROM profile').pluck().get()).toBe(1)
  })
})

describe('a ticket that is completed before it is known', () => {
  it('waits for its ticket, also when the customer is known, and holds up nobody', async () => {
    const rig = await syncRig()
    const party = { customerId: rig.agency.customer(1).CustomerId }
    await rig.record(completionOf(party, 't1'), minute)
    await rig.record(callWith(party))
    expect(rig.agency.activities).toHaveLength(1)
    expect(rig.stores.triggers.find(1)).toMatchObject({
      state: 'new',
      failure: { code: 'ticket-unknown' },
    })
    await rig.record(ticketWith(party, 't1'), minute)
    expect([...rig.agency.suspenses.values()]).toMatchObject([{ IsCompleted: true }])
  })

  it('is given up after a day, and a person can try again', async () => {
    const rig = await syncRig()
    const party = { customerId: rig.agency.customer(1).CustomerId }
    await rig.record(completionOf(party, 't1'), 26 * hour)
    expect(rig.stores.triggers.find(1)).toMatchObject({
      state: 'failed',
      failure: { code: 'ticket-unknown' },
    })
    await rig.record(ticketWith(party, 't1'), minute)
    await rig.act((handlers) => handlers['queue.act']({ act: 'retry', ids: ['t1'] }), minute)
    expect([...rig.agency.suspenses.values()]).toMatchObject([{ IsCompleted: true }])
  })
})

describe('a bug of ours in what an event amounts to', () => {
  it('fails that event, and spoils no other', async () => {
    const rig = await syncRig()
    const [dana, eli] = [1, 2].map((n) => ({ customerId: rig.agency.customer(n).CustomerId }))
    rig.db.exec(`CREATE TRIGGER oops BEFORE INSERT ON record WHEN NEW.kind = 'deal'
      BEGIN SELECT RAISE(ABORT, 'oops'); END`)
    const { recorder } = rig.engine().sync
    const events = [callWith(dana ?? {}), dealWith(dana ?? {}), callWith(eli ?? {})]
    void recorder.record(events.map((event) => ({ sourceId: 1, event, files: [] })))
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(2)
    expect([1, 2, 3].map((id) => rig.stores.triggers.find(id)?.state)).toEqual([
      'planned',
      'failed',
      'planned',
    ])
    expect(rig.stores.triggers.find(2)?.failure?.code).toBe('bug')
    expect(rig.bugs()).toHaveLength(1)
  })
})

describe('a person says', () => {
  it('that it is somebody new: a suspect, then what the event is about', async () => {
    const rig = await syncRig()
    await rig.record(callWith(unknown))
    await rig.act((handlers) => handlers['queue.choose']({ id: 't1', who: 'new' }), minute)
    expect([...rig.agency.customers.values()]).toMatchObject([{ CustomerType: 'S' }])
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('that it is somebody new, who has become known meanwhile: it is that one', async () => {
    const rig = await syncRig()
    await rig.record(callWith({ properties: { ...names, phone: '(212) 555-2000' } }))
    const whole = { ...names, email: 'new@example.com', phone: '(212) 555-2000' }
    await rig.record(contactWith({ properties: whole }), minute)
    await rig.act((handlers) => handlers['queue.choose']({ id: 't1', who: 'new' }), minute)
    expect(rig.agency.customers.size).toBe(1)
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('the same thing twice: the first answer stands', async () => {
    const rig = await syncRig()
    const { CustomerId } = rig.agency.customer(5)
    await rig.record(callWith(unknown))
    await rig.act((handlers) => handlers['queue.choose']({ id: 't1', who: 'new' }))
    await rig.act((handlers) => handlers['queue.choose']({ id: 't1', who: CustomerId }), minute)
    expect(rig.agency.activities).toHaveLength(1)
    expect(rig.agency.activities[0]?.customerId).not.toBe(CustomerId)
  })
})
