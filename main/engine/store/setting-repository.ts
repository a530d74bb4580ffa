import type { Database } from 'better-sqlite3'
import type { z } from 'zod'

/** Choices that are no connection's: the AMS360 mapping, dry run, where events come in. */
export function settingRepository(db: Database) {
  const get = db.prepare('SELECT value FROM setting WHERE name = ?').pluck()
  const put = db.prepare(
    `INSERT INTO setting (name, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  )
  return {
    /** What does not fit any more reads as the fallback. */
    read<T>(name: string, schema: z.ZodType<T>, fallback: T): T {
      const value: unknown = get.get(name)
      if (typeof value !== 'string') return fallback
      const parsed = schema.safeParse(JSON.parse(value))
      return parsed.success ? parsed.data : fallback
    },
    write: (name: string, value: unknown, at: number): void =>
      void put.run(name, JSON.stringify(value), at),
  }
}
export type SettingRepository = ReturnType<typeof settingRepository>
