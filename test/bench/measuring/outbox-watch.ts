import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { setTimeout as wait } from 'node:timers/promises'

const lookMs = 100
const patienceMs = 180_000

export type Ended = {
  /** When the last effect was done, in milliseconds since 1970. */
  readonly at: number
  /** `suspense.insert done read-back` → how many. */
  readonly counts: Readonly<Record<string, number>>
}

/** Looks at an engine's outbox from outside, in its file, seldom enough not to be felt. */
export function watchOutbox(folder: string) {
  const db = new Sqlite(join(folder, 'syncdesk.db'), { readonly: true })
  const planned = db
    .prepare<[], number>(`SELECT count(*) FROM trigger_event WHERE state = 'planned'`)
    .pluck()
  const open = db
    .prepare<[], number>(
      `SELECT count(*) FROM effect WHERE state IN ('waiting', 'in-flight', 'decision', 'mapping')`,
    )
    .pluck()
  const last = db
    .prepare<[], number>(`SELECT max(ended_at) FROM effect WHERE state = 'done'`)
    .pluck()
  const newest = db.prepare<[], number | null>('SELECT max(id) FROM effect').pluck()
  const counts = db.prepare<[number], { what: string; n: number }>(
    `SELECT kind || ' ' || state || ' ' || verification AS what, count(*) AS n
     FROM effect WHERE id > ? GROUP BY 1`,
  )
  let seen = 0
  return {
    /** Waits until this many events in all are planned and everything of them has ended. */
    async until(events: number): Promise<Ended> {
      const deadline = Date.now() + patienceMs
      while ((planned.get() ?? 0) < events || (open.get() ?? 0) > 0) {
        if (Date.now() > deadline) {
          throw new Error(`The outbox does not become empty: ${JSON.stringify(counts.all(seen))}`)
        }
        await wait(lookMs)
      }
      const since = counts.all(seen).map(({ what, n }) => [what, n] as const)
      seen = newest.get() ?? 0
      return { at: last.get() ?? Number.NaN, counts: Object.fromEntries(since) }
    },
    close: () => void db.close(),
  }
}
