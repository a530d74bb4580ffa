import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../../main/engine/recording/choices-kept'
import { chosenMapping } from '../../support/mapping-sample'
import {
  callWith,
  completionOf,
  contactWith,
  dealWith,
  minute,
  syncRig,
  ticketWith,
  wonWith,
  type SyncRig,
} from './sync-rig'

const newcomer = {
  properties: { firstName: 'Eli', lastName: 'Moss', email: 'eli@example.com' },
}
const known = (rig: SyncRig) => ({ customerId: rig.agency.customer(1).CustomerId })
const kinds = (rig: SyncRig): readonly string[] =>
  rig
    .effects()
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'customer.read')

describe('a conversation is recorded once', () => {
  it.each(['the conversation first', 'the ticket first'] as const)('%s', async (order) => {
    const rig = await syncRig()
    const party = known(rig)
    const call = callWith(party, 'c1')
    const ticket = ticketWith(party, 't1', 'c1')
    for (const event of order === 'the ticket first' ? [ticket, call] : [call, ticket]) {
      await rig.record(event)
    }
    expect(rig.agency.activities).toHaveLength(1)
    expect(rig.agency.suspenses.size).toBe(1)
    expect(rig.db.prepare('SELECT count(*) FROM record').pluck().get()).toBe(2)
  })

  it('the same id of another source is another conversation', async () => {
    const rig = await syncRig()
    const party = known(rig)
    rig.db.exec(`INSERT INTO source (id, kind, name, created_at) VALUES (2, 'api', 'Other', 1)`)
    await rig.record(callWith(party, 'c1'))
    void rig
      .engine()
      .sync.recorder.record([{ sourceId: 2, event: callWith(party, 'c1'), files: [] }])
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(2)
  })

  it('sent again under another event id it is still the same conversation', async () => {
    const rig = await syncRig()
    const party = known(rig)
    await rig.record(callWith(party, 'c1'))
    await rig.record(callWith(party, 'c1', 'They asked again.'))
    expect(rig.agency.activities).toHaveLength(1)
  })
})

