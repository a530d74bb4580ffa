import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { agencyEvent, type AgencyEvent } from '../../../preload/contract/events'
import { failure, type Failure } from '../../../preload/contract/failures'
import type { Sealer } from './sealer'

export const triggerStates = ['new', 'planned', 'decision', 'failed', 'skipped'] as const
export type TriggerState = (typeof triggerStates)[number]
/** Those that screens list; what is planned or skipped is found by its record. */
type OpenState = Exclude<TriggerState, 'planned' | 'skipped'>

export type StoredTrigger = {
  readonly id: number
  readonly sourceId: number
  /** Undefined when the key of that time is gone. */
  readonly event: AgencyEvent | undefined
  readonly receivedAt: number
  readonly state: TriggerState
  readonly profileId: number | undefined
  readonly recordId: number | undefined
  readonly attempts: number
  readonly nextAttemptAt: number | undefined
  readonly failure: Failure | undefined
  /** AMS360 customers to choose from. */
  readonly candidates: readonly string[]
}

export type NewTrigger = {
  readonly sourceId: number
  /** Equal for the same event of the same source. */
  readonly eventKey: Buffer
  readonly contentHash: Buffer
  readonly event: AgencyEvent
  readonly partyKey: Buffer | null
  readonly receivedAt: number
  readonly files: readonly {
    readonly name: string
    readonly type: string
    readonly bytes: Uint8Array
  }[]
}

export type TriggerChange = {
  readonly state: TriggerState
  readonly profileId?: number | undefined
  readonly recordId?: number | undefined
  readonly attempts: number
  readonly nextAttemptAt?: number | undefined
  readonly failure?: Failure | undefined
  readonly candidates?: readonly string[] | undefined
}

const row = z.object({
  id: z.int(),
  source_id: z.int(),
  received_at: z.int(),
  state: z.enum(triggerStates),
  profile_id: z.int().nullable(),
  record_id: z.int().nullable(),
  attempts: z.int(),
  next_attempt_at: z.int().nullable(),
  failure: z.string().nullable(),
  candidates: z.instanceof(Buffer).nullable(),
  sealed: z.instanceof(Buffer),
})
const columns = `id, source_id, received_at, state, profile_id, record_id, attempts, next_attempt_at,
  failure, candidates, sealed`
/**
 * What the partial index `trigger_event_open` holds, word for word: SQLite takes such an index only
 * for a query that says its condition too.
 */
const isOpen = `state IN ('new', 'decision', 'failed')`
const uuids = z.array(z.string())
const known = z.object({ content_hash: z.instanceof(Buffer), id: z.int() })

