import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { propertyNames, type PropertyName } from '../../../preload/contract/event-kinds'
import type { Sealer } from './sealer'

const content = z.object({
  current: z.string(),
  proposed: z.string(),
  sentence: z.string().optional(),
})

export type StoredSuggestion = z.output<typeof content> & {
  readonly id: number
  readonly profileId: number
  readonly triggerId: number | undefined
  readonly property: PropertyName
  readonly state: 'open' | 'accepted' | 'rejected'
  readonly at: number
}

const place = 'suggestion.content'
const row = z.object({
  id: z.int(),
  profile_id: z.int(),
  trigger_id: z.int().nullable(),
  property: z.enum(propertyNames),
  state: z.enum(['open', 'accepted', 'rejected']),
  at: z.int(),
  sealed: z.instanceof(Buffer),
})
const columns = 'id, profile_id, trigger_id, property, state, at, sealed'

/** Values that would overwrite another: a person says which is right. */
export function suggestionRepository(db: Database, sealer: Sealer) {
  const insert = db.prepare(
    `INSERT INTO suggestion (profile_id, trigger_id, property, state, at, sealed)
     VALUES (?, ?, ?, 'open', ?, ?)`,
  )
  const byId = db.prepare(`SELECT ${columns} FROM suggestion WHERE id = ?`)
  const open = db.prepare(
    `SELECT ${columns} FROM suggestion WHERE state = 'open' AND id > ? ORDER BY id LIMIT ?`,
  )
  const ofProfile = db.prepare(
    `SELECT ${columns} FROM suggestion WHERE profile_id = ? ORDER BY id DESC LIMIT 100`,
  )
  const decide = db.prepare(`UPDATE suggestion SET state = ? WHERE id = ? AND state = 'open'`)
  const count = db.prepare(`SELECT count(*) FROM suggestion WHERE state = 'open'`).pluck()

  const fromRow = (raw: unknown): StoredSuggestion => {
    const { sealed, profile_id: profileId, trigger_id: triggerId, ...one } = row.parse(raw)
    const text = sealer.open(place, sealed)
    const said =
      text === undefined ? { current: '', proposed: '' } : content.parse(JSON.parse(text))
    return { ...one, profileId, triggerId: triggerId ?? undefined, ...said }
  }
  return {
    /** The same proposal is not made twice while it is open or once it was rejected. */
    add(one: Omit<StoredSuggestion, 'id' | 'state'>): boolean {
      const { current, proposed, sentence } = one
      const isKnown = ofProfile
        .all(one.profileId)
        .map(fromRow)
        .some(
          (known) =>
            known.property === one.property &&
            known.proposed === proposed &&
            known.state !== 'accepted',
        )
      if (isKnown) return false
      const said = { current, proposed, ...(sentence !== undefined && { sentence }) }
      const sealed = sealer.seal(place, JSON.stringify(said))
      if (!sealed) return false
      insert.run(one.profileId, one.triggerId ?? null, one.property, one.at, sealed)
      return true
    },
    find(id: number): StoredSuggestion | undefined {
      const found: unknown = byId.get(id)
      return found === undefined ? undefined : fromRow(found)
    },
    open: (after: number, limit: number): readonly StoredSuggestion[] =>
      open.all(after, limit).map(fromRow),
    openOf: (profileId: number): readonly StoredSuggestion[] =>
      ofProfile
        .all(profileId)
        .map(fromRow)
        .filter(({ state }) => state === 'open'),
    /** @returns false when somebody decided before */
    decide: (id: number, state: 'accepted' | 'rejected'): boolean =>
      decide.run(state, id).changes > 0,
    count: (): number => z.int().parse(count.get()),
  }
}
export type SuggestionRepository = ReturnType<typeof suggestionRepository>
