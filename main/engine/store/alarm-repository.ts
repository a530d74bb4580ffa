import type { Database } from 'better-sqlite3'
import { z } from 'zod'

const alarm = z.object({ since: z.int(), told_at: z.int(), ended_at: z.int().nullable() })

/** What a person was told of one connection. It is kept after the recovery: see `health/alarm.ts`. */
export type StoredAlarm = {
  readonly since: number
  readonly toldAt: number
  /** When it worked again; absent while it is broken. */
  readonly endedAt: number | undefined
}

/** Which connections a person was told about, so that a bad night is one notification. */
export function alarmRepository(db: Database) {
  const get = db.prepare('SELECT since, told_at, ended_at FROM alarm WHERE connection_id = ?')
  const put = db.prepare(
    `INSERT INTO alarm (connection_id, since, told_at) VALUES (?, ?, ?)
     ON CONFLICT (connection_id)
     DO UPDATE SET since = excluded.since, told_at = excluded.told_at, ended_at = NULL`,
  )
  const end = db.prepare('UPDATE alarm SET ended_at = ? WHERE connection_id = ?')
  const clear = db.prepare('DELETE FROM alarm WHERE connection_id = ?')
  return {
    find(rowId: number): StoredAlarm | undefined {
      const raw: unknown = get.get(rowId)
      if (raw === undefined) return undefined
      const { since, told_at, ended_at } = alarm.parse(raw)
      return { since, toldAt: told_at, endedAt: ended_at ?? undefined }
    },
    raise: (rowId: number, since: number, toldAt: number): void =>
      void put.run(rowId, since, toldAt),
    end: (rowId: number, at: number): void => void end.run(at, rowId),
    /** @returns whether there was one */
    clear: (rowId: number): boolean => clear.run(rowId).changes > 0,
  }
}
export type AlarmRepository = ReturnType<typeof alarmRepository>
