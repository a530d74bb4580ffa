import type { AgencyEvent } from '../../../preload/contract/events'
import type { EffectKind } from '../../../preload/contract/event-kinds'
import type { StoredEffect } from '../store/effect-repository'
import type { StoredTrigger } from '../store/trigger-repository'
import { intendedForNew, knownFrom } from '../sync/applying'
import type { EffectPayload } from '../sync/effects'
import { customerKeyOf } from '../sync/keys'
import { intendedFrom } from '../sync/rules/plan'
import type { Intended } from '../sync/rules/rule'
import type { ChoicesKept } from './choices-kept'
import { breathe, type RecordingParts, type RecordingPorts } from './parts'
import { payloadOf } from './views'

/** Planned anew at once; others have their turn in between. */
const chunk = 50

/** Kinds that carry codes of the mapping; all others are what they were when they were planned. */
const withCodes: ReadonlySet<EffectKind> = new Set([
  'activity.insert',
  'suspense.insert',
  'customer.insert',
  'policy.insert',
])

/** An effect as it would be planned now. */
export type Renewed = {
  readonly payload: EffectPayload
  /** Names of choices. */
  readonly missing: readonly string[]
}

/** Plans effects anew for the choices of today: codes that were missing, or that changed since. */
export function createRenewing(
  parts: RecordingParts,
  { mapping, outgoing }: ChoicesKept,
  { now, soon }: RecordingPorts,
) {
  const { stores, together } = parts
  const { effects, profiles, triggers, history } = stores

  const intendedOf = (
    trigger: StoredTrigger,
    event: AgencyEvent,
    profileId: number,
  ): readonly Intended[] => {
    const profile = profiles.find(profileId)
    if (!profile) return []
    // The insert of this very event is no other one that is on its way.
    const isNew = effects.ofTrigger(trigger.id).some(({ kind }) => kind === 'customer.insert')
    const isPending = effects.findByKey(customerKeyOf(profileId)) !== undefined
    const isLinked = !isNew && (profile.customerId !== undefined || isPending)
    const { sourceId, id: triggerId, recordId: own } = trigger
    const about = { sourceId, triggerId, profile, isLinked, own }
    const known = knownFrom({ stores, mapping }, event, about, now())
    return isNew ? intendedForNew(event, known) : intendedFrom(event, known)
  }

  /** @returns undefined when its event does not tell any more: it stays as it was planned */
  const renewed = (effect: StoredEffect): Renewed | undefined => {
    if (effect.triggerId === undefined || !withCodes.has(effect.kind)) return undefined
    const trigger = triggers.find(effect.triggerId)
    if (!trigger?.event) return undefined
    // An event leads to one effect of each kind.
    const one = intendedOf(trigger, trigger.event, effect.profileId).find(
      ({ part }) => part === effect.kind,
    )
    if (!one) return undefined
    const before = payloadOf(effect)
    // Another event may have raised its type since, and a person may have forced it.
    const payload =
      one.payload.kind === 'customer.insert' && before?.kind === 'customer.insert'
        ? { ...before, codes: one.payload.codes }
        : one.payload
    return { payload, missing: one.missing.map(({ name }) => name) }
  }

  /** @returns whether it may go out now */
  const release = (effect: StoredEffect): boolean => {
    const { id, profileId, triggerId, kind } = effect
    const next = renewed(effect)
    if (!next) return false
    const { missing } = next
    const payload = JSON.stringify(next.payload)
    if (missing.length > 0) {
      const isSame = missing.join() === effect.missing.join()
      if (!isSame) effects.change(id, { state: 'mapping', payload, missing })
      return false
    }
    effects.change(id, { ...outgoing(kind), payload, missing })
    history.add({
      at: now(),
      what: 'released',
      triggerId,
      profileId,
      effectId: id,
      facts: { kind },
    })
    effects.advance(profileId, now())
    return true
  }

  return {
    renewed,
    release,
    /** @returns how many of those that waited for a choice may go out now */
    async releaseAll(): Promise<number> {
      let released = 0
      for (let after = 0; ;) {
        const some = effects.list('mapping', after, chunk)
        const last = some.at(-1)
        if (!last) return released
        released += together(() => some.filter(release).length)
        after = last.id
        parts.sync.runner.poke()
        if (some.length < chunk) return released
        await breathe(soon)
      }
    },
  }
}
export type Renewing = ReturnType<typeof createRenewing>
