import type { AgencyEvent, Party } from '../../preload/contract/events'
import type { Chance } from './chance'
import type { SimulatedAgency } from './simulated-agency'

export type Person = { readonly n: number; readonly party: Party; readonly isCustomer: boolean }

const day = 86_400_000

const customerFor = (agency: SimulatedAgency, n: number) => ({
  CustomerId: agency.newId(1),
  CustomerNumber: String(n + 1),
  CustomerType: 'C',
  FirstName: `First${n}`,
  LastName: `Person${n}`,
  Email: `person${n}@example.com`,
  CellAreaCode: '212',
  CellPhone: `555${String(1000 + n)}`,
  IsActive: true,
  IsPersonal: true,
})

/** The people of a small agency: some are customers, some nobody has heard of. */
export function peopleOf(agency: SimulatedAgency, chance: Chance): readonly [Person, ...Person[]] {
  const make = (n: number): Person => {
    const properties = {
      firstName: `First${n}`,
      lastName: `Person${n}`,
      email: `person${n}@example.com`,
      phone: `(212) 555-${String(1000 + n)}`,
    }
    const isCustomer = n === 0 || chance.happens(0.6)
    if (!isCustomer) return { n, isCustomer, party: { properties } }
    const customer = customerFor(agency, n)
    agency.customers.set(customer.CustomerId, customer)
    const party = chance.pick<Party>([
      { customerId: customer.CustomerId },
      { customerNumber: customer.CustomerNumber },
      { properties },
      { customerId: customer.CustomerId, properties: { occupation: 'Baker' } },
    ])
    return { n, isCustomer, party }
  }
  const others = Array.from({ length: 2 + chance.below(5) }, (_, n) => make(n + 1))
  return [make(0), ...others]
}

/** What happens next in the agency. */
export function createHappenings(people: readonly [Person, ...Person[]], chance: Chance) {
  let count = 0
  const openTickets: { readonly id: string; readonly party: Party }[] = []
  const deals: { readonly id: string; readonly party: Party }[] = []
  return (now: number): AgencyEvent => {
    count += 1
    const id = String(count)
    const { party, isCustomer } = chance.pick(people)
    const every = { eventId: `e${id}`, occurredAt: now, party }
    const conversation = {
      id: `c${id}`,
      type: chance.pick(['call', 'meeting', 'email', 'voice_note'] as const),
      callType: 'billing',
      text: `Talk number ${id}.`,
    }
    const kind = isCustomer ? chance.below(8) : 5 + chance.below(3)
    if (kind <= 1) return { kind: 'conversation.created', ...every, conversation }
    if (kind === 2) {
      openTickets.push({ id: `t${id}`, party })
      const ticket = { id: `t${id}`, title: `Ticket ${id}`, dueAt: now + day }
      return { kind: 'ticket.created', ...every, ticket, conversation }
    }
    const ticket = kind === 3 ? openTickets.shift() : undefined
    if (ticket) {
      return { kind: 'ticket.completed', ...every, party: ticket.party, ticket: { id: ticket.id } }
    }
    const deal = kind === 4 ? deals.shift() : undefined
    if (deal) {
      const { id: dealId, party: whose } = deal
      return { kind: 'deal.won', ...every, party: whose, deal: { id: dealId, title: 'Auto' } }
    }
    if (kind <= 6) {
      deals.push({ id: `d${id}`, party })
      return { kind: 'deal.created', ...every, deal: { id: `d${id}`, title: 'Auto' } }
    }
    return { kind: 'contact.created', ...every, contact: { id: `k${id}` } }
  }
}
