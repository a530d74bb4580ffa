import Sqlite from 'better-sqlite3'
import type { AgencyEvent, Party } from '../../../../preload/contract/events'
import { syncRig, type SyncRig } from '../sync-rig'

/** What the events alone say must stand in AMS360, at most once each. */
export type Model = {
  /** Talks and tickets that were accepted, by a text that is only theirs. */
  readonly texts: string[]
  readonly tickets: string[]
  readonly deals: string[]
}
export type Real = {
  readonly rig: SyncRig
  readonly people: readonly Party[]
  /** Notifications that AMS360 sent and that are still under way. */
  readonly underWay: { readonly entity: string; readonly id: string }[]
  readonly next: () => number
}

const newcomers: readonly Party[] = [3, 4].map((n) => ({
  properties: { firstName: `First${n}`, lastName: `Person${n}`, email: `p${n}@example.com` },
}))

/** Two customers, two whom nobody has heard of, and an engine on a disk of its own. */
export async function newWorld(disk: Buffer): Promise<{ model: Model; real: Real }> {
  const rig = await syncRig({ db: new Sqlite(disk) })
  const customers = [1, 2].map((n) => rig.agency.customer(n, { Email: `p${n}@example.com` }))
  const [first, second] = customers.map(({ CustomerId }) => ({ customerId: CustomerId }))
  const people = [first ?? {}, second ?? {}, ...newcomers]
  let count = 0
  return {
    model: { texts: [], tickets: [], deals: [] },
    real: { rig, people, underWay: [], next: () => (count += 1) },
  }
}

/** Brings in what AMS360 told since the last look. */
export const collectTold = ({ rig, underWay }: Real): void => {
  underWay.push(...rig.agency.told.splice(0))
}

export async function tell(real: Real, model: Model, event: AgencyEvent): Promise<void> {
  await real.rig.record(event, 200)
  if (event.kind === 'conversation.created') model.texts.push(event.conversation.text)
  if (event.kind === 'ticket.created') {
    model.tickets.push(event.ticket.title)
    if (event.conversation) model.texts.push(event.conversation.text)
  }
  if (event.kind === 'deal.won') model.deals.push(event.deal.id)
}
