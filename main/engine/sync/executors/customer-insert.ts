import { failureFrom } from '../../../../preload/contract/failure-words'
import type { AmsCustomer } from '../../connectors/agency-records'
import { differingMembers } from '../customer/comparing'
import { newCustomerFrom } from '../customer/members'
import { judgeFound, searchCustomers } from '../matching/searching'
import type { Executor, Outcome, Work } from '../outcome'
import { storeRefreshed } from './refreshing'

const several = (candidates: readonly string[]): Outcome => ({
  end: 'decision',
  failure: failureFrom('customer-several', {}, 'queue'),
  candidates,
})

const linkedTo = (
  work: Work<'customer.insert'>,
  customer: AmsCustomer,
  verification: 'read-back' | 'differs' | 'unchanged',
  differing: readonly string[] = [],
): Outcome => ({
  end: 'done',
  verification,
  remoteId: customer.CustomerId,
  differing,
  also: () => storeRefreshed(work, customer),
})

/** Whoever is there already, looked for as the source described them (seed 0: avoid duplicates). */
async function lookAlikes(work: Work<'customer.insert'>): Promise<readonly AmsCustomer[]> {
  const { agency, payload, signal } = work
  return searchCustomers(agency, { properties: payload.properties }, signal)
}

/** Suspect, prospect or customer: made once, after a search for who is there already. */
export const customerInsert: Executor<'customer.insert'> = {
  async apply(work) {
    const { agency, payload, profile, signal } = work
    if (profile.customerId !== undefined) {
      return { end: 'done', verification: 'unchanged', remoteId: profile.customerId }
    }
    if (!payload.isForced) {
      const found = await lookAlikes(work)
      const judged = judgeFound({ properties: payload.properties }, found)
      if (judged.is === 'several') return several(judged.uuids)
      if (judged.is === 'customer') return linkedTo(work, judged.customer, 'unchanged')
    }
    const sent = newCustomerFrom(payload)
    const uuid = await agency.insertCustomer(sent, signal)
    const read = await agency.readCustomer(uuid, signal).catch(() => undefined)
    if (!read) {
      const { profiles } = work.stores
      const also = (): void => profiles.link(work.effect.profileId, uuid)
      return { end: 'done', verification: 'none', remoteId: uuid, also }
    }
    const differing = differingMembers(sent, read)
    return linkedTo(work, read, differing.length === 0 ? 'read-back' : 'differs', differing)
  },

  /** The record itself is the mark: one that equals what was sent, member by member, is ours. */
  async find(work) {
    const found = await lookAlikes(work)
    const sent = newCustomerFrom(work.payload)
    const [equal, ...others] = found.filter((one) => differingMembers(sent, one).length === 0)
    if (equal && others.length === 0) return linkedTo(work, equal, 'read-back')
    if (equal) return several([equal, ...others].map(({ CustomerId }) => CustomerId))
    return 'absent'
  },
}
