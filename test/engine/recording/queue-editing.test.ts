import { describe, expect, it } from 'vitest'
import { callFrom, dana } from './event-samples'
import { customerSample } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock' })

/** A call whose activity AMS360 refused. */
async function refused(): Promise<{ rig: RecordingRig; id: string }> {
  const rig = await recordingRig()
  rig.agency.put(danaThere)
  rig.agency.refuse('insertActivity', 'request-refused')
  await rig.record(callFrom(dana))
  rig.agency.mend()
  const [row] = (await rig.call('queue.list', { list: 'failed' })).rows
  return { rig, id: row?.id ?? '' }
}

describe('editing what AMS360 did not take', () => {
  it('sends what a person wrote, with the same mark', async () => {
    const { rig, id } = await refused()
    const { fingerprint } = await rig.call('queue.open', { id })
    const fields = { description: 'A shorter text' }
    expect(await rig.call('queue.edit', { id, fields })).toEqual({ fieldErrors: {} })
    await rig.rest()
    expect(rig.agency.activities.map(({ description }) => description)).toEqual([
      `A shorter text\n[${fingerprint}]`,
    ])
  })

  it('says what is wrong, and sends nothing', async () => {
    const { rig, id } = await refused()
    const fields = { description: ' ', action: '!A!' }
    const { fieldErrors } = await rig.call('queue.edit', { id, fields })
    expect(Object.keys(fieldErrors).toSorted()).toEqual(['action', 'description'])
    await rig.rest()
    expect(rig.agency.activities).toEqual([])
    expect((await rig.call('work.read', {})).lists.failed).toBe(1)
  })

  it('is refused for what is on its way or done', async () => {
    const { rig, id } = await refused()
    await rig.call('queue.act', { ids: [id], act: 'retry' })
    await rig.rest()
    expect(await rig.failure('queue.edit', { id, fields: { description: 'x' } })).toMatchObject({
      code: 'input-invalid',
    })
    expect(await rig.failure('queue.edit', { id: 't1', fields: {} })).toMatchObject({
      code: 'input-invalid',
    })
  })
})
