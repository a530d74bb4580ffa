import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { recordKinds, type RecordKind } from '../../../preload/contract/event-kinds'
import type { Sealer } from './sealer'

export const recordStates = ['open', 'completed', 'won'] as const
export type RecordState = (typeof recordStates)[number]

const content = z.object({
  title: z.string(),
  /** The source's own id. */
  externalId: z.string(),
  /** The event that made it: text, address and files stand there. */
  triggerId: z.int(),
  /** Call type, deal stage or ticket priority as the source calls it. */
  label: z.string(),
})
export type RecordContent = z.output<typeof content>

export type StoredRecord = {
  readonly id: number
  readonly kind: RecordKind
  /** `call`, `meeting`, …; empty for what is no conversation. */
  readonly type: string
  readonly key: Buffer
  readonly sourceId: number
  readonly profileId: number | undefined
  readonly state: RecordState
  readonly at: number
  readonly dueAt: number | undefined
  readonly content: RecordContent
}

const place = 'record.content'
const row = z.object({
  id: z.int(),
  kind: z.enum(recordKinds),
  type: z.string(),
  record_key: z.instanceof(Buffer),
  source_id: z.int(),
  profile_id: z.int().nullable(),
  state: z.enum(recordStates),
  at: z.int(),
  due_at: z.int().nullable(),
  sealed: z.instanceof(Buffer),
})
const columns = 'id, kind, type, record_key, source_id, profile_id, state, at, due_at, sealed'
const lost: RecordContent = { title: '', externalId: '', triggerId: 0, label: '' }
const open = z.object({ tickets: z.int(), deals: z.int() })

/** Conversations, tickets, deals and contacts, each once per source and id. */
export function recordRepository(db: Database, sealer: Sealer) {
  const byKey = db.prepare(`SELECT ${columns} FROM record WHERE record_key = ?`)
  const byId = db.prepare(`SELECT ${columns} FROM record WHERE id = ?`)
  const put = db
    .prepare(
      `INSERT INTO record (kind, type, record_key, source_id, profile_id, state, at, due_at, sealed,
         created_at, updated_at)
       VALUES (@kind, @type, @key, @sourceId, @profileId, @state, @at, @dueAt, @sealed, @now, @now)
       ON CONFLICT (record_key) DO UPDATE SET type = excluded.type, state = excluded.state,
         profile_id = coalesce(excluded.profile_id, profile_id), at = excluded.at,
         due_at = excluded.due_at, sealed = excluded.sealed, updated_at = excluded.updated_at
       RETURNING id`,
    )
    .pluck()
  const setState = db.prepare('UPDATE record SET state = ?, updated_at = ? WHERE id = ?')
  const page = db.prepare(
    `SELECT ${columns} FROM record WHERE kind = @kind AND id < @before
       AND (@state IS NULL OR state = @state) ORDER BY id DESC LIMIT @limit`,
  )
  const ofProfile = db.prepare(
    `SELECT ${columns} FROM record WHERE profile_id = ? ORDER BY id DESC LIMIT ?`,
  )
  const openOf = db.prepare(
    `SELECT coalesce(sum(kind = 'ticket'), 0) AS tickets, coalesce(sum(kind = 'deal'), 0) AS deals
     FROM record WHERE profile_id = ? AND state = 'open'`,
  )

  const fromRow = (raw: unknown): StoredRecord => {
    const one = row.parse(raw)
    const text = sealer.open(place, one.sealed)
    return {
      id: one.id,
      kind: one.kind,
      type: one.type,
      key: one.record_key,
      sourceId: one.source_id,
      profileId: one.profile_id ?? undefined,
      state: one.state,
      at: one.at,
      dueAt: one.due_at ?? undefined,
      content: text === undefined ? lost : content.parse(JSON.parse(text)),
    }
  }
  const perhaps = (raw: unknown): StoredRecord | undefined =>
    raw === undefined ? undefined : fromRow(raw)

  return {
    find: (id: number): StoredRecord | undefined => perhaps(byId.get(id)),
    findByKey: (key: Buffer): StoredRecord | undefined => perhaps(byKey.get(key)),
    /** Makes it, or brings the one with this key up to date. */
    put(one: Omit<StoredRecord, 'id'>, now: number): number {
      const sealed = sealer.seal(place, JSON.stringify(one.content))
      if (!sealed) throw new Error('There is no key to seal with')
      return z.int().parse(
        put.get({
          kind: one.kind,
          type: one.type,
          key: one.key,
          sourceId: one.sourceId,
          profileId: one.profileId ?? null,
          state: one.state,
          at: one.at,
          dueAt: one.dueAt ?? null,
          sealed,
          now,
        }),
      )
    },
    setState: (id: number, state: RecordState, now: number): void =>
      void setState.run(state, now, id),
    /** Newest first. */
    page: (
      kind: RecordKind,
      before: number,
      limit: number,
      state?: RecordState,
    ): readonly StoredRecord[] =>
      page.all({ kind, before, limit, state: state ?? null }).map(fromRow),
    ofProfile: (profileId: number, limit: number): readonly StoredRecord[] =>
      ofProfile.all(profileId, limit).map(fromRow),
    openOf: (profileId: number) => open.parse(openOf.get(profileId)),
  }
}
export type RecordRepository = ReturnType<typeof recordRepository>