/** What happened, as it was told; what came of it stands in `effect`. */
export function triggerRepository(db: Database, sealer: Sealer) {
  const byKey = db.prepare('SELECT id, content_hash FROM trigger_event WHERE event_key = ?')
  const insert = db.prepare(
    `INSERT INTO trigger_event (source_id, event_key, content_hash, kind, occurred_at, received_at,
       state, party_key, next_attempt_at, sealed)
     VALUES (@sourceId, @eventKey, @contentHash, @kind, @occurredAt, @receivedAt, 'new', @partyKey,
       @receivedAt, @sealed)`,
  )
  const attach = db.prepare(
    `INSERT INTO attachment (trigger_id, size, head, body, state) VALUES (?, ?, ?, ?, 'waiting')`,
  )
  const byId = db.prepare(`SELECT ${columns} FROM trigger_event WHERE id = ?`)
  // An earlier one about the same person that is not planned yet comes first, unless it waits for
  // news of its ticket: those may well be among the later ones.
  const due = db.prepare(
    `SELECT ${columns} FROM trigger_event AS one
     WHERE state = 'new' AND ${isOpen} AND next_attempt_at <= ? AND id > ? AND NOT EXISTS (
       SELECT 1 FROM trigger_event AS earlier WHERE earlier.state IN ('new', 'decision')
         AND earlier.id < one.id AND earlier.party_key = one.party_key
         AND NOT (earlier.kind = 'ticket.completed' AND earlier.attempts > 0
           AND earlier.state = 'new'))
     ORDER BY id LIMIT ?`,
  )
  const nextDue = db
    .prepare(
      `SELECT min(next_attempt_at) FROM trigger_event
       WHERE state = 'new' AND ${isOpen} AND next_attempt_at > ?`,
    )
    .pluck()
  const change = db.prepare(
    `UPDATE trigger_event SET state = @state, profile_id = coalesce(@profileId, profile_id),
       record_id = coalesce(@recordId, record_id), attempts = @attempts,
       next_attempt_at = @nextAttemptAt, failure = @failure, candidates = @candidates
     WHERE id = @id`,
  )
  const candidates = db.prepare('UPDATE trigger_event SET candidates = ? WHERE id = ?')
  const listed = db.prepare(
    `SELECT ${columns} FROM trigger_event WHERE state = ? AND ${isOpen} AND id > ?
     ORDER BY id LIMIT ?`,
  )
  const counted = db
    .prepare(`SELECT count(*) FROM trigger_event WHERE state = ? AND ${isOpen}`)
    .pluck()
  const retried = db.prepare(
    `SELECT ${columns} FROM trigger_event WHERE state = 'new' AND ${isOpen} AND attempts > 0 AND id > ?
     ORDER BY id LIMIT ?`,
  )
  const countRetried = db
    .prepare(
      `SELECT count(*) FROM trigger_event WHERE state = 'new' AND ${isOpen} AND attempts > 0`,
    )
    .pluck()
  const ofRecord = db
    .prepare(
      `SELECT id FROM trigger_event WHERE state = 'failed' AND ${isOpen} AND record_id = ? ORDER BY id`,
    )
    .pluck()
  const pullIn = db.prepare(
    `UPDATE trigger_event SET next_attempt_at = @now WHERE state = 'new' AND ${isOpen}
       AND next_attempt_at > @after`,
  )

  const fromRow = (raw: unknown): StoredTrigger => {
    const one = row.parse(raw)
    const text = sealer.open('trigger.event', one.sealed)
    const chosen = one.candidates && sealer.open('trigger.candidates', one.candidates)
    return {
      id: one.id,
      sourceId: one.source_id,
      event: text === undefined ? undefined : agencyEvent.parse(JSON.parse(text)),
      receivedAt: one.received_at,
      state: one.state,
      profileId: one.profile_id ?? undefined,
      recordId: one.record_id ?? undefined,
      attempts: one.attempts,
      nextAttemptAt: one.next_attempt_at ?? undefined,
      failure: one.failure === null ? undefined : failure.parse(JSON.parse(one.failure)),
      candidates: chosen ? uuids.parse(JSON.parse(chosen)) : [],
    }
  }
  const sealed = (place: string, text: string): Buffer => {
    const bytes = sealer.seal(place, text)
    // Whoever records has asked `canSeal` before.
    if (!bytes) throw new Error('There is no key to seal with')
    return bytes
  }

  return {
    /** Whether anything personal can be kept now. */
    canSeal: (): boolean => sealer.seal('trigger.event', '') !== undefined,
    /** The stored event of this key, with what it said. */
    known(eventKey: Buffer): { readonly id: number; readonly contentHash: Buffer } | undefined {
      const found: unknown = byKey.get(eventKey)
      if (found === undefined) return undefined
      const { id, content_hash: contentHash } = known.parse(found)
      return { id, contentHash }
    },
    add({ files, event, ...one }: NewTrigger): number {
      const { lastInsertRowid } = insert.run({
        ...one,
        kind: event.kind,
        occurredAt: event.occurredAt,
        sealed: sealed('trigger.event', JSON.stringify(event)),
      })
      const id = Number(lastInsertRowid)
      for (const { name, type, bytes } of files) {
        const head = sealed('attachment.head', JSON.stringify({ name, type }))
        attach.run(id, bytes.byteLength, head, sealer.sealBytes('attachment.body', bytes))
      }
      return id
    },
    find(id: number): StoredTrigger | undefined {
      const found: unknown = byId.get(id)
      return found === undefined ? undefined : fromRow(found)
    },
    /** Those that may be planned now, oldest first. */
    due: (now: number, after: number, limit: number): readonly StoredTrigger[] =>
      due.all(now, after, limit).map(fromRow),
    /** When the next one falls due that is not due yet. */
    nextDueAt: (now: number): number | undefined =>
      z.int().nullable().parse(nextDue.get(now)) ?? undefined,
    change(id: number, to: TriggerChange): void {
      change.run({
        id,
        state: to.state,
        profileId: to.profileId ?? null,
        recordId: to.recordId ?? null,
        attempts: to.attempts,
        nextAttemptAt: to.nextAttemptAt ?? null,
        failure: to.failure ? JSON.stringify(to.failure) : null,
        candidates: to.candidates?.length
          ? sealed('trigger.candidates', JSON.stringify(to.candidates))
          : null,
      })
    },
    setCandidates: (id: number, uuids: readonly string[]): void =>
      void candidates.run(sealed('trigger.candidates', JSON.stringify(uuids)), id),
    list: (state: OpenState, after: number, limit: number): readonly StoredTrigger[] =>
      listed.all(state, after, limit).map(fromRow),
    count: (state: OpenState): number => z.int().parse(counted.get(state)),
    /** Those that were tried and wait for the next try. */
    retried: (after: number, limit: number): readonly StoredTrigger[] =>
      retried.all(after, limit).map(fromRow),
    countRetried: (): number => z.int().parse(countRetried.get()),
    failedOfRecord: (recordId: number): readonly number[] =>
      z.array(z.int()).parse(ofRecord.all(recordId)),
    /** What was planned for a time beyond this (the clock was ahead) is tried now. */
    pullIn: (after: number, now: number): void => void pullIn.run({ after, now }),
  }
}
export type TriggerRepository = ReturnType<typeof triggerRepository>
