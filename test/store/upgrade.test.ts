import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Migration } from '../../main/engine/store/migrate'
import { openStore } from '../../main/engine/store/open'
import { pragma, rawDatabase, schemaOf } from '../support/open-databases'
import { noon } from '../support/status-sample'
import { tempFolder } from '../support/temp-folder'

const list = vi.hoisted(() => ({ migrations: [] as Migration[] }))
vi.mock('../../main/engine/store/migrations', () => list)

const step = (id: number): Migration => ({
  id,
  name: `step ${id}`,
  up: (db) => void db.exec(`CREATE TABLE t${id} (value TEXT) STRICT`),
})

let folder: string
beforeEach(() => {
  folder = tempFolder()
  list.migrations.splice(0)
})

/** A new version that knows steps 1 to `count` opens the file. */
function open(count: number, now: number): void {
  list.migrations.splice(0, Infinity, ...Array.from({ length: count }, (_, i) => step(i + 1)))
  const db = openStore(folder, now)
  db.exec(`INSERT INTO t1 VALUES ('at ${count}')`)
  db.close()
}
const backups = (): readonly string[] => readdirSync(join(folder, 'backups')).toSorted()

describe('before an upgrade', () => {
  it('the file is copied as it was, rows and all', () => {
    open(1, noon)
    open(2, noon + 1)
    expect(backups()).toEqual([`syncdesk-${noon + 1}.db`])
    const backup = rawDatabase(join(folder, 'backups', `syncdesk-${noon + 1}.db`))
    expect(pragma(backup, 'user_version')).toBe(1)
    expect(schemaOf(backup)).toHaveLength(1)
    expect(backup.prepare('SELECT value FROM t1').pluck().all()).toEqual(['at 1'])
  })

  it('with rows that were still in the log only', () => {
    open(1, noon)
    const writer = openStore(folder, noon)
    writer.pragma('wal_autocheckpoint = 0')
    writer.exec(`INSERT INTO t1 VALUES ('in the log')`)
    open(2, noon + 1)
    const backup = rawDatabase(join(folder, 'backups', `syncdesk-${noon + 1}.db`))
    expect(backup.prepare('SELECT value FROM t1').pluck().all()).toEqual(['at 1', 'in the log'])
    writer.close()
  })

  it('three copies are kept, the newest ones', () => {
    for (let version = 1; version <= 6; version += 1) open(version, noon + version)
    expect(backups()).toEqual([4, 5, 6].map((version) => `syncdesk-${noon + version}.db`))
  })
})

describe('an upgrade that fails', () => {
  it('leaves the file at its version, openable by the version before', () => {
    open(1, noon)
    const broken: Migration = {
      id: 2,
      name: 'broken',
      up(db) {
        db.exec('DROP TABLE t1')
        throw new Error('in the middle')
      },
    }
    list.migrations.splice(0, Infinity, step(1), broken)
    expect(() => openStore(folder, noon + 1)).toThrow('in the middle')
    open(1, noon + 2)
    const db = rawDatabase(join(folder, 'syncdesk.db'))
    expect(db.prepare('SELECT value FROM t1').pluck().all()).toEqual(['at 1', 'at 1'])
  })
})
