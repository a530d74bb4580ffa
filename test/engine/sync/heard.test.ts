import { describe, expect, it } from 'vitest'
import { chosenMapping } from '../../support/mapping-sample'
import { callWith, contactWith, hour, minute, syncRig, ticketWith, type SyncRig } from './sync-rig'

const cityOf = (rig: SyncRig, uuid: string): string | undefined =>
  rig.stores.profiles.findByCustomer(uuid)?.content.values.city?.value

async function knownCustomer(members: Readonly<Record<string, string>> = {}) {
  const rig = await syncRig()
  const uuid = rig.agency.customer(1, members).CustomerId
  const party = { customerId: uuid }
  await rig.record(callWith(party), minute)
  return { rig, party, uuid }
}

describe('a notification of our own write', () => {
  it('proves an activity, and is noted as such', async () => {
    const { rig } = await knownCustomer()
    const [activity] = rig.effects().filter(({ kind }) => kind === 'activity.insert')
    await rig.notify('Activity', activity?.remoteId ?? '')
    expect(rig.stores.effects.find(activity?.id ?? 0)).toMatchObject({ verification: 'notified' })
    expect(rig.notes(activity?.id ?? 0)).toEqual(['written', 'echo'])
    await rig.notify('Activity', activity?.remoteId ?? '')
    expect(rig.notes(activity?.id ?? 0)).toEqual(['written', 'echo'])
  })

  it('proves a suspense that could not be read back, and takes no proof away', async () => {
    const { rig, party } = await knownCustomer()
    rig.agency.refuse('readSuspense', 'timed-out')
    await rig.record(ticketWith(party, 't1'))
    await rig.record(ticketWith(party, 't2'))
    for (const id of rig.agency.suspenses.keys()) await rig.notify('Suspense', id)
    expect(rig.outbox().filter((line) => line.startsWith('suspense'))).toEqual([
      'suspense.insert notified',
      'suspense.insert read-back',
    ])
  })

  it('writes nothing, changes no profile, and is noted as an echo', async () => {
    const { rig, party, uuid } = await knownCustomer()
    await rig.record(callWith({ ...party, properties: { occupation: 'Baker' } }), minute)
    const before = rig.stores.profiles.findByCustomer(uuid)
    const writes = rig.agency.writes()
    const changes = rig.stores.profiles.changes(before?.id ?? 0)
    await rig.notify('Customer', uuid, minute)
    expect(rig.agency.writes()).toEqual(writes)
    expect(rig.stores.profiles.changes(before?.id ?? 0)).toEqual(changes)
    expect(rig.stores.profiles.findByCustomer(uuid)?.content).toEqual(before?.content)
    expect(rig.notes(rig.effects().at(-1)?.id ?? 0)).toEqual(['echo', 'written'])
    expect(rig.outbox().at(-1)).toBe('customer.read unchanged')
  })

  it('long after the last write it is no echo any more, only nothing new', async () => {
    const { rig, party, uuid } = await knownCustomer()
    await rig.record(callWith({ ...party, properties: { occupation: 'Baker' } }), 3 * hour)
    await rig.notify('Customer', uuid, minute)
    expect(rig.notes(rig.effects().at(-1)?.id ?? 0)).toEqual(['no-change', 'written'])
  })

  it('proves an update whose read-back had failed', async () => {
    const { rig, party, uuid } = await knownCustomer()
    const letGo = rig.agency.hold('updateCustomer')
    await rig.record(callWith({ ...party, properties: { occupation: 'Baker' } }), 1_000)
    rig.agency.refuse('readCustomer', 'timed-out')
    letGo()
    await rig.pass(1_000)
    const update = rig.effects().find(({ kind }) => kind === 'customer.update')
    expect(update).toMatchObject({ state: 'done', verification: 'none' })
    await rig.notify('Customer', uuid, 5_000)
    expect(rig.stores.effects.find(update?.id ?? 0)?.verification).toBe('notified')
  })
})

