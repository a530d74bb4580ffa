import { Fault } from '../connectors/fault'
import type { AgencyRecords } from '../connectors/agency-records'
import type { StoredEffect } from '../store/effect-repository'
import { effectPayload } from './effects'
import { applyEffect, findEffect } from './executors/executors'
import { markOf } from './keys'
import type { Outcome, Work } from './outcome'
import type { SyncParts } from './parts'

/** One try of one effect: what may have happened before is looked up first. */
export function createTrying(
  { stores, line, mapping, isDryRun }: SyncParts,
  now: () => number,
): (effect: StoredEffect, signal: AbortSignal) => Promise<Outcome> {
  const workFor = (effect: StoredEffect, agency: AgencyRecords, signal: AbortSignal): Work => {
    const profile = stores.profiles.find(effect.profileId)
    if (!profile || effect.payload === undefined) throw new Fault('secret-unreadable')
    return {
      effect,
      payload: effectPayload.parse(JSON.parse(effect.payload)),
      profile,
      mark: markOf(effect.dedupe),
      agency,
      stores,
      mapping: mapping(),
      now,
      signal,
    }
  }
  return async (effect, signal) => {
    const work = workFor(effect, await line.session(), signal)
    if (effect.failure?.code === 'outcome-unknown') {
      const found = await findEffect(work)
      if (found !== 'absent') return found
      // Dry run was switched on since it was sent: it is not sent again.
      if (isDryRun() && effect.kind !== 'customer.read') return { end: 'held-back' }
    }
    return applyEffect(work)
  }
}
