import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  connectionKind,
  detail,
  type ConnectionKind,
  type Detail,
} from '../../../preload/contract/connections'
import type { Sealer } from './sealer'

export type StoredConnection = {
  readonly rowId: number
  /** The public id, e.g. `ams360-wsapi`. */
  readonly id: string
  readonly kind: ConnectionKind
  readonly settings: Readonly<Record<string, string>>
  readonly createdAt: number
  readonly updatedAt: number
  readonly nextCheckAt: number | undefined
  readonly pausedAt: number | undefined
  /** New York wall-clock times `HH:MM` beside the daily check. */
  readonly extraTimes: readonly string[]
}

const row = z.object({
  id: z.int(),
  name: z.string(),
  kind: connectionKind,
  settings: z.string(),
  created_at: z.int(),
  updated_at: z.int(),
  next_check_at: z.int().nullable(),
  paused_at: z.int().nullable(),
  extra_times: z.string(),
})
const settingsOf = z.record(z.string(), z.string())
const reportedPlace = 'connection.reported'

function fromRow(raw: unknown): StoredConnection {
  const stored = row.parse(raw)
  const { id, name, kind, settings, created_at, updated_at, next_check_at } = stored
  return {
    rowId: id,
    id: name,
    kind,
    settings: settingsOf.parse(JSON.parse(settings)),
    createdAt: created_at,
    updatedAt: updated_at,
    nextCheckAt: next_check_at ?? undefined,
    pausedAt: stored.paused_at ?? undefined,
    extraTimes: z.array(z.string()).parse(JSON.parse(stored.extra_times)),
  }
}

const columns =
  'id, name, kind, settings, created_at, updated_at, next_check_at, paused_at, extra_times'

/** Connections and what the other side reported about itself (sealed: it names the agency). */
export function connectionRepository(db: Database, sealer: Sealer) {
  const all = db.prepare(`SELECT ${columns} FROM connection ORDER BY id`)
  const byName = db.prepare(`SELECT ${columns} FROM connection WHERE name = ?`)
  const upsert = db.prepare(
    `INSERT INTO connection (name, kind, settings, created_at, updated_at)
     VALUES (@id, @kind, @settings, @now, @now)
     ON CONFLICT (name) DO UPDATE SET settings = @settings, updated_at = @now`,
  )
  const setNext = db.prepare('UPDATE connection SET next_check_at = ? WHERE id = ?')
  const setReported = db.prepare('UPDATE connection SET reported = ? WHERE id = ?')
  const setPaused = db.prepare('UPDATE connection SET paused_at = ? WHERE id = ?')
  const setTimes = db.prepare('UPDATE connection SET extra_times = ? WHERE id = ?')
  const setUpdated = db.prepare('UPDATE connection SET updated_at = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM connection WHERE id = ?')
  const getReported = db.prepare('SELECT reported FROM connection WHERE id = ?').pluck()

  const find = (id: string): StoredConnection | undefined => {
    const found: unknown = byName.get(id)
    return found === undefined ? undefined : fromRow(found)
  }
  return {
    list: (): readonly StoredConnection[] => all.all().map(fromRow),
    find,
    /** Creates or replaces the settings; the id stays. */
    put(
      id: string,
      kind: ConnectionKind,
      settings: Readonly<Record<string, string>>,
      now: number,
    ): StoredConnection {
      upsert.run({ id, kind, settings: JSON.stringify(settings), now })
      const stored = find(id)
      if (stored === undefined) throw new Error(`Connection ${id} was not stored`)
      return stored
    },
    planCheck(rowId: number, at: number): void {
      setNext.run(at, rowId)
    },
    pause: (rowId: number, at: number | undefined): void => void setPaused.run(at ?? null, rowId),
    planTimes: (rowId: number, times: readonly string[]): void =>
      void setTimes.run(JSON.stringify(times), rowId),
    /** Its last change was dated by a clock that has been set back since. */
    backdate: (rowId: number, at: number): void => void setUpdated.run(at, rowId),
    /** Its secrets, checks and alarm go with it. */
    remove: (rowId: number): void => void remove.run(rowId),
    putReported(rowId: number, reported: readonly Detail[]): void {
      setReported.run(sealer.seal(reportedPlace, JSON.stringify(reported)) ?? null, rowId)
    },
    reported(rowId: number): readonly Detail[] {
      const sealed: unknown = getReported.get(rowId)
      const text = Buffer.isBuffer(sealed) ? sealer.open(reportedPlace, sealed) : undefined
      return text === undefined ? [] : z.array(detail).parse(JSON.parse(text))
    },
  }
}
export type ConnectionRepository = ReturnType<typeof connectionRepository>
