import { Fault } from '../connectors/fault'
import { editPayload } from '../sync/written-fields'
import type { ChoicesKept } from './choices-kept'
import { notThere } from './not-there'
import type { HandlersOf, RecordingParts, RecordingPorts } from './parts'
import type { QueueItems } from './queue-items'
import { payloadOf } from './views'

/** Changes what AMS360 did not take, then tries it again. */
export function createQueueEditing(
  { stores, together, sync }: RecordingParts,
  { outgoing }: ChoicesKept,
  items: QueueItems,
  { now }: Pick<RecordingPorts, 'now'>,
  changed: () => void,
): HandlersOf<'queue.edit'> {
  const { effects, history } = stores
  return {
    'queue.edit'({ id, fields }) {
      const queued = items.demand(id)
      // What may stand there already is not changed: it could not be found again.
      if (queued.is !== 'effect' || queued.effect.state !== 'failed') throw notThere('Record')
      const { effect } = queued
      const before = payloadOf(effect)
      if (!before) throw new Fault('secret-unreadable', { gone: true })
      const edited = editPayload(before, fields)
      if ('fieldErrors' in edited) return { fieldErrors: { ...edited.fieldErrors } }
      const { triggerId, profileId, kind } = effect
      const payload = JSON.stringify(edited.payload)
      together(() => {
        effects.change(effect.id, { ...outgoing(kind), attempts: 0, payload })
        const of = { triggerId, profileId, effectId: effect.id }
        history.add({ at: now(), what: 'edited', ...of, facts: { kind } })
        effects.advance(profileId, now())
      })
      sync.runner.poke()
      changed()
      return { fieldErrors: {} }
    },
  }
}
