import type { Database } from 'better-sqlite3'
import { z } from 'zod'

/** Ciphertext of the vault, by connection and name. This side never sees the key. */
export function secretRepository(db: Database) {
  const put = db.prepare(
    `INSERT INTO secret (connection_id, name, sealed) VALUES (?, ?, ?)
     ON CONFLICT (connection_id, name) DO UPDATE SET sealed = excluded.sealed`,
  )
  const names = db.prepare('SELECT name FROM secret WHERE connection_id = ? ORDER BY name').pluck()
  const get = db.prepare('SELECT sealed FROM secret WHERE connection_id = ? AND name = ?').pluck()
  const clear = db.prepare('DELETE FROM secret WHERE connection_id = ?')
  return {
    put: (rowId: number, name: string, sealed: string): void => void put.run(rowId, name, sealed),
    names: (rowId: number): readonly string[] => z.array(z.string()).parse(names.all(rowId)),
    get(rowId: number, name: string): string | undefined {
      return z.string().optional().parse(get.get(rowId, name))
    },
    clear: (rowId: number): void => void clear.run(rowId),
  }
}
export type SecretRepository = ReturnType<typeof secretRepository>
