import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  checkOutcome,
  step,
  type CheckOutcome,
  type Step,
} from '../../../preload/contract/connections'
import { failure, type Failure } from '../../../preload/contract/failures'

export const checkTrigger = z.enum(['scheduled', 'manual', 'start', 'save'])
export type CheckTrigger = z.output<typeof checkTrigger>

/** One health check that has ended. */
export type PastCheck = {
  readonly at: number
  readonly ms: number
  readonly trigger: CheckTrigger
  readonly outcome: CheckOutcome
  readonly verified: string | undefined
  readonly steps: readonly Step[]
  readonly failure: Failure | undefined
}

type Result = Omit<PastCheck, 'at' | 'trigger'>

const row = z.object({
  started_at: z.int(),
  ms: z.int().nullable(),
  trigger: checkTrigger,
  outcome: checkOutcome,
  verified: z.string().nullable(),
  steps: z.string(),
  failure: z.string().nullable(),
})

function fromRow(raw: unknown): PastCheck {
  const past = row.parse(raw)
  return {
    at: past.started_at,
    ms: past.ms ?? 0,
    trigger: past.trigger,
    outcome: past.outcome,
    verified: past.verified ?? undefined,
    steps: z.array(step).parse(JSON.parse(past.steps)),
    failure: past.failure === null ? undefined : failure.parse(JSON.parse(past.failure)),
  }
}

const resultOf = (past: Result) => ({
  ms: past.ms,
  outcome: past.outcome,
  verified: past.verified ?? null,
  steps: JSON.stringify(past.steps),
  failure: past.failure === undefined ? null : JSON.stringify(past.failure),
})

const columns = 'started_at, ms, trigger, outcome, verified, steps, failure'
const mark = z.object({ at: z.int(), outcome: checkOutcome })

