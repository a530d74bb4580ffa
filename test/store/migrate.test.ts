import type { Database } from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { migrate, type Migration } from '../../main/engine/store/migrate'
import { migrations } from '../../main/engine/store/migrations'
import { pragma, rawDatabase, schemaOf } from '../support/open-databases'

const memory = (): Database => rawDatabase(':memory:')
const nothing = (): void => undefined
const versionOf = (db: Database): unknown => pragma(db, 'user_version')

const step = (id: number, sql: string): Migration => ({
  id,
  name: `000${id}-step`,
  up: (db) => void db.exec(sql),
})
const parents = step(1, 'CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT')
const children = step(
  2,
  'CREATE TABLE child (parent_id INTEGER NOT NULL REFERENCES parent (id)) STRICT',
)

describe('a fresh file', () => {
  it('gets every step, no backup, and the newest version', () => {
    const db = memory()
    const backup = vi.fn<() => void>()
    expect(migrate(db, [parents, children], backup)).toBe(0)
    expect(versionOf(db)).toBe(2)
    expect(backup).not.toHaveBeenCalled()
  })

  it('is left alone the second time', () => {
    const db = memory()
    migrate(db, migrations, nothing)
    const before = schemaOf(db)
    const backup = vi.fn<() => void>()
    expect(migrate(db, migrations, backup)).toBe(migrations.length)
    expect(schemaOf(db)).toEqual(before)
    expect(backup).not.toHaveBeenCalled()
  })
})

describe('an older file', () => {
  it('is backed up once, before the first step, then gets the missing steps only', () => {
    const db = memory()
    migrate(db, [parents], nothing)
    db.exec('INSERT INTO parent VALUES (7)')
    const seen: unknown[] = []
    const third = step(3, 'CREATE TABLE third (id INTEGER PRIMARY KEY) STRICT')
    migrate(
      db,
      [parents, children, third],
      () => void seen.push(versionOf(db), schemaOf(db).length),
    )
    expect(seen).toEqual([1, 1])
    expect(versionOf(db)).toBe(3)
    expect(db.prepare('SELECT id FROM parent').pluck().all()).toEqual([7])
  })

  it('ends with the same schema as a fresh one', () => {
    const upgraded = memory()
    migrate(upgraded, [parents], nothing)
    migrate(upgraded, [parents, children], nothing)
    const fresh = memory()
    migrate(fresh, [parents, children], nothing)
    expect(schemaOf(upgraded)).toEqual(schemaOf(fresh))
  })

  it('is not touched when the backup cannot be made', () => {
    const db = memory()
    migrate(db, [parents], nothing)
    const fail = (): never => {
      throw new Error('disk full')
    }
    expect(() => migrate(db, [parents, children], fail)).toThrow('disk full')
    expect(versionOf(db)).toBe(1)
  })
})

describe('a newer file', () => {
  it('is refused untouched', () => {
    const db = memory()
    migrate(db, [parents, children], nothing)
    const backup = vi.fn<() => void>()
    expect(() => migrate(db, [parents], backup)).toThrow('store-too-new')
    expect(versionOf(db)).toBe(2)
    expect(schemaOf(db)).toHaveLength(2)
    expect(backup).not.toHaveBeenCalled()
  })
})

describe('a step that fails', () => {
  const half: Migration = {
    id: 2,
    name: '0002-half',
    up(db) {
      db.exec('CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO parent VALUES (1)')
      throw new Error('in the middle')
    },
  }

  it('leaves version, tables and rows as they were', () => {
    const db = memory()
    migrate(db, [parents], nothing)
    const before = schemaOf(db)
    expect(() => migrate(db, [parents, half], nothing)).toThrow('in the middle')
    expect(versionOf(db)).toBe(1)
    expect(schemaOf(db)).toEqual(before)
    expect(db.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(0)
  })

  it('keeps the steps before it', () => {
    const db = memory()
    expect(() => migrate(db, [parents, half], nothing)).toThrow('in the middle')
    expect(versionOf(db)).toBe(1)
  })

  it('by leaving a dangling reference is taken back too', () => {
    const db = memory()
    const dangling = step(3, 'INSERT INTO child VALUES (99)')
    expect(() => migrate(db, [parents, children, dangling], nothing)).toThrow('1 dangling')
    expect(versionOf(db)).toBe(2)
    expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(0)
  })

  it('leaves foreign keys on', () => {
    const db = memory()
    expect(() => migrate(db, [parents, half], nothing)).toThrow('in the middle')
    expect(pragma(db, 'foreign_keys')).toBe(1)
  })
})

describe('ids', () => {
  it.each([
    ['a gap', [1, 3]],
    ['a repetition', [1, 1]],
    ['another order', [2, 1]],
    ['a late start', [2]],
  ])('with %s are refused before anything is done', (_name, ids) => {
    const db = memory()
    const steps = ids.map((id) => step(id, `CREATE TABLE t${id} (id INTEGER) STRICT`))
    expect(() => migrate(db, steps, nothing)).toThrow(/must have id/)
    expect(schemaOf(db)).toEqual([])
  })

  it('of the shipped ones count up from one, and their names carry them', () => {
    expect(migrations.map(({ id }) => id)).toEqual(migrations.map((_, index) => index + 1))
    for (const { id, name } of migrations) {
      expect(name).toMatch(new RegExp(`^${String(id).padStart(4, '0')}-[a-z-]+$`))
    }
  })
})
