import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { callWith, hour, minute, syncRig, type SyncRig } from './sync-rig'

/** An update that was written and never proved: its read-back failed, its notification got lost. */
async function unproved(rig: SyncRig, n: number): Promise<string> {
  const customerId = rig.agency.customer(n).CustomerId
  await rig.record(callWith({ customerId }))
  const letGo = rig.agency.hold('updateCustomer')
  await rig.record(callWith({ customerId, properties: { occupation: 'Baker' } }), 500)
  rig.agency.refuse('readCustomer', 'request-refused')
  letGo()
  await rig.pass(500)
  return customerId
}
const proofs = (rig: SyncRig): readonly string[] =>
  rig.outbox().filter((line) => line.startsWith('customer.update'))
const markOf = (rig: SyncRig): number => rig.engine().settings.read('reconciled', z.int(), 0)

describe('what a lost notification would have told', () => {
  it('is read within the hour, and proved', async () => {
    const rig = await syncRig()
    await rig.pass(minute)
    await unproved(rig, 1)
    expect(proofs(rig)).toEqual(['customer.update none'])
    await rig.pass(hour)
    expect(proofs(rig)).toEqual(['customer.update read-back'])
  })

  it('is read soon after a start, after a sleep, and when the network is back', async () => {
    for (const what of ['start', 'sleep'] as const) {
      const rig = await syncRig()
      await rig.pass(minute)
      await unproved(rig, 1)
      if (what === 'start') await rig.crash()
      else rig.engine().sync.goOn()
      await rig.pass(30_000)
      expect(proofs(rig)).toEqual(['customer.update read-back'])
    }
  })

  it('is not read again once it is proved', async () => {
    const rig = await syncRig()
    await rig.pass(minute)
    await unproved(rig, 1)
    await rig.pass(hour)
    const reads = rig.agency.countOf('readCustomer')
    await rig.pass(6 * hour)
    expect(rig.agency.countOf('readCustomer')).toBe(reads)
  })

  it('is not taken for proved when somebody else changed it meanwhile', async () => {
    const rig = await syncRig()
    await rig.pass(minute)
    const uuid = await unproved(rig, 1)
    rig.agency.edit(uuid, { Occupation: '' })
    await rig.pass(hour)
    expect(proofs(rig)).toEqual(['customer.update none'])
  })
})

describe('the mark of how far it was read', () => {
  it('moves on with every round', async () => {
    const rig = await syncRig()
    await rig.pass(minute)
    const first = markOf(rig)
    await rig.pass(hour)
    expect(markOf(rig) - first).toBe(hour)
  })

  it('made by a clock that was ahead hides nothing', async () => {
    const rig = await syncRig()
    rig.time.setSkew(30 * hour)
    await rig.pass(minute)
    rig.time.setSkew(0)
    await unproved(rig, 1)
    await rig.pass(hour)
    expect(proofs(rig)).toEqual(['customer.update read-back'])
  })

  it('stays where it is when nothing can be stored', async () => {
    const rig = await syncRig()
    await rig.pass(minute)
    const first = markOf(rig)
    rig.fillDisk(true)
    await rig.pass(hour)
    expect(markOf(rig)).toBe(first)
    rig.fillDisk(false)
    await rig.pass(hour)
    expect(markOf(rig)).toBeGreaterThan(first)
  })
})

it('however many there are, all of them are read', async () => {
  const rig = await syncRig()
  const customers = Array.from({ length: 260 }, (_, n) => rig.agency.customer(n + 1).CustomerId)
  await rig.pass(minute)
  rig.hold(true)
  for (const customerId of customers) await rig.record(callWith({ customerId }), 0)
  const at = rig.time.wall()
  for (const { id, kind } of rig.effects()) {
    if (kind === 'customer.read') {
      rig.db
        .prepare(
          `UPDATE effect SET kind = 'customer.update', state = 'done', verification = 'none',
             ended_at = ? WHERE id = ?`,
        )
        .run(at, id)
    }
  }
  await rig.pass(hour)
  const reads = rig.effects().filter(({ kind }) => kind === 'customer.read')
  expect(reads).toHaveLength(260)
})
