import Sqlite, { type Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openStore } from '../../main/engine/store/open'
import { noon } from './status-sample'
import { tempFolder } from './temp-folder'

const closing = (db: Database): Database => {
  onTestFinished(() => void db.close())
  return db
}

/** The engine's own database in a folder, closed when the test ends. */
export const testStore = (folder = tempFolder(), now = noon): Database =>
  closing(openStore(folder, now))

/** Any file, opened without the engine: to look at it or to prepare it. */
export const rawDatabase = (file: string): Database => closing(new Sqlite(file))

/** The schema as SQLite has it, without the blanks of its layout. */
export const schemaOf = (db: Database): readonly string[] =>
  (
    db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all() as {
      readonly sql: string
    }[]
  ).map(({ sql }) => sql.replaceAll(/\s+/g, ' '))

export const pragma = (db: Database, name: string): unknown => db.pragma(name, { simple: true })
