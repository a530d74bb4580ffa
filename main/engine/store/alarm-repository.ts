import type { Database } from 'better-sqlite3'
import { z } from 'zod'

const alarm = z.object({ since: z.int(), told_at: z.int() })

/** Which connections a person was told about, so that a bad night is one notification. */
export function alarmRepository(db: Database) {
  const get = db.prepare('SELECT since, told_at FROM alarm WHERE connection_id = ?')
  const put = db.prepare(
    `INSERT INTO alarm (connection_id, since, told_at) VALUES (?, ?, ?)
     ON CONFLICT (connection_id) DO UPDATE SET told_at = excluded.told_at`,
  )
  const clear = db.prepare('DELETE FROM alarm WHERE connection_id = ?')
  return {
    find(rowId: number): { readonly since: number; readonly toldAt: number } | undefined {
      const raw: unknown = get.get(rowId)
      if (raw === undefined) return undefined
      const { since, told_at } = alarm.parse(raw)
      return { since, toldAt: told_at }
    },
    raise: (rowId: number, since: number, toldAt: number): void =>
      void put.run(rowId, since, toldAt),
    /** @returns whether there was one */
    clear: (rowId: number): boolean => clear.run(rowId).changes > 0,
  }
}
export type AlarmRepository = ReturnType<typeof alarmRepository>
