import { differingMembers } from '../customer/comparing'
import { mergeInto } from '../customer/merging'
import type { Executor, Outcome, Work } from '../outcome'
import { customerOf } from './customer-of'
import { storeRefreshed } from './refreshing'

/**
 * Read, change, send all (whether AMS360 clears what is left out is not public). Empty members are
 * filled; what would overwrite is asked.
 */
async function update(work: Work<'customer.update'>): Promise<Outcome> {
  const { agency, payload, mapping, signal, stores, effect, now } = work
  const remoteId = customerOf(work)
  const before = await agency.readCustomer(remoteId, signal)
  const { next, changed, suggestions, unusable } = mergeInto(before, payload, mapping.fields)
  /** What came in and was not written: asked about, or said. */
  const tellTheRest = (): void => {
    for (const { property, current, proposed, sentence } of suggestions) {
      stores.suggestions.add({
        profileId: effect.profileId,
        triggerId: effect.triggerId,
        at: now(),
        property,
        current,
        proposed,
        ...(sentence !== undefined && { sentence }),
      })
    }
    for (const { property } of unusable) {
      stores.history.add({
        at: now(),
        what: 'unusable',
        triggerId: effect.triggerId,
        profileId: effect.profileId,
        effectId: effect.id,
        facts: { kind: effect.kind, property },
      })
    }
  }
  const also = (customer: typeof before) => (): void => {
    tellTheRest()
    storeRefreshed(work, customer)
  }
  const isSame = changed.length === 0 && next.CustomerType === before.CustomerType
  if (isSame) return { end: 'done', verification: 'unchanged', remoteId, also: also(before) }
  await agency.updateCustomer(next, signal)
  const read = await agency.readCustomer(remoteId, signal).catch(() => undefined)
  if (!read) return { end: 'done', verification: 'none', remoteId, also: tellTheRest }
  const differing = differingMembers(next, read)
  const verification = differing.length === 0 ? 'read-back' : 'differs'
  return { end: 'done', verification, remoteId, differing, also: also(read) }
}

/** After a lost answer it starts from what stands there then: done twice is done once. */
export const customerUpdate: Executor<'customer.update'> = {
  apply: update,
  find: () => Promise.resolve('absent'),
}
