import type { CustomerHit } from '../../../preload/contract/lookup'
import { systemNames } from '../../../preload/contract/systems'
import type { AgencyRecords, AmsCustomer } from '../connectors/agency-records'
import { Fault } from '../connectors/fault'
import { nameOfCustomer, propertiesFrom } from '../sync/customer/members'
import type { RecordingParts } from './parts'

/** Customers to choose from are read within this time, in milliseconds; then what is known here does. */
const capMs = 20_000
const mostCandidates = 12
const types: Readonly<Record<string, CustomerHit['type']>> = {
  C: 'customer',
  P: 'prospect',
  S: 'suspect',
}
const facts = { system: systemNames['ams360-wsapi'], connectionId: 'ams360-wsapi' }

function hitFromCustomer(customer: AmsCustomer): CustomerHit {
  const { city, state } = propertiesFrom(customer)
  return {
    uuid: customer.CustomerId,
    number: customer.CustomerNumber,
    name: nameOfCustomer(customer),
    type: types[customer.CustomerType] ?? 'unknown',
    active: customer['IsActive'] === true,
    place: [city, state].filter((part) => part !== undefined).join(', '),
  }
}

/** Tells people apart who fit the same event, as AMS360 has them now, or as they were known here. */
export function createCandidates({
  stores: { profiles },
  line,
  toFailure,
}: Pick<RecordingParts, 'stores' | 'line' | 'toFailure'>) {
  const knownHere = (uuid: string): CustomerHit => {
    const profile = profiles.findByCustomer(uuid)
    const { name, values, customer } = profile?.content ?? { name: '', values: {} }
    const place = [values.city?.value, values.state?.value].filter((part) => part !== undefined)
    return {
      uuid,
      number: customer?.number ?? '',
      name: name || 'Name not known here',
      type: types[customer?.type ?? ''] ?? 'unknown',
      active: customer?.active ?? true,
      place: place.join(', '),
    }
  }
  const openLine = async (): Promise<AgencyRecords | undefined> => {
    if (line.held()) return undefined
    try {
      return await line.session()
    } catch (error) {
      toFailure(error, 'candidates', facts)
      return undefined
    }
  }

  return async (uuids: readonly string[]): Promise<CustomerHit[]> => {
    const signal = AbortSignal.timeout(capMs)
    let agency = uuids.length === 0 ? undefined : await openLine()
    const hits: CustomerHit[] = []
    for (const uuid of uuids.slice(0, mostCandidates)) {
      if (!agency) {
        hits.push(knownHere(uuid))
        continue
      }
      try {
        hits.push(hitFromCustomer(await agency.readCustomer(uuid, signal)))
      } catch (error) {
        // One that is gone meanwhile is nobody to choose; after any other fault the line is left alone.
        if (error instanceof Fault && error.code === 'customer-not-found') continue
        toFailure(error, 'candidates', facts)
        agency = undefined
        hits.push(knownHere(uuid))
      }
    }
    return hits
  }
}
export type Candidates = ReturnType<typeof createCandidates>
