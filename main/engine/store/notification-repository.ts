import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { notification, onsFormat, type Notification } from '../../../preload/contract/ons'
import { notificationSql } from './notification-statements'
import type { Sealer } from './sealer'

/** A notification about to be stored. */
export type Arrived = Omit<Notification, 'id'> & {
  readonly shape: string
  /** Nobody knows yet where its id stands. */
  readonly isCaptured: boolean
  /** The raw message; sealed before it touches the disk. */
  readonly raw: string
  /** Equal for equal messages; with the time before which an equal one was another event. */
  readonly dedupe: Buffer
  readonly repeatedSince: number
}

export type StoredRule = { readonly shape: string; readonly entity: string; readonly path: string }

/** A captured message with its text, to be read again. */
export type Captured = { readonly id: number; readonly raw: string }

/** What a message turned out to say once it was read with a new rule. */
export type Recognised = Pick<Notification, 'id' | 'entity' | 'change' | 'keys'>

const place = 'notification.raw'
const hourMs = 3_600_000

const row = z.object({
  id: z.int(),
  received_at: z.int(),
  format: onsFormat,
  version: z.string(),
  entity: z.string(),
  change: notification.shape.change,
  keys: z.string(),
})
const opened = row.extend({ shape: z.string(), sealed: z.instanceof(Buffer).nullable() })
const sealedRow = z.object({ id: z.int(), sealed: z.instanceof(Buffer).nullable() })
const rule = z.object({ shape: z.string(), entity: z.string(), path: z.string() })
const count = z.int()

function fromRow(raw: unknown): Notification {
  const { received_at: at, keys, ...rest } = row.parse(raw)
  return { ...rest, at, keys: notification.shape.keys.parse(JSON.parse(keys)) }
}

/**
 * Notifications that were accepted: what is known of each in clear, its text sealed. What shape of
 * message holds its id where, and how many were refused by the hour.
 */
export function notificationRepository(db: Database, sealer: Sealer) {
  const equalAt = db.prepare(notificationSql.equalAt).pluck()
  const release = db.prepare(notificationSql.release)
  const insert = db.prepare(notificationSql.insert)
  const recogniseOne = db.prepare(notificationSql.recognise)
  const statement = (name: keyof typeof notificationSql) => db.prepare(notificationSql[name])
  const sql = {
    lastAt: statement('lastAt').pluck(),
    acceptedSince: statement('acceptedSince').pluck(),
    capturedCount: statement('capturedCount').pluck(),
    refusedSince: statement('refusedSince').pluck(),
    captured: statement('captured'),
    open: statement('open'),
    rules: statement('rules'),
    putRule: statement('putRule'),
    ofShape: statement('ofShape'),
    unhandled: statement('unhandled'),
    handled: statement('handled'),
    discard: statement('discard'),
    refuse: statement('refuse'),
    prune: statement('prune'),
    pruneRefusals: statement('pruneRefusals'),
  }

  const addOne = (one: Arrived): boolean => {
    const equal: unknown = equalAt.get(one.dedupe)
    if (equal !== undefined) {
      if (count.parse(equal) >= one.repeatedSince) return false
      // An equal one of long ago was another event: it gives way, its row stays.
      release.run(one.dedupe)
    }
    insert.run({
      ...one,
      keys: JSON.stringify(one.keys),
      state: one.isCaptured ? 'captured' : 'new',
      sealed: sealer.seal(place, one.raw) ?? null,
    })
    return true
  }
  const addAll = db.transaction((arrived: readonly Arrived[]): boolean[] => arrived.map(addOne))
  const readAnew = db.transaction((read: readonly Recognised[]) => {
    for (const one of read) recogniseOne.run({ ...one, keys: JSON.stringify(one.keys) })
  })
  return {
    /**
     * Stores them in one transaction.
     * @returns for each whether it is new; false for one that was stored already
     */
    addAll: (arrived: readonly Arrived[]): readonly boolean[] => addAll.immediate(arrived),
    lastAt: (): number | undefined => count.nullable().parse(sql.lastAt.get()) ?? undefined,
    acceptedSince: (at: number): number => count.parse(sql.acceptedSince.get(at)),
    capturedCount: (): number => count.parse(sql.capturedCount.get()),
    /** Newest first, those before this id. */
    captured: (before: number, limit: number): readonly Notification[] =>
      sql.captured.all(before, limit).map(fromRow),
    /** One message with its text; without text when no key was there to seal it, or it is gone. */
    open(id: number):
      | {
          readonly notification: Notification
          readonly shape: string
          readonly raw: string | undefined
        }
      | undefined {
      const found: unknown = sql.open.get(id)
      if (found === undefined) return undefined
      const { sealed, shape } = opened.parse(found)
      const raw = sealed === null ? undefined : sealer.open(place, sealed)
      return { notification: fromRow(found), shape, raw }
    },
    rules: (): readonly StoredRule[] => z.array(rule).parse(sql.rules.all()),
    putRule: (one: StoredRule, at: number): void => void sql.putRule.run({ ...one, at }),
    /** Captured messages of this shape whose id is above, oldest first. */
    ofShape: (shape: string, above: number, limit: number): readonly Captured[] =>
      z
        .array(sealedRow)
        .parse(sql.ofShape.all(shape, above, limit))
        .map(({ id, sealed }) => ({
          id,
          raw: (sealed === null ? undefined : sealer.open(place, sealed)) ?? '',
        })),
    /** They were read with a new rule: no longer captured. */
    recognise: (read: readonly Recognised[]): void => readAnew.immediate(read),
    /** Those nobody has looked at, oldest first. */
    unhandled: (limit: number): readonly Notification[] => sql.unhandled.all(limit).map(fromRow),
    handled: (id: number): void => void sql.handled.run(id),
    /** Its text goes; that it was there stays. */
    discard: (id: number): boolean => sql.discard.run(id).changes > 0,
    addRefused: (at: number, more: number): void =>
      void sql.refuse.run(Math.floor(at / hourMs), more),
    refusedSince: (at: number): number =>
      count.parse(sql.refusedSince.get(Math.floor(at / hourMs))),
    /** Removes at most `limit` that are older; answers with how many went. */
    prune(before: number, limit: number): number {
      sql.pruneRefusals.run(Math.floor(before / hourMs))
      return sql.prune.run(before, limit).changes
    },
  }
}
export type NotificationRepository = ReturnType<typeof notificationRepository>
