import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../../main/engine/recording/choices-kept'
import { chosenMapping } from '../../support/mapping-sample'
import { callFrom, dana, ticketFrom } from './event-samples'
import { uuidOf } from './memory-agency'
import { danaThere, doubted, historyOf, idsOf, onlyId, refused, stateOf } from './queued-samples'
import { recordingRig } from './recording-rig'

describe('it is there', () => {
  it('ends a doubt without sending anything', async () => {
    const { rig, id } = await doubted()
    expect(await rig.call('queue.act', { ids: [id], act: 'there' })).toEqual({ done: 1 })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
    expect(await stateOf(rig, id)).toMatchObject({ state: 'done', verification: 'answered' })
    expect(await historyOf(rig)).toContain('Activity: a person says it is there')
  })

  it('pressed twice is done once', async () => {
    const { rig, id } = await doubted()
    const both = await Promise.all([
      rig.call('queue.act', { ids: [id], act: 'there' }),
      rig.call('queue.act', { ids: [id], act: 'there' }),
    ])
    expect(both.reduce((sum, { done }) => sum + done, 0)).toBe(1)
    expect(await rig.call('queue.act', { ids: [id], act: 'again' })).toEqual({ done: 0 })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('lets what waits behind it go', async () => {
    const { rig, id } = await doubted()
    await rig.record(callFrom(dana, { text: 'The second one' }))
    expect(rig.agency.activities).toHaveLength(1)
    await rig.call('queue.act', { ids: [id], act: 'there' })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(2)
  })
})

describe('send again', () => {
  it('sends what may be there already, once per press', async () => {
    const { rig, id } = await doubted()
    const both = await Promise.all([
      rig.call('queue.act', { ids: [id], act: 'again' }),
      rig.call('queue.act', { ids: [id], act: 'again' }),
    ])
    expect(both.reduce((sum, { done }) => sum + done, 0)).toBe(1)
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(2)
    expect(await historyOf(rig)).toContain(
      'Activity: sent again by a person; it may stand there twice',
    )
  })

  it('leaves alone what never was in doubt', async () => {
    const { rig, id } = await refused()
    expect(await rig.call('queue.act', { ids: [id], act: 'again' })).toEqual({ done: 0 })
    expect(await rig.call('queue.act', { ids: [id], act: 'there' })).toEqual({ done: 0 })
    expect(await stateOf(rig, id)).toMatchObject({ state: 'failed' })
  })
})

describe('dry run', () => {
  it('writes nothing until a person sends it for real', async () => {
    const rig = await recordingRig({ isDryRun: true })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    expect(rig.agency.activities).toEqual([])
    const ids = await idsOf(rig, 'dry-run')
    expect(await rig.call('queue.act', { ids, act: 'again' })).toEqual({ done: ids.length })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
    expect(await idsOf(rig, 'dry-run')).toEqual([])
    expect(await historyOf(rig)).toContain('Activity: a person had the dry run sent for real')
  })

  it('goes out with the choices of today', async () => {
    const rig = await recordingRig({ isDryRun: true, mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    const ids = await idsOf(rig, 'dry-run')
    await rig.call('mapping.save', { mapping: chosenMapping })
    await rig.call('queue.act', { ids, act: 'again' })
    await rig.rest()
    expect(rig.agency.activities).toMatchObject([{ action: "!A'", employee: '!!:' }])
  })

  it('waits for a choice that is still missing', async () => {
    const rig = await recordingRig({ isDryRun: true, mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    const id = await onlyId(rig, 'dry-run')
    await rig.call('queue.act', { ids: [id], act: 'again' })
    await rig.rest()
    expect(rig.agency.activities).toEqual([])
    expect(await onlyId(rig, 'mapping')).toBe(id)
  })
})

describe('while dry run is on', () => {
  it('nothing is sent by trying again; sending for real is', async () => {
    const { rig, id } = await refused()
    await rig.call('work.setDryRun', { on: true })
    expect(await rig.call('queue.act', { ids: [id], act: 'retry' })).toEqual({ done: 1 })
    await rig.rest()
    expect(rig.agency.activities).toEqual([])
    expect(await idsOf(rig, 'dry-run')).toContain(id)
    await rig.call('queue.act', { ids: [id], act: 'again' })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
  })
})

describe('try again', () => {
  it('sends what failed, from the first try', async () => {
    const { rig, id } = await refused()
    expect(await rig.call('queue.act', { ids: [id], act: 'retry' })).toEqual({ done: 1 })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
    expect(await stateOf(rig, id)).toMatchObject({ state: 'done', attempts: 1 })
  })

  it('hurries what waits for its next try', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.refuse('insertActivity', 'timed-out')
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    rig.agency.mend()
    const id = await onlyId(rig, 'waiting')
    expect(rig.agency.activities).toEqual([])
    expect(await rig.call('queue.act', { ids: [id], act: 'retry' })).toEqual({ done: 1 })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('keeps a doubt: it is looked up and not sent a second time', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.lose('insertSuspense')
    await rig.record(ticketFrom('t1', { customerId: uuidOf(1) }))
    rig.agency.mend()
    const id = await onlyId(rig, 'waiting')
    await rig.call('queue.act', { ids: [id], act: 'retry' })
    await rig.rest()
    rig.clock.advance(2_000)
    await rig.rest()
    expect(await stateOf(rig, id)).toMatchObject({ state: 'done', verification: 'read-back' })
    expect(rig.agency.suspenses.size).toBe(1)
  })

  it('leaves alone what stands behind another one', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.refuse('insertActivity', 'timed-out')
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    const ids = await idsOf(rig, 'waiting')
    expect(ids).toHaveLength(2)
    expect(await rig.call('queue.act', { ids, act: 'retry' })).toEqual({ done: 1 })
  })

  it('asks AMS360 again who an event is about', async () => {
    const rig = await recordingRig()
    rig.agency.put({ ...danaThere, Email: 'dana@example.com' })
    rig.agency.refuse('customersByNamePrefix', 'timed-out')
    await rig.record(callFrom({ name: 'Dana Whitlock', properties: { email: 'dana@example.com' } }))
    rig.agency.mend()
    const id = await onlyId(rig, 'waiting')
    expect(await rig.call('queue.act', { ids: [id], act: 'retry' })).toEqual({ done: 1 })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('plans a failed event from the start', async () => {
    const rig = await recordingRig()
    await rig.record(callFrom({ customerNumber: '1001' }))
    const id = await onlyId(rig, 'failed')
    expect(id).toMatch(/^t/)
    rig.agency.put(danaThere)
    expect(await rig.call('queue.act', { ids: [id], act: 'retry' })).toEqual({ done: 1 })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
  })
})
