import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../../main/engine/recording/choices-kept'
import { chosenMapping } from '../../support/mapping-sample'
import type { QueueList } from '../../../preload/contract/event-kinds'
import { callFrom, contactFrom, dana, ticketFrom } from './event-samples'
import { customerSample, uuidOf } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const email = 'dana@example.com'
const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock', Email: email })
const twin = { ...danaThere, CustomerId: uuidOf(2), CustomerNumber: '1002' }
const somebody = { name: 'Dana Whitlock', properties: { email } }

const onlyId = async (rig: RecordingRig, list: QueueList = 'decision'): Promise<string> => {
  const { rows } = await rig.call('queue.list', { list })
  if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} rows in ${list}`)
  return rows[0].id
}

describe('who an event is about', () => {
  it('is the customer that a person chose', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.put(twin)
    await rig.record(callFrom(somebody))
    const id = await onlyId(rig)
    await rig.call('queue.choose', { id, who: uuidOf(2) })
    await rig.rest()
    expect(rig.agency.activities.map(({ customerId }) => customerId)).toEqual([uuidOf(2)])
    const [row] = (await rig.call('records.list', { kind: 'conversation' })).rows
    expect(row?.profile).toMatchObject({ name: 'Dana Whitlock', customerId: uuidOf(2) })
  })

  it('pressed twice is decided once', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.put(twin)
    await rig.record(callFrom(somebody))
    const id = await onlyId(rig)
    await Promise.all([
      rig.call('queue.choose', { id, who: uuidOf(2) }),
      rig.call('queue.choose', { id, who: uuidOf(1) }),
    ])
    await rig.rest()
    expect(rig.agency.activities.map(({ customerId }) => customerId)).toEqual([uuidOf(2)])
    expect(rig.bugs()).toEqual([])
  })

  it('is a new suspect, made before what is written for it', async () => {
    const rig = await recordingRig()
    await rig.record(callFrom({ name: 'Noor Haddad' }))
    await rig.call('queue.choose', { id: await onlyId(rig), who: 'new' })
    await rig.rest()
    const [made] = [...rig.agency.customers.values()]
    expect(made).toMatchObject({ LastName: 'Haddad', CustomerType: 'S' })
    expect(rig.agency.activities.map(({ customerId }) => customerId)).toEqual([made?.CustomerId])
    expect((await rig.call('work.read', {})).needsYou).toBe(0)
  })

  it('a new suspect waits for its choices, and is made with them', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    await rig.record(callFrom({ name: 'Noor Haddad' }))
    await rig.call('queue.choose', { id: await onlyId(rig), who: 'new' })
    await rig.rest()
    expect(rig.agency.customers.size).toBe(0)
    await rig.call('mapping.save', { mapping: chosenMapping })
    await rig.rest()
    expect([...rig.agency.customers.values()]).toMatchObject([
      { LastName: 'Haddad', CustomerType: 'S', GLBranchCode: '!!!' },
    ])
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('somebody new in spite of those that fit is not asked about a second time', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.put(twin)
    await rig.record(contactFrom(somebody))
    await rig.call('queue.choose', { id: await onlyId(rig), who: 'new' })
    await rig.rest()
    expect(rig.agency.customers.size).toBe(3)
    expect((await rig.call('work.read', {})).needsYou).toBe(0)
  })

  it('is nobody: nothing is written, and it can be taken back', async () => {
    const rig = await recordingRig()
    await rig.record(callFrom({ name: 'Noor Haddad' }))
    const id = await onlyId(rig)
    await rig.call('queue.choose', { id, who: 'skip' })
    await rig.rest()
    expect((await rig.call('queue.list', { list: 'decision' })).rows).toEqual([])
    expect(rig.agency.activities).toEqual([])
    expect(await rig.call('queue.act', { ids: [id], act: 'restore' })).toEqual({ done: 1 })
    expect(await onlyId(rig)).toBe(id)
  })

  it('lets the next event of the same person go', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.put(twin)
    await rig.record(callFrom(somebody))
    await rig.record(ticketFrom('t1', somebody))
    expect(rig.agency.suspenses.size).toBe(0)
    await rig.call('queue.choose', { id: await onlyId(rig), who: uuidOf(1) })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
    expect([...rig.agency.suspenses.values()].map(({ CustomerId }) => CustomerId)).toEqual([
      uuidOf(1),
    ])
  })
})

/** A contact that looked new, until AMS360 had two like it. */
async function insertInDoubt(): Promise<{ rig: RecordingRig; id: string }> {
  const rig = await recordingRig({ mapping: emptyMapping })
  await rig.record(contactFrom(somebody))
  await rig.record(callFrom(somebody))
  rig.agency.put(danaThere)
  rig.agency.put(twin)
  await rig.call('mapping.save', { mapping: chosenMapping })
  await rig.rest()
  return { rig, id: await onlyId(rig) }
}

describe('a new customer of whom several are there', () => {
  it('offers them', async () => {
    const { rig, id } = await insertInDoubt()
    const opened = await rig.call('queue.open', { id })
    expect(opened.item.failure).toMatchObject({ code: 'customer-several' })
    expect(opened.candidates.map(({ uuid }) => uuid).toSorted()).toEqual([uuidOf(1), uuidOf(2)])
    expect(await rig.call('queue.act', { ids: [id], act: 'there' })).toEqual({ done: 0 })
  })

  it('is the one that a person chose, and what waits goes to it', async () => {
    const { rig, id } = await insertInDoubt()
    await rig.call('queue.choose', { id, who: uuidOf(2).toUpperCase() })
    await rig.rest()
    expect(rig.agency.customers.size).toBe(2)
    expect(rig.agency.activities.map(({ customerId }) => customerId)).toEqual([uuidOf(2)])
    const [row] = (await rig.call('records.profiles', {})).rows
    expect(row).toMatchObject({ customerId: uuidOf(2) })
    expect((await rig.call('work.read', {})).needsYou).toBe(0)
  })

  it('is chosen late: what failed for want of a customer goes on by itself', async () => {
    const { rig, id } = await insertInDoubt()
    await rig.call('queue.choose', { id, who: 'skip' })
    await rig.rest()
    const { rows } = await rig.call('queue.list', { list: 'failed' })
    expect(rows.map(({ failure }) => failure?.code)).toContain('customer-not-there')
    await rig.call('queue.act', { ids: [id], act: 'restore' })
    await rig.call('queue.choose', { id, who: uuidOf(1) })
    await rig.rest()
    expect(rig.agency.activities.map(({ customerId }) => customerId)).toEqual([uuidOf(1)])
    expect((await rig.call('work.read', {})).needsYou).toBe(0)
  })

  it('becomes one with the profile that is this customer already', async () => {
    const { rig, id } = await insertInDoubt()
    await rig.record(callFrom({ customerId: uuidOf(2) }, { text: 'The other one' }))
    expect((await rig.call('records.profiles', {})).rows).toHaveLength(2)
    await rig.call('queue.choose', { id, who: uuidOf(2) })
    await rig.rest()
    const { rows } = await rig.call('records.profiles', {})
    expect(rows.map(({ customerId }) => customerId)).toEqual([uuidOf(2)])
    const conversations = (await rig.call('records.list', { kind: 'conversation' })).rows
    expect(conversations.map(({ profile }) => profile?.id)).toEqual([rows[0]?.id, rows[0]?.id])
    expect(rig.agency.activities).toHaveLength(2)
  })

  it('is a new one all the same', async () => {
    const { rig, id } = await insertInDoubt()
    await rig.call('queue.choose', { id, who: 'new' })
    await rig.call('queue.choose', { id, who: uuidOf(1) })
    await rig.rest()
    expect(rig.agency.customers.size).toBe(3)
    expect(rig.agency.activities.map(({ customerId }) => customerId)).not.toContain(uuidOf(1))
  })

  it('is not made at all', async () => {
    const { rig, id } = await insertInDoubt()
    await rig.call('queue.choose', { id, who: 'skip' })
    await rig.rest()
    expect(rig.agency.customers.size).toBe(2)
    expect(rig.agency.activities).toEqual([])
  })
})

describe('choosing is refused', () => {
  it('for what does not ask who it is', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.lose('insertActivity')
    await rig.record(callFrom({ ...dana }))
    const { rows } = await rig.call('queue.list', { list: 'decision' })
    const id = rows[0]?.id ?? ''
    expect(await rig.failure('queue.choose', { id, who: 'new' })).toMatchObject({
      code: 'input-invalid',
    })
  })

  it.each(['e99', 't99', 's99'])('for %s, which is not there', async (id) => {
    const rig = await recordingRig()
    expect(await rig.failure('queue.choose', { id, who: 'new' })).toMatchObject({
      code: 'input-invalid',
    })
  })

  it('with what is no customer', async () => {
    const rig = await recordingRig()
    expect(await rig.failure('queue.choose', { id: 't1', who: 'somebody' })).toBeDefined()
  })
})
