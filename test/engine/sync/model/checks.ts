import type { Model, Real } from './world'

const countOf = (texts: readonly string[], part: string): number =>
  texts.filter((text) => text.includes(part)).length

/** What has to hold after every single step, whatever happened before; empty when it does. */
export function wrongIn(model: Model, { rig }: Real): readonly string[] {
  const { agency, stores } = rig
  const wrong: string[] = []
  const activities = agency.activities.map(({ text }) => text)
  const suspenses = [...agency.suspenses.values()].map(({ Description }) => Description)
  const effects = rig.effects()
  const unplanned = rig.db.prepare("SELECT id FROM trigger_event WHERE state <> 'planned'")
  const said = (unplanned.pluck().all() as number[]).map((id) =>
    JSON.stringify(stores.triggers.find(id)?.event),
  )
  /** Written once at most, and in the queue or done: nothing goes without a word. */
  const once = (kind: string, text: string, there: readonly string[]): void => {
    const count = countOf(there, text)
    if (count > 1) wrong.push(`${count} times in AMS360: ${text}`)
    const isKept =
      effects.some((one) => one.kind === kind && one.payload?.includes(text)) ||
      said.some((event) => event.includes(text))
    if (!isKept) wrong.push(`lost: ${text}`)
  }
  for (const text of model.texts) once('activity.insert', text, activities)
  for (const text of model.tickets) once('suspense.insert', text, suspenses)
  if (agency.policies.length > new Set(model.deals).size) wrong.push('a policy too many')
  const emails = [...agency.customers.values()].map((one) => String(one['Email']))
  for (const email of new Set(emails)) {
    const count = emails.filter((one) => one === email).length
    if (count > 1) wrong.push(`${count} customers: ${email}`)
  }
  for (const { kind, state, payload = '', remoteId, failure } of effects) {
    if (failure?.code === 'bug') wrong.push(`a bug of ours: ${kind}`)
    if (kind !== 'activity.insert' || state !== 'done' || remoteId === undefined) continue
    const text = /Talk [^.]+\./.exec(payload)?.[0] ?? ''
    if (countOf(activities, text) !== 1) wrong.push(`done, and not there: ${text}`)
  }
  return [...wrong, ...rig.bugs().map(({ facts }) => JSON.stringify(facts))]
}

/** The numbers at a glance are those of the lists. */
export async function miscountedIn({ rig }: Real): Promise<readonly string[]> {
  const { handlers } = rig.engine()
  const work = await handlers['work.read']({})
  const wrong: string[] = []
  for (const list of ['decision', 'mapping', 'failed', 'waiting', 'dry-run'] as const) {
    const { rows } = await handlers['queue.list']({ list })
    const counted = Math.min(work.lists[list], 50)
    if (rows.length !== counted) wrong.push(`${list}: ${rows.length} rows, counted ${counted}`)
  }
  return wrong
}
