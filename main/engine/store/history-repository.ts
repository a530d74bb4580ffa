import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { failure, type Failure } from '../../../preload/contract/failures'

/** Numbers, ids and kinds only: no persons and no texts stand in the history. */
export type HistoryFacts = Readonly<Record<string, string | number>>

/** Everything that is noted; `recording/history-words.ts` has the words. */
export const historyWhats = [
  'received',
  'planned',
  'written',
  'differs',
  'unusable',
  'failed',
  'unknown',
  'undecided',
  'notified',
  'echo',
  'no-change',
  'released',
  'retried',
  'sent-again',
  'sent-for-real',
  'there',
  'skipped',
  'restored',
  'edited',
  'decided',
  'linked',
  'accepted',
  'rejected',
] as const
export type HistoryWhat = (typeof historyWhats)[number]

export type HistoryEntry = {
  readonly at: number
  readonly what: HistoryWhat
  readonly triggerId?: number | undefined
  readonly profileId?: number | undefined
  readonly effectId?: number | undefined
  readonly isVerified?: boolean
  readonly facts?: HistoryFacts
  readonly failure?: Failure | undefined
}
export type StoredEntry = HistoryEntry & { readonly id: number; readonly facts: HistoryFacts }

const row = z.object({
  id: z.int(),
  at: z.int(),
  what: z.enum(historyWhats),
  trigger_id: z.int().nullable(),
  profile_id: z.int().nullable(),
  effect_id: z.int().nullable(),
  verified: z.int(),
  facts: z.string(),
  failure: z.string().nullable(),
})
const facts = z.record(z.string(), z.union([z.string(), z.number()]))
const columns = 'id, at, what, trigger_id, profile_id, effect_id, verified, facts, failure'

function fromRow(raw: unknown): StoredEntry {
  const one = row.parse(raw)
  return {
    id: one.id,
    at: one.at,
    what: one.what,
    triggerId: one.trigger_id ?? undefined,
    profileId: one.profile_id ?? undefined,
    effectId: one.effect_id ?? undefined,
    isVerified: one.verified === 1,
    facts: facts.parse(JSON.parse(one.facts)),
    failure: one.failure === null ? undefined : failure.parse(JSON.parse(one.failure)),
  }
}

/** What happened, line by line: written once, never changed. */
export function historyRepository(db: Database) {
  const insert = db.prepare(
    `INSERT INTO history (at, what, trigger_id, profile_id, effect_id, verified, facts, failure)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const ofProfile = db.prepare(
    `SELECT ${columns} FROM history WHERE profile_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  )
  const ofTrigger = db.prepare(
    `SELECT ${columns} FROM history WHERE trigger_id = ? ORDER BY id DESC LIMIT 200`,
  )
  return {
    add: (one: HistoryEntry): void =>
      void insert.run(
        one.at,
        one.what,
        one.triggerId ?? null,
        one.profileId ?? null,
        one.effectId ?? null,
        one.isVerified ? 1 : 0,
        one.facts ? JSON.stringify(one.facts) : '{}',
        one.failure ? JSON.stringify(one.failure) : null,
      ),
    /** Newest first. */
    ofProfile: (profileId: number, before: number, limit: number): readonly StoredEntry[] =>
      ofProfile.all(profileId, before, limit).map(fromRow),
    ofTrigger: (triggerId: number): readonly StoredEntry[] => ofTrigger.all(triggerId).map(fromRow),
  }
}
export type HistoryRepository = ReturnType<typeof historyRepository>
