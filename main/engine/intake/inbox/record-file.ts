import type { Incoming, Recorder } from '../../sync/incoming'
import type { Taken } from './taken'

/** Events of one transaction: few enough that others are not kept waiting. */
const atATime = 200

type Read = Extract<Taken, { readonly ok: true }>

/** Those of a batch that are there already and read otherwise are the same, so the rest goes again. */
async function recordSelfNamed(recorder: Recorder, batch: readonly Incoming[]): Promise<void> {
  const received = await recorder.record(batch)
  if (!received.includes('conflict')) return
  const rest = batch.filter((_, n) => received[n] !== 'conflict')
  if (rest.length > 0) await recordSelfNamed(recorder, rest)
}

/**
 * Stores what a file holds.
 * @returns why it cannot be taken; undefined when all of it is stored
 * @throws Fault, TooBusy when it cannot be stored now
 */
export async function recordFile(
  recorder: Recorder,
  sourceId: number,
  { events, isSelfNamed }: Read,
): Promise<string | undefined> {
  const incoming = events.map((one) => ({ ...one, sourceId }))
  if (isSelfNamed) {
    for (let n = 0; n < incoming.length; n += atATime) {
      await recordSelfNamed(recorder, incoming.slice(n, n + atATime))
    }
    return undefined
  }
  const received = await recorder.record(incoming)
  const conflicts = events.filter((_, n) => received[n] === 'conflict')
  if (conflicts.length === 0) return undefined
  const ids = conflicts.slice(0, 50).map(({ event }) => event.eventId)
  return `An event of the same id is stored and says something else: ${ids.join(', ')}`
}
