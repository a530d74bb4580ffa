import type { AgencyEvent, Party } from '../../../../preload/contract/events'
import type { AgencyRecords, AmsCustomer } from '../../connectors/agency-records'
import type { ProfileRepository } from '../../store/profile-repository'
import { matchKeys } from './match-keys'
import { judgeFound, searchCustomers } from './searching'

/** Whom an event is about. */
export type Resolved =
  | { readonly is: 'profile'; readonly id: number }
  /** Known to AMS360 by this UUID, and not to us yet; `customer` when it was read. */
  | { readonly is: 'customer'; readonly uuid: string; readonly customer?: AmsCustomer }
  | { readonly is: 'several'; readonly uuids: readonly string[] }
  /** `near`: customers of a like name, for a person to choose from. */
  | { readonly is: 'nobody'; readonly near: readonly string[] }

/** Kinds that make a customer when nobody fits; all others need one that is there (seed 0). */
export const makesCustomer = ({ kind }: AgencyEvent): boolean =>
  kind === 'contact.created' ||
  kind === 'contact.updated' ||
  kind === 'deal.created' ||
  kind === 'deal.won'

/**
 * Matches by what we know ourselves: id, then e-mail, then phone, then name and address. Undefined
 * when AMS360 has to be asked.
 */
export function resolveHere(party: Party, profiles: ProfileRepository): Resolved | undefined {
  if (party.profileId !== undefined) {
    const known = profiles.findByUid(party.profileId)
    if (known) return { is: 'profile', id: known.id }
  }
  if (party.customerId !== undefined) {
    const known = profiles.findByCustomer(party.customerId)
    return known ? { is: 'profile', id: known.id } : { is: 'customer', uuid: party.customerId }
  }
  if (party.customerNumber !== undefined) {
    const [id] = profiles.withKey(`number:${party.customerNumber}`)
    return id === undefined ? undefined : { is: 'profile', id }
  }
  for (const key of matchKeys(party)) {
    const ids = profiles.withKey(key)
    const [id] = ids
    if (ids.length === 1 && id !== undefined) return { is: 'profile', id }
    const uuids = ids.flatMap((one) => profiles.find(one)?.customerId ?? [])
    if (ids.length > 1 && uuids.length > 1) return { is: 'several', uuids }
  }
  return undefined
}

/**
 * Matches by what AMS360 knows.
 * @throws Fault of the line; `customer-not-found` for a number that nobody has
 */
export async function resolveThere(
  party: Party,
  agency: AgencyRecords,
  signal: AbortSignal,
): Promise<Resolved> {
  if (party.customerNumber !== undefined) {
    const customer = await agency.readCustomerByNumber(party.customerNumber, signal)
    return { is: 'customer', uuid: customer.CustomerId, customer }
  }
  const found = await searchCustomers(agency, party, signal)
  const judged = judgeFound(party, found)
  if (judged.is === 'customer') {
    return { is: 'customer', uuid: judged.customer.CustomerId, customer: judged.customer }
  }
  return judged.is === 'several'
    ? judged
    : { is: 'nobody', near: found.slice(0, 5).map(({ CustomerId }) => CustomerId) }
}
