import { describe, expect, it } from 'vitest'
import { callWith, hour, minute, syncRig } from './sync-rig'

const names = { firstName: 'Dana', lastName: 'Whitlock' }
const danas = { FirstName: 'Dana', LastName: 'Whitlock', Email: 'dana@example.com' }
const unknown = { properties: { ...names, email: 'other@example.com' } }

describe('while AMS360 is asked who somebody is', () => {
  it('events about the same person wait for their turn, others go ahead', async () => {
    const rig = await syncRig()
    const { CustomerId } = rig.agency.customer(1, danas)
    const eli = { customerId: rig.agency.customer(2).CustomerId }
    const party = { properties: { ...names, email: 'dana@example.com' } }
    const letGo = rig.agency.hold('customersByNamePrefix')
    await rig.record(callWith(party, 'c1', 'Talk 1'))
    await rig.record(callWith(party, 'c2', 'Talk 2'))
    await rig.record(callWith(eli, 'c3', 'Talk 3'))
    const texts = () => rig.agency.activities.map(({ text }) => /Talk \d/.exec(text)?.[0])
    expect(texts()).toEqual(['Talk 3'])
    letGo()
    await rig.pass(minute)
    expect(texts()).toEqual(['Talk 3', 'Talk 1', 'Talk 2'])
    expect(rig.agency.countOf('customersByNamePrefix')).toBe(1)
    expect(rig.stores.profiles.findByCustomer(CustomerId)).toBeDefined()
  })

  it('what a person skips meanwhile stays skipped', async () => {
    const rig = await syncRig()
    rig.agency.customer(1, danas)
    const letGo = rig.agency.hold('customersByNamePrefix')
    await rig.record(callWith({ properties: { ...names, email: 'dana@example.com' } }))
    await rig.act((handlers) => handlers['queue.act']({ act: 'skip', ids: ['t1'] }))
    letGo()
    await rig.pass(minute)
    expect(rig.stores.triggers.find(1)?.state).toBe('skipped')
    expect(rig.agency.activities).toEqual([])
  })

  it('a broken line puts the question off, a refusal of it needs somebody', async () => {
    const rig = await syncRig()
    rig.agency.customer(1, danas)
    rig.agency.refuse('readCustomerByNumber', 'timed-out')
    await rig.record(callWith({ customerNumber: '1' }), 1_000)
    expect(rig.stores.triggers.find(1)).toMatchObject({
      state: 'new',
      attempts: 1,
      failure: { code: 'timed-out' },
    })
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(1)
    rig.agency.refuse('readCustomerByNumber', 'request-refused')
    await rig.record(callWith({ customerNumber: '2' }), minute)
    expect(rig.stores.triggers.find(2)).toMatchObject({ state: 'failed', attempts: 1 })
  })

  it('is not asked while the connection is paused; who is known here is planned', async () => {
    const rig = await syncRig()
    rig.hold(true)
    await rig.record(callWith(unknown), hour)
    await rig.record(callWith({ customerId: rig.agency.customer(2).CustomerId }))
    expect(rig.agency.calls).toEqual([])
    expect(rig.stores.triggers.find(1)?.state).toBe('new')
    expect(rig.stores.triggers.find(2)?.state).toBe('planned')
  })

  it('a question that never ends is cut after a minute', async () => {
    const rig = await syncRig()
    rig.agency.customer(1, danas)
    const signals: AbortSignal[] = []
    rig.agency.watch('customersByNamePrefix', (signal) => signals.push(signal))
    rig.agency.hold('customersByNamePrefix')
    await rig.record(callWith({ properties: { ...names, email: 'dana@example.com' } }), 59_000)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    await rig.pass(2_000)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })
})
