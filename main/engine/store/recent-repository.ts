import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Sealer } from './sealer'

const kept = 12
const place = 'recent_lookup.name'
const row = z.object({ uuid: z.string(), sealed: z.instanceof(Buffer), at: z.int() })

/** The last customers looked up. Their names are sealed; without a key nothing is kept. */
export function recentRepository(db: Database, sealer: Sealer) {
  const put = db.prepare(
    `INSERT INTO recent_lookup (uuid, sealed, at) VALUES (?, ?, ?)
     ON CONFLICT (uuid) DO UPDATE SET sealed = excluded.sealed, at = excluded.at`,
  )
  const prune = db.prepare(
    `DELETE FROM recent_lookup WHERE uuid NOT IN (SELECT uuid FROM recent_lookup ORDER BY at DESC LIMIT ${kept})`,
  )
  const all = db.prepare('SELECT uuid, sealed, at FROM recent_lookup ORDER BY at DESC')
  const clear = db.prepare('DELETE FROM recent_lookup')
  return {
    put(uuid: string, name: string, at: number): void {
      const sealed = sealer.seal(place, name)
      if (sealed === undefined) return
      put.run(uuid, sealed, at)
      prune.run()
    },
    list(): readonly { readonly uuid: string; readonly name: string; readonly at: number }[] {
      return z
        .array(row)
        .parse(all.all())
        .flatMap(({ uuid, sealed, at }) => {
          const name = sealer.open(place, sealed)
          return name === undefined ? [] : [{ uuid, name, at }]
        })
    },
    clear: (): void => void clear.run(),
  }
}
export type RecentRepository = ReturnType<typeof recentRepository>
