import type { Party } from '../../../../preload/contract/events'
import type { AgencyRecords, AmsCustomer } from '../../connectors/agency-records'
import { Fault } from '../../connectors/fault'
import { judgeCandidates } from './judging'

/** More look-alikes than this are no help to anybody; the nearest names come first. */
const mostRead = 12

const phonesIn = ({ properties = {} }: Party): readonly string[] =>
  [
    ...new Set([
      properties.phone,
      properties.cellPhone,
      properties.homePhone,
      properties.businessPhone,
    ]),
  ].flatMap((phone) => phone ?? [])

/** What AMS360's name search starts from: the firm's name, or the last name. */
function prefixOf({ properties = {}, accountName, name }: Party): string {
  const whole =
    properties.firmName ?? accountName ?? properties.lastName ?? name?.split(/\s+/).at(-1) ?? ''
  // Longer prefixes miss what is spelled a little otherwise («Inc», «Inc.»).
  return whole.trim().slice(0, 20)
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Fault && (error.code === 'input-invalid' || error.code === 'request-refused')

/**
 * Customers who may be meant, read whole: there is no search by e-mail in AMS360, so who comes up by
 * phone or name is compared here (AMS360 reference §1, item 9).
 */
export async function searchCustomers(
  agency: AgencyRecords,
  party: Party,
  signal: AbortSignal,
): Promise<readonly AmsCustomer[]> {
  const uuids = new Set<string>()
  const add = async (search: () => Promise<readonly { readonly uuid: string }[]>) => {
    try {
      for (const { uuid } of await search()) uuids.add(uuid)
    } catch (error) {
      // A phone or name that AMS360 does not take finds nobody; everything else is the line's.
      if (!isRefusal(error)) throw error
    }
  }
  for (const phone of phonesIn(party)) await add(() => agency.searchByPhone(phone, signal))
  const prefix = prefixOf(party)
  if (prefix.length >= 2) {
    const first = (party.properties?.firstName ?? party.name?.split(/\s+/)[0] ?? '').toLowerCase()
    await add(async () => {
      const hits = await agency.customersByNamePrefix(prefix, signal)
      const near = hits.filter(({ name }) => name.toLowerCase().includes(first))
      return [...near, ...hits].slice(0, mostRead)
    })
  }
  const read: AmsCustomer[] = []
  for (const uuid of [...uuids].slice(0, mostRead)) {
    try {
      read.push(await agency.readCustomer(uuid, signal))
    } catch (error) {
      // Search rows can name what is no customer, or one that is gone meanwhile.
      if (!(error instanceof Fault) || error.code !== 'customer-not-found') throw error
    }
  }
  return read
}

/** Who of those that were found it is. */
export type Judged =
  | { readonly is: 'customer'; readonly customer: AmsCustomer }
  | { readonly is: 'several'; readonly uuids: readonly string[] }
  | { readonly is: 'nobody' }

export function judgeFound(party: Party, found: readonly AmsCustomer[]): Judged {
  const judged = judgeCandidates(
    party,
    found.map((customer) => ({ customer })),
  )
  if ('several' in judged) return { is: 'several', uuids: judged.several }
  const one = 'one' in judged && found.find(({ CustomerId }) => CustomerId === judged.one)
  return one ? { is: 'customer', customer: one } : { is: 'nobody' }
}
