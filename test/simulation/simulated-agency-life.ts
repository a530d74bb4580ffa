import type { AgencyEvent, Conversation, Party } from '../../preload/contract/events'
import type { Chance } from './chance'
import type { SimulatedAgency } from './simulated-agency'

export type Person = {
  readonly n: number
  readonly party: Party
  /** From the beginning. */
  readonly isCustomer: boolean
}
export type People = readonly [Person, ...Person[]]

const day = 86_400_000

export const emailOf = (n: number): string => `person${n}@example.com`

const customerFor = (agency: SimulatedAgency, n: number) => ({
  CustomerId: agency.newId(1),
  CustomerNumber: String(n + 1),
  CustomerType: 'C',
  FirstName: `First${n}`,
  LastName: `Person${n}`,
  Email: emailOf(n),
  City: '',
  CellAreaCode: '212',
  CellPhone: `555${String(1000 + n)}`,
  IsActive: true,
  IsPersonal: true,
})

/** The people of a small agency: some are customers, some nobody has heard of. */
export function peopleOf(agency: SimulatedAgency, chance: Chance): People {
  const make = (n: number): Person => {
    const properties = {
      firstName: `First${n}`,
      lastName: `Person${n}`,
      email: emailOf(n),
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

/** Somebody new is told of with e-mail and phone, or with the phone only. */
function toldOf({ party, isCustomer }: Person, chance: Chance): Party {
  const { email, ...others } = party.properties ?? {}
  return isCustomer || email === undefined || chance.happens(0.6) ? party : { properties: others }
}

/** One thing that happened, and to whom. */
export type Happening = { readonly event: AgencyEvent; readonly person: Person }

/** What happens next in the agency. */
export function createHappenings(people: People, chance: Chance) {
  let count = 0
  const talks: { readonly conversation: Conversation; readonly person: Person }[] = []
  const openTickets: { readonly id: string; readonly person: Person }[] = []
  const deals: { readonly id: string; readonly person: Person }[] = []
  return (now: number): Happening => {
    count += 1
    const id = String(count)
    const person = chance.pick(people)
    const party = toldOf(person, chance)
    const every = { eventId: `e${id}`, occurredAt: now, party }
    const conversation = {
      id: `c${id}`,
      type: chance.pick(['call', 'meeting', 'email', 'voice_note'] as const),
      callType: 'billing',
      text: `Talk number ${id}.`,
    }
    // The same talk may be told on its own and with a ticket, in either order.
    const old = chance.happens(0.4) ? talks.find((one) => one.person === person) : undefined
    const talk = old?.conversation ?? conversation
    if (!old) talks.push({ conversation, person })
    const isKnown = person.isCustomer || chance.happens(0.2)
    const kind = isKnown ? chance.below(8) : 5 + chance.below(3)
    if (kind <= 1)
      return { person, event: { kind: 'conversation.created', ...every, conversation: talk } }
    if (kind === 2) {
      openTickets.push({ id: `t${id}`, person })
      const ticket = { id: `t${id}`, title: `Ticket ${id}.`, dueAt: now + day }
      return { person, event: { kind: 'ticket.created', ...every, ticket, conversation: talk } }
    }
    const ticket = kind === 3 ? openTickets.shift() : undefined
    if (ticket) {
      const event = { kind: 'ticket.completed', ...every, ticket: { id: ticket.id } } as const
      return { person: ticket.person, event: { ...event, party: ticket.person.party } }
    }
    const deal = kind === 4 ? deals.shift() : undefined
    if (deal) {
      const event = { kind: 'deal.won', ...every, deal: { id: deal.id, title: 'Auto' } } as const
      return { person: deal.person, event: { ...event, party: deal.person.party } }
    }
    if (kind <= 6) {
      deals.push({ id: `d${id}`, person })
      return {
        person,
        event: { kind: 'deal.created', ...every, deal: { id: `d${id}`, title: 'Auto' } },
      }
    }
    return { person, event: { kind: 'contact.created', ...every, contact: { id: `k${id}` } } }
  }
}
