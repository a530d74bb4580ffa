import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { connectionId } from '../../../preload/contract/connections'
import {
  mailKind,
  mailState,
  type MailKind,
  type MailState,
} from '../../../preload/contract/contact'
import { failure, type Failure } from '../../../preload/contract/failures'
import type { Sealer } from './sealer'

/** What is personal about a mail, and what has to travel with it from try to try. */
const content = z.object({
  subject: z.string(),
  text: z.string(),
  /** Makes the Message-ID: every try of this mail carries the same one. */
  messageId: z.string(),
  /** Whom the last try went to. */
  to: z.string(),
  /** The present run of tries: since when, and how many failed. */
  since: z.int().optional(),
  failed: z.int(),
})
export type MailContent = z.output<typeof content>

export type StoredMail = {
  readonly id: number
  readonly kind: MailKind
  readonly connectionId: string | undefined
  /** Undefined when the key of that time is gone. */
  readonly content: MailContent | undefined
  readonly state: MailState
  readonly attempts: number
  /** Undefined while it waits for a person, and at its end. */
  readonly nextAttemptAt: number | undefined
  readonly createdAt: number
  readonly endedAt: number | undefined
  readonly failure: Failure | undefined
}

/** What changes about a mail in one go. */
export type MailChange = {
  readonly state: MailState
  readonly content: MailContent
  readonly attempts: number
  readonly nextAttemptAt?: number
  readonly endedAt?: number
  readonly failure?: Failure | undefined
}

const place = 'mail.content'
const row = z.object({
  id: z.int(),
  kind: mailKind,
  connection_name: connectionId.nullable(),
  sealed: z.instanceof(Buffer),
  state: mailState,
  attempts: z.int(),
  next_attempt_at: z.int().nullable(),
  created_at: z.int(),
  ended_at: z.int().nullable(),
  failure: z.string().nullable(),
})
const columns =
  'id, kind, connection_name, sealed, state, attempts, next_attempt_at, created_at, ended_at, failure'

/** The outbox of mails. Subject, text and recipient are sealed; times, states and counts are not. */
export function mailRepository(db: Database, sealer: Sealer) {
  const insert = db.prepare(
    `INSERT INTO mail (dedupe, kind, connection_name, sealed, state, next_attempt_at, created_at)
     VALUES (@dedupe, @kind, @connection, @sealed, 'waiting', @now, @now)
     ON CONFLICT (dedupe) DO NOTHING`,
  )
  const byId = db.prepare(`SELECT ${columns} FROM mail WHERE id = ?`)
  const page = db.prepare(`SELECT ${columns} FROM mail WHERE id < ? ORDER BY id DESC LIMIT ?`)
  const due = db.prepare(
    `SELECT ${columns} FROM mail WHERE state = 'waiting' AND next_attempt_at <= ?
     ORDER BY next_attempt_at LIMIT 1`,
  )
  const next = db
    .prepare(
      `SELECT next_attempt_at FROM mail WHERE state = 'waiting' AND next_attempt_at > 0
       ORDER BY next_attempt_at LIMIT 1`,
    )
    .pluck()
  const change = db.prepare(
    `UPDATE mail SET state = @state, sealed = @sealed, attempts = @attempts,
       next_attempt_at = @next, ended_at = @ended, failure = @failure WHERE id = @id`,
  )
  const end = db.prepare(
    `UPDATE mail SET state = 'failed', next_attempt_at = NULL, ended_at = ? WHERE id = ?`,
  )
  const release = db.prepare(
    `UPDATE mail SET next_attempt_at = ? WHERE state = 'waiting' AND next_attempt_at IS NULL`,
  )
  const hold = db.prepare(
    `UPDATE mail SET next_attempt_at = NULL, failure = ?
     WHERE state = 'waiting' AND next_attempt_at IS NOT NULL AND next_attempt_at <= ?`,
  )
  const pullIn = db.prepare(
    `UPDATE mail SET next_attempt_at = ? WHERE state = 'waiting' AND next_attempt_at > ?`,
  )
  const recover = db.prepare(
    `UPDATE mail SET state = 'waiting', next_attempt_at = ? WHERE state = 'sending'`,
  )
  const prune = db.prepare(`DELETE FROM mail WHERE created_at < ? AND state IN ('sent', 'failed')`)

  const seal = (one: MailContent): Buffer | undefined => sealer.seal(place, JSON.stringify(one))
  const fromRow = (raw: unknown): StoredMail => {
    const stored = row.parse(raw)
    const text = sealer.open(place, stored.sealed)
    return {
      id: stored.id,
      kind: stored.kind,
      connectionId: stored.connection_name ?? undefined,
      content: text === undefined ? undefined : content.parse(JSON.parse(text)),
      state: stored.state,
      attempts: stored.attempts,
      nextAttemptAt: stored.next_attempt_at ?? undefined,
      createdAt: stored.created_at,
      endedAt: stored.ended_at ?? undefined,
      failure: stored.failure === null ? undefined : failure.parse(JSON.parse(stored.failure)),
    }
  }
  const one = (raw: unknown): StoredMail | undefined =>
    raw === undefined ? undefined : fromRow(raw)

  return {
    /**
     * Takes a mail in, due at once; one with the same key is already there and stays as it is.
     * @returns its id; undefined when it is a repetition, `no-key` when nothing can be sealed
     */
    add(
      mail: {
        readonly dedupe: string
        readonly kind: MailKind
        readonly connectionId: string | undefined
        readonly content: MailContent
      },
      now: number,
    ): number | undefined | 'no-key' {
      const sealed = seal(mail.content)
      if (sealed === undefined) return 'no-key'
      const { dedupe, kind, connectionId: connection = null } = mail
      const { changes, lastInsertRowid } = insert.run({ dedupe, kind, connection, sealed, now })
      return changes === 0 ? undefined : Number(lastInsertRowid)
    },
    find: (id: number): StoredMail | undefined => one(byId.get(id)),
    /** Newest first. */
    before: (id: number, limit: number): readonly StoredMail[] => page.all(id, limit).map(fromRow),
    /** The mail that has been due longest. */
    due: (now: number): StoredMail | undefined => one(due.get(now)),
    /** When the next one falls due. */
    nextDueAt: (): number | undefined => z.int().optional().parse(next.get()),
    put(id: number, { state, content: after, attempts, ...rest }: MailChange): void {
      const sealed = seal(after)
      // Without the key of its time a mail cannot be changed; the caller has just read it.
      if (sealed === undefined) throw new Error('No key to seal a mail with')
      change.run({
        id,
        state,
        sealed,
        attempts,
        next: rest.nextAttemptAt ?? null,
        ended: rest.endedAt ?? null,
        failure: rest.failure ? JSON.stringify(rest.failure) : null,
      })
    },
    /** One that cannot be read any more is over. */
    giveUp: (id: number, now: number): void => void end.run(now, id),
    /** Those that wait for a person are due now. @returns how many */
    release: (now: number): number => release.run(now).changes,
    /** Those that are due wait for a person from now on. @returns how many */
    hold: (why: Failure, now: number): number => hold.run(JSON.stringify(why), now).changes,
    /** Those planned beyond `latest` are due now. */
    pullIn: (latest: number, now: number): void => void pullIn.run(now, latest),
    /** Those that an earlier engine was sending when it stopped. @returns how many */
    recover: (now: number): number => recover.run(now).changes,
    prune: (before: number): number => prune.run(before).changes,
  }
}
export type MailRepository = ReturnType<typeof mailRepository>
