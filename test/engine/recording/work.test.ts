import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../../main/engine/recording/choices-kept'
import { callFrom, dana } from './event-samples'
import { customerSample } from './memory-agency'
import { recordingRig } from './recording-rig'

const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock' })

describe('the work at a glance', () => {
  it('counts what was recorded today, and what was proved', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    const work = await rig.call('work.read', {})
    // The activity has its id and no proof; reading the customer is no record.
    expect(work).toMatchObject({ recordedToday: 2, verifiedToday: 1, needsYou: 0 })
    rig.clock.advance(24 * 3_600_000)
    expect(await rig.call('work.read', {})).toMatchObject({ recordedToday: 0, verifiedToday: 0 })
  })

  it('counts each list, and what needs somebody', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    await rig.record(callFrom({ name: 'Nobody Known' }))
    expect(await rig.call('work.read', {})).toMatchObject({
      lists: { decision: 1, mapping: 1, failed: 0, 'dry-run': 0 },
      needsYou: 2,
    })
  })

  it('says why nothing goes out', async () => {
    const rig = await recordingRig()
    expect((await rig.call('work.read', {})).held).toBeUndefined()
    rig.hold(true)
    expect((await rig.call('work.read', {})).held).toMatchObject({ code: 'connection-paused' })
  })

  it('remembers dry run', async () => {
    const rig = await recordingRig()
    await rig.call('work.setDryRun', { on: true })
    expect(rig.recording.isDryRun()).toBe(true)
    expect((await rig.call('work.read', {})).isDryRun).toBe(true)
    await rig.call('work.setDryRun', { on: false })
    expect(rig.recording.isDryRun()).toBe(false)
  })
})

describe('telling the page', () => {
  it('happens at most twice a second, and after the last change', async () => {
    const rig = await recordingRig()
    rig.clock.advance(1_000)
    rig.heard.length = 0
    for (let n = 0; n < 5_000; n += 1) rig.recording.changed()
    expect(rig.heard).toEqual([])
    rig.clock.advance(499)
    expect(rig.heard).toEqual([])
    rig.clock.advance(1)
    expect(rig.heard.map(({ name }) => name)).toEqual(['work.changed', 'records.changed'])
    rig.recording.changed()
    rig.clock.advance(500)
    expect(rig.heard).toHaveLength(4)
    rig.clock.advance(10_000)
    expect(rig.heard).toHaveLength(4)
  })

  it('happens after midnight too, once, though nothing else did', async () => {
    const rig = await recordingRig()
    rig.clock.advance(1_000)
    rig.heard.length = 0
    const midnight = new Date(rig.clock.now()).setHours(24, 0, 0, 0)
    rig.clock.advance(midnight - rig.clock.now() - 1)
    expect(rig.heard).toEqual([])
    rig.clock.advance(501)
    expect(rig.heard.map(({ name }) => name)).toEqual(['work.changed', 'records.changed'])
    rig.clock.advance(12 * 3_600_000)
    expect(rig.heard).toHaveLength(2)
  })

  it('ends when the engine ends', async () => {
    const rig = await recordingRig()
    rig.clock.advance(1_000)
    rig.heard.length = 0
    rig.recording.changed()
    rig.recording.stop()
    rig.recording.changed()
    rig.clock.advance(1_000)
    expect(rig.heard).toEqual([])
  })

  it('carries the numbers of that moment', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom(dana))
    rig.clock.advance(500)
    const last = rig.heard.findLast(({ name }) => name === 'work.changed')
    expect(last?.payload).toEqual(await rig.call('work.read', {}))
  })
})
