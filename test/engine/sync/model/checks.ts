import { expect } from 'vitest'
import type { Model, Real } from './world'

const countOf = (texts: readonly string[], part: string): number =>
  texts.filter((text) => text.includes(part)).length

/** What holds after every single step, whatever happened before. */
export function checkWorld(model: Model, { rig }: Real): void {
  const { agency, stores } = rig
  const activities = agency.activities.map(({ text }) => text)
  const suspenses = [...agency.suspenses.values()].map(({ Description }) => Description)
  const effects = rig.effects()
  const openTriggers = (['new', 'decision', 'failed', 'skipped'] as const).flatMap(
    (state) =>
      rig.db.prepare('SELECT id FROM trigger_event WHERE state = ?').pluck().all(state) as number[],
  )
  const said = openTriggers.map((id) => JSON.stringify(stores.triggers.find(id)?.event))
  // Written, or to be seen somewhere: nothing is lost without a word, nothing stands there twice.
  const isSomewhere = (kind: string, text: string): boolean =>
    effects.some((one) => one.kind === kind && one.payload?.includes(text)) ||
    said.some((event) => event.includes(text))
  for (const text of model.texts) {
    expect(countOf(activities, text), text).toBeLessThanOrEqual(1)
    expect(isSomewhere('activity.insert', text), text).toBe(true)
  }
  for (const text of model.tickets) {
    expect(countOf(suspenses, text), text).toBeLessThanOrEqual(1)
    expect(isSomewhere('suspense.insert', text), text).toBe(true)
  }
  expect(agency.policies.length).toBeLessThanOrEqual(new Set(model.deals).size)
  const emails = [...agency.customers.values()].map((one) => String(one['Email']))
  expect(emails.toSorted()).toEqual([...new Set(emails)].toSorted())

  for (const { kind, state, payload = '', remoteId } of effects) {
    if (kind !== 'activity.insert' || state !== 'done' || remoteId === undefined) continue
    const text = /Talk [^.]+\./.exec(payload)?.[0] ?? ''
    expect(countOf(activities, text), text).toBe(1)
  }
  expect(effects.filter(({ failure }) => failure?.code === 'bug')).toEqual([])
  expect(rig.bugs()).toEqual([])
}

/** The numbers at a glance are those of the lists. */
export async function checkQueue({ rig }: Real): Promise<void> {
  const { handlers } = rig.engine()
  const work = await handlers['work.read']({})
  for (const list of ['decision', 'mapping', 'failed', 'waiting', 'dry-run'] as const) {
    const { rows, more } = await handlers['queue.list']({ list })
    expect(more).toBe(false)
    expect(rows.length, list).toBe(work.lists[list])
  }
}