/** The history of health checks. At most one runs per connection (a partial unique index). */
export function checkRepository(db: Database) {
  const begin = db.prepare(
    `INSERT INTO health_check (connection_id, started_at, trigger, outcome) VALUES (?, ?, ?, 'running')`,
  )
  const insert = db.prepare(
    `INSERT INTO health_check (connection_id, started_at, trigger, ms, outcome, verified, steps, failure)
     VALUES (@rowId, @at, @trigger, @ms, @outcome, @verified, @steps, @failure)`,
  )
  const end = db.prepare(
    `UPDATE health_check SET ms = @ms, outcome = @outcome, verified = @verified, steps = @steps, failure = @failure
     WHERE id = @id`,
  )
  const claim = db.prepare('UPDATE health_check SET trigger = ? WHERE id = ?')
  const interrupt = db.prepare(
    `UPDATE health_check SET outcome = 'interrupted' WHERE outcome = 'running'`,
  )
  // In the order of their making: a clock that was set back must not hide what came after.
  const newest = db.prepare(
    `SELECT ${columns} FROM health_check
     WHERE connection_id = ? AND outcome <> 'running' ORDER BY id DESC LIMIT 1`,
  )
  const telling = db.prepare(
    `SELECT ${columns} FROM health_check
     WHERE connection_id = ? AND outcome IN ('passed', 'failed') ORDER BY id DESC LIMIT ?`,
  )
  const newestOf = db.prepare(
    `SELECT ${columns} FROM health_check
     WHERE connection_id = ? AND outcome = ? ORDER BY id DESC LIMIT 1`,
  )
  const firstAfter = db
    .prepare(
      `SELECT min(started_at) FROM health_check
     WHERE connection_id = ? AND outcome = ? AND started_at > ?`,
    )
    .pluck()
  const counted = db
    .prepare(
      `SELECT started_at FROM health_check AS one
       WHERE connection_id = @rowId AND outcome = 'failed'
         AND (trigger IN ('manual', 'save') OR json_extract(failure, '$.retry') IS NOT 'auto'
           OR @tries = (SELECT count(*) FROM (SELECT outcome FROM health_check AS earlier
             WHERE earlier.connection_id = @rowId AND earlier.id < one.id
               AND earlier.outcome IN ('passed', 'failed') ORDER BY earlier.id DESC LIMIT @tries)
             WHERE outcome = 'failed'))
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
  const page = db.prepare(
    `SELECT ${columns} FROM health_check
     WHERE connection_id = ? AND started_at < ? AND outcome <> 'running'
     ORDER BY started_at DESC, id DESC LIMIT ?`,
  )
  // The newest proof and the newest failure stay, however old: they say since when.
  const prune = db.prepare(
    `DELETE FROM health_check WHERE id IN (
       SELECT id FROM health_check
       WHERE connection_id = @rowId AND started_at < @before AND outcome <> 'running'
         AND id NOT IN (SELECT id FROM (SELECT id FROM health_check
           WHERE connection_id = @rowId AND outcome = 'passed' ORDER BY id DESC LIMIT 1))
         AND id NOT IN (SELECT id FROM (SELECT id FROM health_check
           WHERE connection_id = @rowId AND outcome = 'failed' ORDER BY id DESC LIMIT 1))
       LIMIT @limit)`,
  )
  const marks = db.prepare(
    `SELECT started_at AS at, outcome FROM health_check
     WHERE connection_id = ? AND started_at >= ? AND outcome <> 'running'
     ORDER BY started_at DESC, id DESC LIMIT ?`,
  )
  const one = (raw: unknown): PastCheck | undefined =>
    raw === undefined ? undefined : fromRow(raw)
  return {
    /** @returns the row to hand to `end` */
    begin: (rowId: number, at: number, trigger: CheckTrigger): number =>
      Number(begin.run(rowId, at, trigger).lastInsertRowid),
    /** Somebody else waits for a check that runs, e.g. a person who pressed «Check now». */
    claim: (id: number, trigger: CheckTrigger): void => void claim.run(trigger, id),
    end(id: number, past: Result): void {
      end.run({ id, ...resultOf(past) })
    },
    /** Writes one that has ended already; another may be running. */
    add(rowId: number, past: PastCheck): void {
      insert.run({ rowId, at: past.at, trigger: past.trigger, ...resultOf(past) })
    },
    /** What still runs in the file was cut off when the last engine ended. */
    markInterrupted: (): number => interrupt.run().changes,
    /** The newest check that has ended, whatever came of it. */
    newest: (rowId: number): PastCheck | undefined => one(newest.get(rowId)),
    /** The newest checks that say something about the credential, newest first. */
    newestTelling: (rowId: number, limit: number): readonly PastCheck[] =>
      telling.all(rowId, limit).map(fromRow),
    newestOf: (rowId: number, outcome: CheckOutcome): PastCheck | undefined =>
      one(newestOf.get(rowId, outcome)),
    /** When the present run of equal outcomes began. */
    firstAfter: (rowId: number, outcome: CheckOutcome, after: number): number | undefined =>
      z
        .int()
        .nullable()
        .parse(firstAfter.get(rowId, outcome, after)) ?? undefined,
    /** When the newest failure was that counted: no passing trouble that was over after a few tries. */
    lastCounted: (rowId: number, tries: number): number | undefined =>
      z.int().optional().parse(counted.get({ rowId, tries })),
    before: (rowId: number, at: number, limit: number): readonly PastCheck[] =>
      page.all(rowId, at, limit).map(fromRow),
    /** Oldest first, the newest `limit` of them. */
    marksSince: (rowId: number, since: number, limit: number) =>
      z
        .array(mark)
        .parse(marks.all(rowId, since, limit))
        .toReversed(),
    /**
     * Deletes at most `limit` checks of a connection from before this time.
     * @returns how many there were
     */
    prune: (rowId: number, before: number, limit: number): number =>
      prune.run({ rowId, before, limit }).changes,
  }
}
export type CheckRepository = ReturnType<typeof checkRepository>
