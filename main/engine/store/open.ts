import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { Fault } from '../connectors/fault'
import { migrate } from './migrate'
import { migrations } from './migrations'

const backupsKept = 3
const busyTimeoutMs = 5_000

const backupsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.db'))
        .toSorted()
    : []

function keepBackup(file: string, folder: string, now: number): void {
  mkdirSync(folder, { recursive: true })
  const backup = join(folder, `syncdesk-${now}.db`)
  // Under another name until it is whole: half a copy must never be the newest backup.
  copyFileSync(file, `${backup}.part`)
  renameSync(`${backup}.part`, backup)
  for (const old of backupsIn(folder).slice(0, -backupsKept)) rmSync(join(folder, old))
}

/** Moves a damaged file out of the way, never deletes it, and puts the newest backup in its place. */
function setAside(file: string, backups: string, now: number): string {
  const aside = `${file}.damaged-${now}`
  renameSync(file, aside)
  for (const tail of ['-wal', '-shm']) {
    if (existsSync(file + tail)) renameSync(file + tail, aside + tail)
  }
  const newest = backupsIn(backups).at(-1)
  if (newest !== undefined) copyFileSync(join(backups, newest), file)
  return aside
}

const isDamage = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError &&
  (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')

function prepare(file: string, backups: string, now: number): Database {
  const db = new Sqlite(file, { timeout: busyTimeoutMs })
  try {
    db.pragma('journal_mode = WAL')
    // The library is built to run WAL with synchronous=NORMAL: a commit could vanish on power loss.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    const check = db.pragma('quick_check(1)', { simple: true })
    if (check !== 'ok') throw new Sqlite.SqliteError(String(check), 'SQLITE_CORRUPT')
    migrate(db, migrations, () => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      keepBackup(file, backups, now)
    })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Opens the workspace's database, checks it and brings it to the newest schema.
 * @throws Fault `store-damaged` (the file is put aside first), `store-too-new`
 */
export function openStore(folder: string, now: number): Database {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'syncdesk.db')
  const backups = join(folder, 'backups')
  try {
    return prepare(file, backups, now)
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new Fault('store-damaged', { path: setAside(file, backups, now) }, { cause: error })
  }
}
