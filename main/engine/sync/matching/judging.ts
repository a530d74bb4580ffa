import type { Party } from '../../../../preload/contract/events'
import type { AmsCustomer } from '../../connectors/agency-records'
import { traitsOf, traitsOfCustomer, type Traits } from './match-keys'

export type Candidate = { readonly customer: AmsCustomer }

/** Who it is, by AMS360 UUID. `several`: only a person can say; it names at least one. */
export type Judgement =
  { readonly one: string } | { readonly several: readonly string[] } | { readonly none: true }

type Known = { readonly id: string; readonly number: string; readonly traits: Traits }

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((text) => other.has(text))

const severalOf = (fitting: readonly Known[]): Judgement => ({
  several: fitting.map(({ id }) => id),
})

function judgementOn(fitting: readonly Known[]): Judgement {
  const [first] = fitting
  if (!first) return { none: true }
  return fitting.length === 1 ? { one: first.id } : severalOf(fitting)
}

/**
 * Tells those apart that share a key. Each further trait keeps those that have it; traits that
 * point to different ones leave the question open.
 */
function narrowed(
  fitting: readonly Known[],
  party: Traits,
  by: readonly (keyof Traits)[],
): readonly Known[] {
  let left = fitting
  for (const trait of by) {
    const having = fitting.filter(({ traits }) => share(traits[trait], party[trait]))
    if (having.length === 0) continue
    const both = left.filter((one) => having.includes(one))
    if (both.length === 0) return fitting
    left = both
  }
  return left
}

/** Each way to fit with the traits that tell apart those that fit. Never by name alone. */
const ways: readonly (readonly [way: keyof Traits, apart: readonly (keyof Traits)[]])[] = [
  ['emails', ['phones', 'names', 'places']],
  ['phones', ['names', 'places']],
  ['places', []],
]

function judgeByTraits(party: Traits, known: readonly Known[]): readonly Known[] {
  for (const [way, apart] of ways) {
    const fitting = known.filter(({ traits }) => share(traits[way], party[way]))
    if (fitting.length > 0) return narrowed(fitting, party, apart)
  }
  return []
}

/**
 * Which of the customers found a party is: by id, then e-mail, then phone, then name and address.
 * Of several with the same phone (a family, a switchboard) the one is taken whose name fits. When
 * the source named a customer that is not among them, those that fit are only offered.
 */
export function judgeCandidates(party: Party, candidates: readonly Candidate[]): Judgement {
  const byId = new Map<string, Known>()
  for (const { customer } of candidates) {
    const { CustomerId: id, CustomerNumber: number } = customer
    if (!byId.has(id)) byId.set(id, { id, number, traits: traitsOfCustomer(customer) })
  }
  const known = [...byId.values()]
  const { customerId, customerNumber } = party
  const named = known.filter(({ id, number }) => id === customerId || number === customerNumber)
  if (named.length > 0) return judgementOn(named)
  const fitting = judgeByTraits(traitsOf(party), known)
  const isNamed = customerId !== undefined || customerNumber !== undefined
  return isNamed && fitting.length > 0 ? severalOf(fitting) : judgementOn(fitting)
}