describe('a notification of somebody else’s change', () => {
  it('brings it to the profile, with what stood there before', async () => {
    const { rig, uuid } = await knownCustomer({ City: 'Springfield' })
    rig.agency.edit(uuid, { City: 'Shelbyville' })
    await rig.notify('Customer', uuid)
    expect(cityOf(rig, uuid)).toBe('Shelbyville')
    const profileId = rig.stores.profiles.findByCustomer(uuid)?.id ?? 0
    expect(rig.stores.profiles.changes(profileId)[0]).toMatchObject({
      property: 'city',
      before: 'Springfield',
      after: 'Shelbyville',
      origin: 'ams360',
    })
    expect(rig.agency.writes()).toEqual(['insertActivity'])
  })

  it('also when it was taken out there', async () => {
    const { rig, uuid } = await knownCustomer({ City: 'Springfield' })
    rig.agency.edit(uuid, { City: '' })
    await rig.notify('Customer', uuid)
    expect(cityOf(rig, uuid)).toBeUndefined()
    const profileId = rig.stores.profiles.findByCustomer(uuid)?.id ?? 0
    expect(rig.stores.profiles.changes(profileId)[0]).toMatchObject({
      property: 'city',
      before: 'Springfield',
      after: '',
    })
  })

  it('whatever element its id stands in', async () => {
    const { rig, uuid } = await knownCustomer()
    rig.agency.edit(uuid, { City: 'Shelbyville' })
    await rig.notify('Whatever', `{${uuid}}`)
    expect(cityOf(rig, uuid)).toBe('Shelbyville')
  })

  it('many in a row are read once', async () => {
    const { rig, uuid } = await knownCustomer()
    const before = rig.agency.countOf('readCustomer')
    rig.hold(true)
    for (let n = 0; n < 8; n += 1) await rig.notify('Customer', uuid, 10)
    rig.agency.edit(uuid, { City: 'Ogdenville' })
    rig.hold(false)
    rig.engine().sync.goOn()
    await rig.pass(1_000)
    expect(rig.agency.countOf('readCustomer')).toBe(before + 1)
    expect(cityOf(rig, uuid)).toBe('Ogdenville')
  })

  it('one that comes while the record is read is read once more', async () => {
    const { rig, uuid } = await knownCustomer()
    const letGo = rig.agency.hold('readCustomer')
    await rig.notify('Customer', uuid)
    await rig.notify('Customer', uuid)
    letGo()
    await rig.pass(minute)
    expect(rig.outbox().filter((line) => line.startsWith('customer.read'))).toHaveLength(3)
  })

  it('of a customer whom nobody knows here is nobody’s business', async () => {
    const { rig } = await knownCustomer()
    const other = rig.agency.customer(2).CustomerId
    const calls = rig.agency.calls.length
    await rig.notify('Customer', other, minute)
    expect(rig.agency.calls).toHaveLength(calls)
    expect(rig.notifications.unhandled(9)).toEqual([])
  })

  it('the field’s policy may keep ours, and proposes it', async () => {
    const rig = await syncRig({ mapping: { ...chosenMapping, fields: { city: 'ask' } } })
    const { CustomerId: customerId } = rig.agency.customer(1, {})
    await rig.record(callWith({ customerId, properties: { occupation: 'Baker' } }), minute)
    const own = { customerId, properties: { city: 'Troy', addressLine1: '1 Elm St' } }
    await rig.record(contactWith(own), minute)
    rig.agency.edit(customerId, { City: 'Utica' })
    await rig.notify('Customer', customerId, minute)
    const known = rig.stores.profiles.findByCustomer(customerId)?.content.values.city
    const isKept = known?.from === 'event' && known.value === 'Troy'
    const isAsked = rig.stores.suggestions.open(0, 9).some(({ property }) => property === 'city')
    expect([isKept, isAsked]).toEqual([known?.from === 'event', known?.from === 'event'])
  })
})

describe('what is heard while nothing can be stored', () => {
  it('is looked at with the next one', async () => {
    const { rig, uuid } = await knownCustomer()
    rig.agency.edit(uuid, { City: 'Shelbyville' })
    rig.fillDisk(true)
    await rig.notify('Customer', uuid, minute)
    expect(cityOf(rig, uuid)).toBeUndefined()
    rig.fillDisk(false)
    await rig.notify('Customer', uuid, minute)
    expect(cityOf(rig, uuid)).toBe('Shelbyville')
    expect(rig.notifications.unhandled(9)).toEqual([])
  })

  it('or at the next start', async () => {
    const { rig, uuid } = await knownCustomer()
    rig.agency.edit(uuid, { City: 'Shelbyville' })
    rig.fillDisk(true)
    await rig.notify('Customer', uuid, minute)
    rig.fillDisk(false)
    await rig.crash()
    await rig.pass(minute)
    expect(cityOf(rig, uuid)).toBe('Shelbyville')
  })
})
