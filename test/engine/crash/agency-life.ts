import type { DemoAgency, DemoCustomer } from '../../../main/demo/agency'
import { phoneFrom } from '../../../main/engine/sync/customer/phones'
import type { AgencyEvent, Party } from '../../../preload/contract/events'
import type { Delivery } from './messages'

const dayMs = 86_400_000
const lanes = 60
const byId = 20
const byTrait = 16
/** After so many events somebody new comes in their place. */
const newcomerEvents = 18

type Person = {
  readonly lane: number
  readonly parties: readonly [Party, ...Party[]]
  readonly isNew: boolean
  told: number
  readonly tickets: Made[]
  readonly deals: Made[]
}
type Made = { readonly id: string; readonly via: Delivery['via'] }

const pick = <T>(list: readonly [T, ...T[]]): T =>
  list[Math.floor(Math.random() * list.length)] ?? list[0]

/** `Aab`, `Aac` …: no two begin alike for long, so that a search by name finds few. */
function surname(n: number): string {
  const letters = [n % 26, Math.floor(n / 26) % 26, Math.floor(n / 676) % 26]
  const word = letters.map((letter) => String.fromCharCode(97 + letter)).join('')
  return `Z${word}quill`
}

function newcomer(lane: number, n: number): Person {
  const email = `newcomer${n}@crash.example`
  const cellPhone = `(312) ${String(200 + Math.floor(n / 10_000))}-${String(n % 10_000).padStart(4, '0')}`
  const whole = { firstName: 'Nola', lastName: surname(n), email, cellPhone }
  const parties = [
    { properties: whole },
    { properties: { email } },
    { properties: { email, firstName: 'Nola', lastName: surname(n) } },
  ] as const
  return { lane, parties, isNew: true, told: 0, tickets: [], deals: [] }
}

const cellOf = ({ CellAreaCode, CellPhone }: DemoCustomer): string =>
  CellAreaCode && CellPhone
    ? `(${CellAreaCode}) ${CellPhone.slice(0, 3)}-${CellPhone.slice(3)}`
    : ''

/** Those whom an e-mail or a phone tells from everybody else. */
function tellable({ customers }: DemoAgency): readonly Person['parties'][] {
  const count = new Map<string, number>()
  const traits = (one: DemoCustomer): readonly string[] =>
    [
      one.Email ?? '',
      `${one.CellAreaCode ?? ''}${one.CellPhone ?? ''}`,
      `${one.HomeAreaCode ?? ''}${one.HomePhone ?? ''}`,
      `${one.BusinessAreaCode ?? ''}${one.BusinessPhone ?? ''}`,
    ].filter(Boolean)
  for (const one of customers) {
    for (const trait of traits(one)) count.set(trait, (count.get(trait) ?? 0) + 1)
  }
  return customers.slice(byId).flatMap((one): Person['parties'][] => {
    const { FirstName: firstName, LastName: lastName, Email: email } = one
    const cellPhone = cellOf(one)
    const isSingle = traits(one).every((trait) => count.get(trait) === 1)
    const isWhole = firstName !== undefined && lastName !== undefined && email !== undefined
    if (!isSingle || !isWhole || !phoneFrom(cellPhone)) return []
    return [[{ properties: { firstName, lastName, email } }, { properties: { cellPhone } }]]
  })
}

/** The people of the agency and what happens to them next, at random. */
export function createAgencyLife(agency: DemoAgency, now: () => number) {
  let count = 0
  let newcomers = 0
  const next = (lane: number): Person => newcomer(lane, (newcomers += 1))
  const known = [
    ...agency.customers.slice(0, byId).map((one) => [{ customerId: one.CustomerId }] as const),
    ...tellable(agency).slice(0, byTrait),
  ]
  const people: Person[] = Array.from({ length: lanes }, (_, lane) => {
    const parties = known[lane]
    return parties ? { lane, parties, isNew: false, told: 0, tickets: [], deals: [] } : next(lane)
  })
  if (known.length < byId + byTrait) throw new Error('The demo agency has too few such people')

  const eventFor = (person: Person, id: string, isFirst: boolean): Delivery => {
    const { lane, parties, tickets, deals } = person
    const party = isFirst ? parties[0] : pick(parties)
    const via = pick(['app', 'app', 'api'] as const)
    const every = { eventId: `event-${id}`, occurredAt: now(), party }
    const tell = (event: AgencyEvent, more: Partial<Delivery> = {}): Delivery => ({
      event,
      lane,
      via,
      ...more,
    })
    const conversation = {
      id: `talk-${id}`,
      type: pick(['call', 'meeting', 'voice_note'] as const),
      callType: 'billing',
      subject: 'The July invoice',
      text: `Talk number ${id} about the July invoice.`,
    }
    const choice = Math.floor(Math.random() * 10)
    if (isFirst && choice < 5) return tell({ kind: 'contact.created', ...every, contact: { id } })
    if (isFirst || choice === 0) {
      deals.push({ id, via })
      return tell({ kind: 'deal.created', ...every, deal: { id, title: 'Auto' } })
    }
    const deal = choice === 1 ? deals.shift() : undefined
    if (deal) {
      const won = { id: deal.id, title: 'Auto', effectiveAt: now() + dayMs }
      return tell({ kind: 'deal.won', ...every, deal: won }, { via: deal.via })
    }
    const ticket = choice <= 3 ? tickets.shift() : undefined
    if (ticket) {
      const done = { kind: 'ticket.completed', ...every, ticket: { id: ticket.id } } as const
      return tell(done, { via: ticket.via })
    }
    if (choice <= 5) {
      tickets.push({ id, via })
      const made = { id, title: `Ticket ${id}`, dueAt: now() + dayMs, priority: 'high' }
      return tell({ kind: 'ticket.created', ...every, ticket: made, conversation })
    }
    if (choice === 6) {
      const text = `The whole mail number ${id}.`
      const mail = { ...conversation, type: 'email', text, from: 'a@b.example' } as const
      const content = Buffer.from(`file of ${id} `.repeat(40)).toString('base64')
      const file = { name: `file-${id}.txt`, content }
      const event = { kind: 'conversation.created', ...every, conversation: mail } as const
      return tell(event, { via: 'api', file })
    }
    const properties = choice === 7 ? { occupation: 'Baker' } : undefined
    return tell({
      kind: 'conversation.created',
      ...every,
      conversation,
      ...(properties && { properties }),
    })
  }

  return {
    next(): Delivery {
      count += 1
      const lane = Math.floor(Math.random() * lanes)
      const former = people[lane] ?? next(lane)
      const person = former.isNew && former.told >= newcomerEvents ? next(lane) : former
      people[lane] = person
      person.told += 1
      return eventFor(person, String(count), person.isNew && person.told === 1)
    },
  }
}
export type AgencyLife = ReturnType<typeof createAgencyLife>