describe('a profile becomes a customer once', () => {
  it('however many events ask for it', async () => {
    const rig = await syncRig()
    await rig.record(contactWith(newcomer), 0)
    await rig.record(dealWith(newcomer, 'd1'), 0)
    await rig.record(wonWith(newcomer, 'd1'), minute)
    expect(kinds(rig).filter((kind) => kind === 'customer.insert')).toHaveLength(1)
    expect([...rig.agency.customers.values()]).toMatchObject([{ CustomerType: 'C' }])
    expect(rig.agency.policies).toHaveLength(1)
  })

  it('what follows waits for it', async () => {
    const rig = await syncRig()
    const letGo = rig.agency.hold('insertCustomer')
    await rig.record(contactWith(newcomer))
    await rig.record(callWith(newcomer))
    expect(rig.outbox()).toEqual([
      'customer.insert in-flight',
      'activity.insert waiting',
      expect.stringMatching(/^customer.update waiting$/),
    ])
    letGo()
    await rig.pass(minute)
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('a customer is raised, and never falls back', async () => {
    const rig = await syncRig()
    const party = known(rig)
    await rig.record(dealWith(party), minute)
    expect(rig.agency.customers.get(party.customerId)?.CustomerType).toBe('C')
  })
})

describe('a missing choice', () => {
  it('holds up what is behind it, and lets it go when it was made', async () => {
    const rig = await syncRig({ mapping: emptyMapping })
    const party = known(rig)
    await rig.record(ticketWith(party, 't1'))
    await rig.record(completionOf(party, 't1'))
    expect(rig.outbox().slice(1)).toEqual(['suspense.insert mapping', 'suspense.complete waiting'])
    expect(rig.agency.writes()).toEqual([])
    await rig.act((handlers) => handlers['mapping.save']({ mapping: chosenMapping }), minute)
    expect([...rig.agency.suspenses.values()]).toMatchObject([{ IsCompleted: true }])
  })
})

describe('dry run', () => {
  const setDryRun = (rig: SyncRig, on: boolean) =>
    rig.act((handlers) => handlers['work.setDryRun']({ on }))

  it('plans everything, reads, and writes nothing', async () => {
    const rig = await syncRig()
    const party = known(rig)
    await setDryRun(rig, true)
    await rig.record(callWith(party))
    await rig.record(dealWith(newcomer))
    expect(rig.outbox().filter((line) => !line.startsWith('customer.read'))).toEqual([
      'activity.insert dry-run',
      'customer.insert dry-run',
    ])
    expect(rig.agency.countOf('readCustomer')).toBeGreaterThan(0)
    expect(rig.agency.writes()).toEqual([])
  })

  it('switched on, what waits is not written any more', async () => {
    const rig = await syncRig()
    const party = known(rig)
    rig.hold(true)
    await rig.record(ticketWith(party, 't1'))
    await setDryRun(rig, true)
    rig.hold(false)
    rig.engine().sync.goOn()
    await rig.pass(minute)
    expect(rig.agency.writes()).toEqual([])
    expect(rig.outbox()).toEqual(['customer.read read-back', 'suspense.insert dry-run'])
  })

  it('switched on while something is under way, it is not tried a second time', async () => {
    const rig = await syncRig()
    const party = known(rig)
    await rig.record(callWith(party))
    const letGo = rig.agency.hold('insertSuspense')
    await rig.record(ticketWith(party, 't1'))
    rig.agency.setOffline(true)
    await setDryRun(rig, true)
    letGo()
    await rig.pass(minute)
    rig.agency.setOffline(false)
    rig.engine().sync.goOn()
    await rig.pass(minute)
    expect(rig.outbox().at(-1)).toBe('suspense.insert dry-run')
    expect(rig.agency.suspenses.size).toBe(0)
  })

  it('switched on in doubt, it is looked up, and not sent again', async () => {
    const rig = await syncRig()
    const party = known(rig)
    await rig.record(callWith(party))
    rig.agency.vanish('insertSuspense')
    await rig.record(ticketWith(party, 't1'))
    await setDryRun(rig, true)
    await rig.pass(minute)
    expect(rig.agency.countOf('suspensesOf')).toBe(1)
    expect(rig.outbox().at(-1)).toBe('suspense.insert dry-run')
    expect(rig.agency.countOf('insertSuspense')).toBe(1)
  })

  it('sent for real by a person, it is written although dry run is on', async () => {
    const rig = await syncRig()
    const party = known(rig)
    await setDryRun(rig, true)
    await rig.record(callWith(party))
    const id = rig.effects().find(({ kind }) => kind === 'activity.insert')?.id
    await rig.act((handlers) => handlers['queue.act']({ act: 'again', ids: [`e${id}`] }))
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('somebody who was only tried dry becomes a customer with the next event', async () => {
    const rig = await syncRig()
    await setDryRun(rig, true)
    await rig.record(contactWith(newcomer))
    await setDryRun(rig, false)
    await rig.record(dealWith(newcomer), minute)
    expect([...rig.agency.customers.values()]).toMatchObject([{ CustomerType: 'P' }])
    await rig.record(callWith(newcomer))
    expect(rig.agency.activities).toHaveLength(1)
    expect(rig.outbox().filter((line) => /failed|dry-run/.test(line))).toEqual([])
  })
})

describe('what was tried dry and asked for more', () => {
  it('stays dry when the next event makes them for real, and can be sent then', async () => {
    const rig = await syncRig()
    await rig.act((handlers) => handlers['work.setDryRun']({ on: true }))
    await rig.record(wonWith(newcomer, 'd1'))
    await rig.act((handlers) => handlers['work.setDryRun']({ on: false }))
    await rig.record(contactWith(newcomer), minute)
    expect([...rig.agency.customers.values()]).toMatchObject([{ CustomerType: 'S' }])
    const ids = rig.effects().flatMap(({ id, state }) => (state === 'dry-run' ? [`e${id}`] : []))
    await rig.act((handlers) => handlers['queue.act']({ act: 'again', ids }), minute)
    expect([...rig.agency.customers.values()]).toMatchObject([{ CustomerType: 'C' }])
    expect(rig.agency.policies).toHaveLength(1)
  })
})

describe('our own record of the insured', () => {
  it('learns what the source says, and overwrites nothing', async () => {
    const rig = await syncRig()
    const { CustomerId } = rig.agency.customer(1, { Email: 'old@example.com' })
    await rig.record(callWith({ customerId: CustomerId, properties: { occupation: 'Baker' } }))
    await rig.record(callWith({ customerId: CustomerId, properties: { email: 'new@example.com' } }))
    const values = rig.stores.profiles.findByCustomer(CustomerId)?.content.values
    expect(values?.occupation).toMatchObject({ value: 'Baker', from: 'event' })
    expect(values?.email).toMatchObject({ value: 'old@example.com', from: 'ams360' })
    expect(rig.agency.customers.get(CustomerId)).toMatchObject({
      Occupation: 'Baker',
      Email: 'old@example.com',
    })
    expect(rig.stores.suggestions.open(0, 9)).toMatchObject([
      { property: 'email', current: 'old@example.com', proposed: 'new@example.com' },
    ])
  })
})
