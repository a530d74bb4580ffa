import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../../main/engine/recording/choices-kept'
import { chosenMapping } from '../../support/mapping-sample'
import { callFrom, dana } from './event-samples'
import { uuidOf } from './memory-agency'
import { danaThere, doubted, idsOf, onlyId, refused, stateOf } from './queued-samples'
import { recordingRig } from './recording-rig'

describe('skip and undo', () => {
  it('ends it unsent, and the next one goes', async () => {
    const { rig, id } = await doubted()
    await rig.record(callFrom(dana, { text: 'The second one' }))
    expect(await rig.call('queue.act', { ids: [id], act: 'skip' })).toEqual({ done: 1 })
    await rig.rest()
    expect(await stateOf(rig, id)).toMatchObject({ state: 'skipped' })
    expect(rig.agency.activities.map(({ description }) => description).join()).toContain('second')
  })

  it('taken back it is what it was: a doubt stays a doubt', async () => {
    const { rig, id } = await doubted()
    await rig.call('queue.act', { ids: [id], act: 'skip' })
    expect(await rig.call('queue.act', { ids: [id], act: 'restore' })).toEqual({ done: 1 })
    await rig.rest()
    expect(await stateOf(rig, id)).toMatchObject({
      state: 'decision',
      failure: { code: 'outcome-unknown' },
    })
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('taken back what failed is failed again', async () => {
    const { rig, id } = await refused()
    await rig.call('queue.act', { ids: [id], act: 'skip' })
    await rig.call('queue.act', { ids: [id], act: 'restore' })
    await rig.rest()
    expect(await stateOf(rig, id)).toMatchObject({
      state: 'failed',
      failure: { code: 'request-refused' },
    })
    expect(rig.agency.activities).toEqual([])
  })

  it('taken back what waited goes out', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.hold(true)
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    const ids = await idsOf(rig, 'waiting')
    await rig.call('queue.act', { ids, act: 'skip' })
    expect(await idsOf(rig, 'waiting')).toEqual([])
    await rig.call('queue.act', { ids, act: 'restore' })
    rig.hold(false)
    rig.sync.goOn()
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('taken back in dry run is only shown', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.hold(true)
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    const ids = (await idsOf(rig, 'waiting')).slice(-1)
    await rig.call('queue.act', { ids, act: 'skip' })
    await rig.call('work.setDryRun', { on: true })
    await rig.call('queue.act', { ids, act: 'restore' })
    rig.hold(false)
    rig.sync.goOn()
    await rig.rest()
    expect(rig.agency.activities).toEqual([])
    expect(await idsOf(rig, 'dry-run')).toContain(ids[0])
  })

  it('taken back after the choice was made it goes out with it', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    const id = await onlyId(rig, 'mapping')
    await rig.call('queue.act', { ids: [id], act: 'skip' })
    expect(await rig.call('mapping.save', { mapping: chosenMapping })).toEqual({ released: 0 })
    await rig.call('queue.act', { ids: [id], act: 'restore' })
    await rig.rest()
    expect(rig.agency.activities).toMatchObject([{ action: "!A'" }])
  })

  it('an event is skipped and taken back with those that fit', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom({ name: 'Dana Whitlock' }))
    const id = await onlyId(rig, 'decision')
    expect(await rig.call('queue.act', { ids: [id], act: 'skip' })).toEqual({ done: 1 })
    expect(await idsOf(rig, 'decision')).toEqual([])
    expect(await rig.call('queue.act', { ids: [id], act: 'restore' })).toEqual({ done: 1 })
    expect((await rig.call('queue.open', { id })).candidates).toHaveLength(1)
    expect(await onlyId(rig, 'decision')).toBe(id)
  })

  it('leaves alone what is done, and what was not skipped', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    const [row] = (await rig.call('records.list', { kind: 'conversation' })).rows
    const ids = (row?.effects ?? []).map(({ id }) => `e${id}`)
    expect(await rig.call('queue.act', { ids, act: 'skip' })).toEqual({ done: 0 })
    expect(await rig.call('queue.act', { ids, act: 'restore' })).toEqual({ done: 0 })
    expect(rig.agency.activities).toHaveLength(1)
  })
})

describe('many at once', () => {
  it('counts those that it fits', async () => {
    const { rig, id } = await refused()
    const ids = [id, id, 'e9999', 't9999', 's1']
    expect(await rig.call('queue.act', { ids, act: 'retry' })).toEqual({ done: 1 })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('is refused beyond the contract', async () => {
    const rig = await recordingRig()
    const ids = Array.from({ length: 1_001 }, (_, n) => `e${n + 1}`)
    expect(await rig.failure('queue.act', { ids, act: 'skip' })).toBeDefined()
    expect(await rig.failure('queue.act', { ids: [], act: 'skip' })).toBeDefined()
  })
})
