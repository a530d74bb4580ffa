import type { AmsCustomer } from '../../connectors/agency-records'
import { mergeInto } from '../customer/merging'
import { effectPayload } from '../effects'
import type { Bench, Executor, Work } from '../outcome'
import { customerOf } from './customer-of'
import { seenHashOf, storeRefreshed } from './refreshing'

/** A notification this long after our own write may well be its echo, in milliseconds. */
const echoMs = 60 * 60_000

/** Our own writes to the customer that ended, newest first. */
const ownWrites = ({ stores }: Work<'customer.read'>, customerId: string) =>
  stores.effects
    .withRemote(customerId)
    .filter(({ kind, state }) => state === 'done' && kind !== 'customer.read')

/** Whether the record holds what the effect was to bring about. */
function isInPlace(customer: AmsCustomer, payload: string | undefined, work: Bench): boolean {
  if (payload === undefined) return false
  const meant = effectPayload.parse(JSON.parse(payload))
  if (meant.kind !== 'customer.update') return meant.kind === 'customer.insert'
  return mergeInto(customer, meant, work.mapping.fields).changed.length === 0
}

/** Writes whose read-back failed at the time are proved by any later reading that shows them. */
function proveEarlier(work: Work<'customer.read'>, customer: AmsCustomer): void {
  const by = work.payload.why === 'notified' ? 'notified' : 'read-back'
  for (const { id, verification, payload } of ownWrites(work, customer.CustomerId)) {
    if (verification === 'none' && isInPlace(customer, payload, work)) {
      work.stores.effects.verify(id, by)
    }
  }
}

/** Nothing changed: AMS360 told of our own write, or of something we do not keep. */
function noteEcho(work: Work<'customer.read'>, customerId: string): void {
  const { effect, stores, now } = work
  const own = ownWrites(work, customerId)
  const isEcho = own.some(({ endedAt = 0 }) => now() - endedAt < echoMs)
  stores.history.add({
    at: now(),
    what: isEcho ? 'echo' : 'no-change',
    triggerId: effect.triggerId,
    profileId: effect.profileId,
    effectId: effect.id,
    isVerified: isEcho,
  })
}

/** AMS360 → us: the record is read and the profile brought up to date. */
export const customerRead: Executor<'customer.read'> = {
  async apply(work) {
    const { agency, payload, profile, signal } = work
    const uuid = customerOf(work)
    const customer = await agency.readCustomer(uuid, signal)
    const isSame = profile.content.seen === seenHashOf(customer)
    return {
      end: 'done',
      verification: isSame ? 'unchanged' : 'read-back',
      also() {
        proveEarlier(work, customer)
        if (payload.why === 'notified' && isSame) noteEcho(work, uuid)
        storeRefreshed(work, customer)
      },
    }
  },
  find: () => Promise.resolve('absent'),
}
