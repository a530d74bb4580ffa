import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { eventKeyOf, markOf } from '../../main/engine/sync/keys'
import type { StoredEffect } from '../../main/engine/store/effect-repository'
import type { SyncStores } from '../../main/engine/sync/parts'
import { missingIn } from './expected'
import type { SimulatedAgency } from './simulated-agency'
import type { Happening } from './simulated-agency-life'

export type Evidence = {
  readonly db: Database
  readonly agency: SimulatedAgency
  /** Events that were acknowledged. */
  readonly accepted: readonly Happening[]
  /** What the engine's log called an error. */
  readonly errors: string[]
  readonly stores: SyncStores
}

const ids = z.array(z.int())
const marks = /\[(SD-[0-9A-Z]{8})\]/

const countBy = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const mark = marks.exec(text)?.[1] ?? text
    counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return counts
}

/** Everything that must never be, whatever went wrong before. Empty when all is well. */
export function violationsIn({ db, agency, accepted, errors, stores }: Evidence): string[] {
  const found: string[] = []
  const effectIds = ids.parse(db.prepare('SELECT id FROM effect ORDER BY id').pluck().all())
  const effects = effectIds.flatMap((id) => stores.effects.find(id) ?? [])
  const activities = countBy(agency.activities.map(({ text }) => text))
  const suspenses = countBy([...agency.suspenses.values()].map(({ Description }) => Description))
  const policies = countBy(agency.policies.map(({ number }) => `[${number}]`))

  for (const { event } of accepted) {
    const trigger = stores.triggers.known(eventKeyOf(1, event.eventId))
    if (!trigger) found.push(`lost: ${event.kind} ${event.eventId}`)
    const state = trigger && stores.triggers.find(trigger.id)?.state
    if (state !== 'planned' && event.kind !== 'ticket.completed') {
      found.push(`${state}: ${event.eventId}`)
    }
  }
  for (const effect of effects) {
    const { id, kind, state, verification } = effect
    const mark = markOf(effect.dedupe)
    const where = {
      'activity.insert': activities,
      'suspense.insert': suspenses,
      'policy.insert': policies,
    }
    const count = kind in where ? (where[kind as keyof typeof where].get(mark) ?? 0) : undefined
    const say = (what: string): void =>
      void found.push(`${what}: ${kind} ${id} (${state}, ${verification}, ${count ?? '-'} times)`)
    // The admin dealt with all that needs somebody, and AMS360 was well: nothing is left.
    if (state !== 'done') say('not done')
    if (effect.failure?.code === 'bug') say('a bug of ours')
    if (count === undefined) continue
    if (count > 1) say('written twice')
    if (state === 'done' && count !== 1) say('done, but not there')
  }
  found.push(
    ...outOfOrder(agency, effects.filter(isLeftAlone(stores))),
    ...twins(agency),
    ...missingIn(agency, accepted),
  )
  found.push(...stale(agency, stores))
  const grave = errors.filter((message) => !/disk-full|store/.test(message))
  found.push(...grave.map((message) => `error in the log: ${message}`))
  return found
}

type Known = Pick<StoredEffect, 'id' | 'dedupe'>

/** Nobody held it back, sent it again or took it up where it had failed. */
const isLeftAlone =
  ({ history }: SyncStores) =>
  ({ id, triggerId = 0 }: StoredEffect): boolean =>
    !history
      .ofTrigger(triggerId)
      .some(
        ({ effectId, what }) =>
          effectId === id && /^(retried|sent-|released|undecided|failed)/.test(what),
      )

/** What was written for one customer stands there in the order in which it was asked for. */
function outOfOrder(agency: SimulatedAgency, effects: readonly Known[]): string[] {
  const idOf = new Map(effects.map(({ id, dedupe }) => [markOf(dedupe), id]))
  const last = new Map<string, number>()
  return agency.activities.flatMap(({ customerId, text }) => {
    const id = idOf.get(marks.exec(text)?.[1] ?? '')
    if (id === undefined) return []
    const before = last.get(customerId) ?? 0
    last.set(customerId, id)
    return id < before ? [`out of order: activity ${id} after ${before}`] : []
  })
}

/** AMS360 told of a change last of all: the profile has it. */
function stale(agency: SimulatedAgency, { profiles }: SyncStores): string[] {
  return [...agency.customers.values()].flatMap(({ CustomerId, City: city }) => {
    const known = profiles.findByCustomer(CustomerId)?.content.values.city?.value
    return known === undefined || known === city ? [] : [`${known} is out of date: ${String(city)}`]
  })
}

/** Nobody became a customer twice. */
function twins(agency: SimulatedAgency): string[] {
  const emails = [...agency.customers.values()].flatMap((one) => one['Email'] || [])
  const counts = countBy(emails.map(String))
  return [...counts].flatMap(([email, count]) =>
    count > 1 ? [`${count} customers: ${email}`] : [],
  )
}
