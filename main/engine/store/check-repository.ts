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
  const interrupt = db.prepare(
    `UPDATE health_check SET outcome = 'interrupted' WHERE outcome = 'running'`,
  )
  const newest = db.prepare(
    `SELECT ${columns} FROM health_check
     WHERE connection_id = ? AND outcome IN ('passed', 'failed') ORDER BY started_at DESC, id DESC LIMIT 1`,
  )
  const newestOf = db.prepare(
    `SELECT ${columns} FROM health_check
     WHERE connection_id = ? AND outcome = ? ORDER BY started_at DESC, id DESC LIMIT 1`,
  )
  const firstAfter = db
    .prepare(
      `SELECT min(started_at) FROM health_check
     WHERE connection_id = ? AND outcome = ? AND started_at > ?`,
    )
    .pluck()
  const page = db.prepare(
    `SELECT ${columns} FROM health_check
     WHERE connection_id = ? AND started_at < ? AND outcome <> 'running'
     ORDER BY started_at DESC, id DESC LIMIT ?`,
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
    end(id: number, past: Result): void {
      end.run({ id, ...resultOf(past) })
    },
    /** Writes one that has ended already; another may be running. */
    add(rowId: number, past: PastCheck): void {
      insert.run({ rowId, at: past.at, trigger: past.trigger, ...resultOf(past) })
    },
    /** What still runs in the file was cut off when the last engine ended. */
    markInterrupted: (): number => interrupt.run().changes,
    /** The newest check that says something about the credential. */
    newestTelling: (rowId: number): PastCheck | undefined => one(newest.get(rowId)),
    newestOf: (rowId: number, outcome: CheckOutcome): PastCheck | undefined =>
      one(newestOf.get(rowId, outcome)),
    /** When the present run of equal outcomes began. */
    firstAfter: (rowId: number, outcome: CheckOutcome, after: number): number | undefined =>
      z
        .int()
        .nullable()
        .parse(firstAfter.get(rowId, outcome, after)) ?? undefined,
    before: (rowId: number, at: number, limit: number): readonly PastCheck[] =>
      page.all(rowId, at, limit).map(fromRow),
    /** Oldest first, the newest `limit` of them. */
    marksSince: (rowId: number, since: number, limit: number) =>
      z
        .array(mark)
        .parse(marks.all(rowId, since, limit))
        .toReversed(),
  }
}
export type CheckRepository = ReturnType<typeof checkRepository>
