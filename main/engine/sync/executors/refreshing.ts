import { createHash } from 'node:crypto'
import { propertyNames, type PropertyName } from '../../../../preload/contract/event-kinds'
import type { AmsCustomer } from '../../connectors/agency-records'
import type { Profile, ProfileContent, ValueChange } from '../../store/profile-repository'
import { isFirmCustomer, nameOfCustomer, propertiesFrom } from '../customer/members'
import { matchKeysOfProperties } from '../matching/match-keys'
import type { Bench } from '../outcome'

/** Equal for equal records, whatever order their members came in. */
export const seenHashOf = (customer: AmsCustomer): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(customer).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64')

type Conflict = {
  readonly property: PropertyName
  readonly current: string
  readonly proposed: string
}

export type Refreshed = {
  readonly content: ProfileContent
  readonly isFirm: boolean
  readonly changed: readonly ValueChange[]
  /** Ours is kept and proposed: the field's policy says so. */
  readonly conflicts: readonly Conflict[]
  readonly keys: readonly string[]
}

/** What a profile becomes when AMS360's record of it was read. AMS360 wins unless the policy differs. */
export function refreshedFrom(
  profile: Pick<Profile, 'content'>,
  customer: AmsCustomer,
  policies: Bench['mapping']['fields'],
  at: number,
): Refreshed {
  const theirs = propertiesFrom(customer)
  const values: ProfileContent['values'] = { ...profile.content.values }
  const changed: ValueChange[] = []
  const conflicts: Conflict[] = []
  for (const property of propertyNames) {
    const value = theirs[property]
    const known = values[property]
    if (value === undefined && known?.from === 'ams360') {
      // It was taken out there. What we know from elsewhere may not have been written yet.
      delete values[property]
      changed.push({ property, before: known.value, after: '' })
      continue
    }
    if (value === undefined || value === known?.value) continue
    const isOurs = known !== undefined && known.from !== 'ams360'
    const policy = policies[property] ?? 'ams360'
    if (isOurs && policy !== 'ams360') {
      conflicts.push({ property, current: value, proposed: known.value })
      continue
    }
    values[property] = { value, at, from: 'ams360' }
    changed.push({ property, before: known?.value ?? '', after: value })
  }
  const name = nameOfCustomer(customer) || profile.content.name
  const properties = Object.fromEntries(
    Object.entries(values).map(([property, known]) => [property, known.value]),
  )
  const { CustomerType: type, CustomerNumber: number } = customer
  return {
    content: {
      ...profile.content,
      name,
      values,
      customer: { type, number, active: customer['IsActive'] === true },
      seen: seenHashOf(customer),
    },
    isFirm: isFirmCustomer(customer),
    changed,
    conflicts,
    keys: [...matchKeysOfProperties(properties), `number:${number}`],
  }
}

/**
 * Stores it; part of the transaction that ends the effect. When another profile is this customer
 * already, the two become one.
 */
export function storeRefreshed(work: Bench, customer: AmsCustomer): void {
  const { effect, stores, mapping, now } = work
  const { profiles, effects, suggestions } = stores
  const holder = profiles.findByCustomer(customer.CustomerId)
  if (holder && holder.id !== effect.profileId) {
    profiles.merge(effect.profileId, holder.id)
    effects.advance(holder.id, now())
  }
  // Read anew: another effect of this profile may have changed it since this one began.
  const profile = holder ?? profiles.find(effect.profileId)
  if (!profile) return
  const at = now()
  const fresh = refreshedFrom(profile, customer, mapping.fields, at)
  const how = { from: 'ams360', now: at, readAt: at } as const
  profiles.save({ id: profile.id, ...fresh }, fresh.keys, fresh.changed, how)
  for (const conflict of fresh.conflicts) {
    const { triggerId } = effect
    suggestions.add({ profileId: profile.id, triggerId, at, ...conflict })
  }
  if (profile.customerId === undefined) profiles.link(profile.id, customer.CustomerId)
}
