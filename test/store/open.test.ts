import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../main/engine/connectors/fault'
import { openStore } from '../../main/engine/store/open'
import { pragma, rawDatabase, testStore } from '../support/open-databases'
import { noon } from '../support/status-sample'
import { tempFolder } from '../support/temp-folder'

let folder: string
let file: string
beforeEach(() => {
  folder = tempFolder()
  file = join(folder, 'syncdesk.db')
})

const addConnection = (name: string) => `
  INSERT INTO connection (name, kind, settings, created_at, updated_at)
  VALUES ('${name}', 'ams360-wsapi', '{}', 1, 1)`
const names = (db: ReturnType<typeof testStore>): unknown =>
  db.prepare('SELECT name FROM connection ORDER BY name').pluck().all()

/** A store with one connection, closed again. */
function prepared(): void {
  const db = openStore(folder, noon)
  db.exec(addConnection('kept'))
  db.close()
}
function faultOf(open: () => unknown): Fault {
  try {
    open()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('It opened')
}

describe('the opened database', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5_000],
    ['user_version', 3],
  ])('%s is %s', (name, value) => {
    expect(pragma(testStore(folder), name)).toBe(value)
  })

  it('makes its folder and keeps what was stored', () => {
    folder = join(folder, 'deep', 'agency')
    prepared()
    expect(names(testStore(folder))).toEqual(['kept'])
  })

  it('makes no backup where nothing is upgraded', () => {
    prepared()
    testStore(folder)
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  })
})

it('a file of a newer SyncDesk is refused and not one byte of it is changed', () => {
  prepared()
  const raw = rawDatabase(file)
  raw.pragma('user_version = 99')
  raw.close()
  const before = readFileSync(file)
  const fault = faultOf(() => openStore(folder, noon))
  expect(fault).toMatchObject({ code: 'store-too-new', facts: { codes: ['schema 99'] } })
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(['syncdesk.db'])
})

describe('a damaged file', () => {
  const garbage = Buffer.from('this was a database once, then the disk forgot. '.repeat(200))

  /** Overwrites what lies behind the first page. */
  function damagePages(): void {
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4_096 + 8)
    writeFileSync(file, bytes)
  }
  const damages: readonly (readonly [string, () => void])[] = [
    ['that is no database', () => writeFileSync(file, garbage)],
    ['with broken pages', damagePages],
  ]

  it.each(damages)('%s is put aside whole and said so', (_name, damage) => {
    prepared()
    damage()
    const broken = readFileSync(file)
    const fault = faultOf(() => openStore(folder, noon))
    const aside = join(folder, `syncdesk.db.damaged-${noon}`)
    expect(fault).toMatchObject({ code: 'store-damaged', facts: { path: aside } })
    expect(readFileSync(aside).equals(broken)).toBe(true)
    expect(existsSync(file)).toBe(false)
  })

  it('makes place for a fresh one when there is no backup', () => {
    prepared()
    writeFileSync(file, garbage)
    faultOf(() => openStore(folder, noon))
    expect(names(testStore(folder))).toEqual([])
  })

  it('is replaced by the newest backup', () => {
    prepared()
    const backups = join(folder, 'backups')
    mkdirSync(backups)
    copyFileSync(file, join(backups, `syncdesk-${noon - 2_000}.db`))
    const db = openStore(folder, noon)
    db.exec(addConnection('newer'))
    db.close()
    copyFileSync(file, join(backups, `syncdesk-${noon - 1_000}.db`))
    // Half a copy, left behind by a power cut while it was made.
    writeFileSync(join(backups, `syncdesk-${noon}.db.part`), 'half')
    writeFileSync(file, garbage)
    faultOf(() => openStore(folder, noon))
    expect(names(testStore(folder))).toEqual(['kept', 'newer'])
  })

  it('takes its log with it: it belongs to no other file', () => {
    prepared()
    writeFileSync(file, garbage)
    writeFileSync(`${file}-wal`, 'of the damaged one')
    faultOf(() => openStore(folder, noon))
    const left = readdirSync(folder).filter((name) => name.startsWith('syncdesk.db-'))
    expect(left).toEqual([])
  })

  it('after damage twice keeps both', () => {
    for (const now of [noon, noon + 1]) {
      writeFileSync(file, garbage)
      faultOf(() => openStore(folder, now))
    }
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(2)
  })
})

it('what is no damage is not put aside', () => {
  mkdirSync(file)
  expect(() => openStore(folder, noon)).toThrow(
    expect.objectContaining({ code: 'SQLITE_CANTOPEN' }),
  )
  expect(readdirSync(folder)).toEqual(['syncdesk.db'])
})

it('opens while another still writes', () => {
  prepared()
  const other = rawDatabase(file)
  other.exec('BEGIN IMMEDIATE')
  expect(names(testStore(folder))).toEqual(['kept'])
  other.exec('ROLLBACK')
})
