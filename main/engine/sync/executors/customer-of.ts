import { Fault } from '../../connectors/fault'
import type { Bench } from '../outcome'

/** @throws Fault `customer-not-there` when the insured is not in AMS360 (yet) */
export function customerOf({ profile }: Pick<Bench, 'profile'>): string {
  if (profile.customerId === undefined) throw new Fault('customer-not-there')
  return profile.customerId
}
