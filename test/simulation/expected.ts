import type { SimulatedAgency } from './simulated-agency'
import { emailOf, type Happening } from './simulated-agency-life'

const countOf = (texts: readonly string[], part: string): number =>
  texts.filter((text) => text.includes(part)).length

/**
 * What must stand in AMS360 once everything is calm, told from the events alone: the simplest model
 * there is, which knows nothing of effects.
 */
export function missingIn(agency: SimulatedAgency, accepted: readonly Happening[]): string[] {
  const found: string[] = []
  const activities = agency.activities.map(({ text }) => text)
  const suspenses = [...agency.suspenses.values()]
  const customers = [...agency.customers.values()]
  const once = (what: string, count: number): void => {
    if (count !== 1) found.push(`${count} times in AMS360: ${what}`)
  }
  const made = new Map<string, string>()
  for (const { event, person } of accepted) {
    const email = emailOf(person.n)
    const whose = customers.filter((one) => one['Email'] === email || isPhoneOf(one, person.n))
    const what = `${event.kind} ${event.eventId}`
    switch (event.kind) {
      case 'conversation.created':
        once(what, countOf(activities, event.conversation.text))
        break
      case 'ticket.created':
        once(what, countOf(activities, event.conversation?.text ?? ''))
        made.set(event.ticket.id, event.ticket.title)
        once(what, suspenses.filter((one) => one.Description.includes(event.ticket.title)).length)
        break
      case 'ticket.completed':
        break
      case 'deal.created':
      case 'contact.created':
      case 'contact.updated':
        once(what, whose.length)
        break
      case 'deal.won': {
        once(what, whose.filter(({ CustomerType }) => CustomerType === 'C').length)
        const [customer] = whose
        // Told twice it is one.
        const won = accepted.flatMap((one) =>
          one.person === person && one.event.kind === 'deal.won' ? one.event.deal.id : [],
        )
        const shells = agency.policies.filter((one) => one.customerId === customer?.CustomerId)
        if (shells.length !== new Set(won).size) found.push(`${shells.length} policies: ${what}`)
      }
    }
  }
  for (const { event } of accepted) {
    if (event.kind !== 'ticket.completed') continue
    const title = made.get(event.ticket.id)
    const one = suspenses.find(({ Description }) => title && Description.includes(title))
    if (title !== undefined && !one?.IsCompleted) found.push(`not completed: ${event.ticket.id}`)
  }
  return found
}

const isPhoneOf = (customer: Readonly<Record<string, string | boolean>>, n: number): boolean =>
  String(customer['CellPhone'])
    .replaceAll(/\D/g, '')
    .endsWith(`555${1000 + n}`)
