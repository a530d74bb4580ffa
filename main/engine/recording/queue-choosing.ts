import type { Parsed } from '../../../preload/contract'
import { Fault } from '../connectors/fault'
import type { StoredEffect } from '../store/effect-repository'
import type { StoredTrigger } from '../store/trigger-repository'
import { customerKeyOf, effectKeyOf, recordOf } from '../sync/keys'
import type { ChoicesKept } from './choices-kept'
import { notThere } from './not-there'
import type { HandlersOf, RecordingParts, RecordingPorts } from './parts'
import type { createQueueActs } from './queue-acts'
import type { QueueItems } from './queue-items'
import { payloadOf } from './views'

type Who = Parsed<'queue.choose'>['who']

/** Who it is: a person answers what matching could not. Answered twice, the first answer stands. */
export function createQueueChoosing(
  { stores, together, sync }: RecordingParts,
  { outgoing }: ChoicesKept,
  acts: Pick<ReturnType<typeof createQueueActs>, 'skip' | 'skipTrigger'>,
  items: QueueItems,
  { now }: Pick<RecordingPorts, 'now'>,
  changed: () => void,
): HandlersOf<'queue.choose'> {
  const { effects, profiles, history } = stores

  const chooseForTrigger = (trigger: StoredTrigger, who: Who): void => {
    const { id: triggerId, state, event, candidates } = trigger
    if (state !== 'decision' && state !== 'failed') return
    if (who === 'skip') {
      acts.skipTrigger(trigger)
      return
    }
    if (!event) throw new Fault('secret-unreadable', { gone: true })
    const { kind } = recordOf(event)
    const said = who === 'new' ? 'new' : 'customer'
    history.add({ at: now(), what: 'decided', triggerId, facts: { kind, who: said } })
    sync.planner.decide(
      trigger,
      who === 'new'
        ? { is: 'new', isForced: candidates.length > 0 }
        : { is: 'customer', uuid: who.toLowerCase() },
    )
  }

  /** What failed because the customer was missing goes on now that it is known. */
  const releaseThoseWithoutCustomer = (profileId: number): void => {
    for (const { id, kind, failure } of effects.failedOf(profileId)) {
      if (failure?.code !== 'customer-not-there') continue
      effects.change(id, { ...outgoing(kind), attempts: 0 })
    }
  }
  /** The profile is this customer; when another profile is it already, the two become one. */
  const linkTo = ({ profileId }: StoredEffect, uuid: string): number => {
    const holder = profiles.findByCustomer(uuid)
    if (holder && holder.id !== profileId) profiles.merge(profileId, holder.id)
    else if (!holder) profiles.link(profileId, uuid)
    return holder?.id ?? profileId
  }
  const isCustomer = (effect: StoredEffect, uuid: string): void => {
    const { id, triggerId, kind } = effect
    const profileId = linkTo(effect, uuid)
    const endedAt = now()
    effects.change(id, { state: 'done', verification: 'unchanged', remoteId: uuid, endedAt })
    const facts = { kind, who: 'customer' }
    history.add({ at: now(), what: 'linked', triggerId, profileId, effectId: id, facts })
    releaseThoseWithoutCustomer(profileId)
    // Proves the id, and brings what AMS360 knows of it.
    const payload = JSON.stringify({ kind: 'customer.read', why: 'asked' })
    effects.add(
      {
        triggerId,
        profileId,
        recordId: undefined,
        kind: 'customer.read',
        dedupe: effectKeyOf(customerKeyOf(profileId), `chosen ${id}`),
        state: 'waiting',
        missing: [],
        payload,
      },
      now(),
    )
    effects.advance(profileId, now())
  }
  /** Those that fit were looked at, and none of them is it. */
  const isNew = (effect: StoredEffect): void => {
    const { id, triggerId, profileId, kind } = effect
    const payload = payloadOf(effect)
    if (payload?.kind !== 'customer.insert') {
      throw new Fault('secret-unreadable', { gone: true })
    }
    const forced = JSON.stringify({ ...payload, isForced: true })
    const { failure } = effect
    effects.change(
      id,
      // It may stand there already: that is looked up before anybody is made, look-alikes and all.
      failure?.code === 'outcome-unknown'
        ? { state: 'waiting', attempts: 0, failure }
        : { ...outgoing(kind), attempts: 0, payload: forced },
    )
    const facts = { kind, who: 'new' }
    history.add({ at: now(), what: 'linked', triggerId, profileId, effectId: id, facts })
    effects.advance(profileId, now())
  }
  const chooseForEffect = (effect: StoredEffect, who: Who): void => {
    if (effect.kind !== 'customer.insert') throw notThere('Who it is')
    if (effect.state !== 'decision') return
    if (who === 'skip') {
      if (acts.skip(effect)) effects.advance(effect.profileId, now())
    } else if (who === 'new') isNew(effect)
    else isCustomer(effect, who.toLowerCase())
  }

  return {
    'queue.choose'({ id, who }) {
      const queued = items.demand(id)
      together(() => {
        if (queued.is === 'trigger') chooseForTrigger(queued.trigger, who)
        else if (queued.is === 'effect') chooseForEffect(queued.effect, who)
        else throw notThere('Who it is')
      })
      sync.runner.poke()
      sync.planner.poke()
      changed()
      return {}
    },
  }
}
