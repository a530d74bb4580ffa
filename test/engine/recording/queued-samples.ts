import type { QueueList } from '../../../preload/contract/event-kinds'
import { callFrom } from './event-samples'
import { customerSample } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

export const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock' })
export const idsOf = async (rig: RecordingRig, list: QueueList): Promise<string[]> =>
  (await rig.call('queue.list', { list })).rows.map(({ id }) => id)
export const onlyId = async (rig: RecordingRig, list: QueueList): Promise<string> => {
  const ids = await idsOf(rig, list)
  if (ids.length !== 1 || !ids[0]) throw new Error(`${ids.length} rows in ${list}`)
  return ids[0]
}
export const stateOf = async (rig: RecordingRig, id: string) =>
  (await rig.call('queue.open', { id })).item.effect
export const historyOf = async (rig: RecordingRig): Promise<readonly string[]> => {
  const [row] = (await rig.call('records.list', { kind: 'conversation' })).rows
  const { history } = await rig.call('records.open', { id: row?.id ?? 0 })
  return history.map(({ text }) => text)
}

/** A call whose activity AMS360 took without saying so. */
export async function doubted(): Promise<{ rig: RecordingRig; id: string }> {
  const rig = await recordingRig()
  rig.agency.put(danaThere)
  rig.agency.lose('insertActivity')
  await rig.record(callFrom())
  rig.agency.mend()
  return { rig, id: await onlyId(rig, 'decision') }
}
/** A call whose activity AMS360 refused. */
export async function refused(): Promise<{ rig: RecordingRig; id: string }> {
  const rig = await recordingRig()
  rig.agency.put(danaThere)
  rig.agency.refuse('insertActivity', 'request-refused')
  await rig.record(callFrom())
  rig.agency.mend()
  return { rig, id: await onlyId(rig, 'failed') }
}
