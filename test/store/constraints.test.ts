import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { connectionKinds } from '../../preload/contract/systems'
import { testStore } from '../support/open-databases'

let db: Database
const run = (sql: string): void => void db.exec(sql)
const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const check = (connection: number, outcome: string): string =>
  `INSERT INTO health_check (connection_id, started_at, trigger, outcome)
   VALUES (${connection}, 1, 'manual', '${outcome}')`

beforeEach(() => {
  db = testStore()
  for (const name of ['one', 'two']) {
    run(`INSERT INTO connection (name, kind, settings, created_at, updated_at)
         VALUES ('${name}', 'ams360-wsapi', '{}', 1, 1)`)
  }
})

describe('the store refuses', () => {
  const connection = (name: string, kind: string, settings: string, at = '1'): string =>
    `INSERT INTO connection (name, kind, settings, created_at, updated_at)
     VALUES ('${name}', '${kind}', '${settings}', ${at}, 1)`

  const mail = (dedupe: string, kind: string): string =>
    `INSERT INTO mail (dedupe, kind, sealed, state, created_at)
     VALUES ('${dedupe}', '${kind}', x'00', 'waiting', 1)`
  const heard = (format: string): string =>
    `INSERT INTO notification
       (dedupe, received_at, format, version, entity, change, keys, shape, state, sealed)
     VALUES (x'01', 1, '${format}', '2.0', 'Customer', 'updated', '{}', 's', 'new', x'00')`

  it.each([
    ['an unknown kind', connection('x', 'fax', '{}'), /CHECK/],
    ['settings that are no JSON', connection('x', 'ams360-wsapi', 'oops'), /CHECK|malformed/],
    ['a time that is text', connection('x', 'ams360-wsapi', '{}', `'noon'`), /cannot store TEXT/],
    ['a name that is taken', connection('one', 'ams360-wsapi', '{}'), /UNIQUE/],
    ['an unknown outcome', check(1, 'maybe'), /CHECK/],
    ['an unknown trigger', check(1, 'passed').replace('manual', 'whim'), /CHECK/],
    ['a check of nothing', check(99, 'passed'), /FOREIGN KEY/],
    ['a secret of nothing', `INSERT INTO secret VALUES (99, 'password', 'x')`, /FOREIGN KEY/],
    ['a secret without text', `INSERT INTO secret VALUES (1, 'password', NULL)`, /NOT NULL/],
    ['a name in clear', `INSERT INTO recent_lookup VALUES ('u', 'Dana', 1)`, /cannot store TEXT/],
    ['an alarm of nothing', 'INSERT INTO alarm VALUES (99, 1, 1, NULL)', /FOREIGN KEY/],
    ['extra times that are no JSON', `UPDATE connection SET extra_times = 'x'`, /CHECK|malformed/],
    ['a second contact', `INSERT INTO contact VALUES (2, x'00', 1, 1, 1)`, /CHECK/],
    ['a contact in clear', `INSERT INTO contact VALUES (1, 'Dana', 1, 1, 1)`, /cannot store TEXT/],
    ['a mail of no kind', mail('m', 'chain letter'), /CHECK/],
    ['the same mail twice', `${mail('m', 'test')}; ${mail('m', 'test')}`, /UNIQUE/],
    ['a mail in clear', mail('m', 'test').replace(`x'00'`, `'Dana'`), /cannot store TEXT/],
    ['a notification of no format', heard('fax'), /CHECK/],
    ['a notification in clear', heard('json').replace(`x'00'`, `'Dana'`), /cannot store TEXT/],
    ['the same notification twice', `${heard('json')}; ${heard('json')}`, /UNIQUE/],
    ['steps that are no JSON', `UPDATE health_check SET steps = 'x'`, /CHECK|malformed/],
    ['a failure that is no JSON', `UPDATE health_check SET failure = 'x'`, /CHECK|malformed/],
  ])('%s', (_name, sql, message) => {
    run(check(1, 'passed'))
    expect(() => run(sql)).toThrow(message)
  })

  it('a second running check of the same connection', () => {
    run(check(1, 'running'))
    expect(() => run(check(1, 'running'))).toThrow(/UNIQUE/)
    expect(count('health_check')).toBe(1)
  })
})

it.each(connectionKinds)('takes a connection of the kind %s', (kind) => {
  run(`INSERT INTO connection (name, kind, settings, created_at, updated_at)
       VALUES ('${kind}', '${kind}', '{}', 1, 1)`)
  expect(count('connection')).toBe(3)
})

it('takes one running check per connection and any number of ended ones', () => {
  run(check(1, 'running'))
  run(check(2, 'running'))
  run(check(1, 'passed'))
  run(check(1, 'passed'))
  expect(count('health_check')).toBe(4)
})

it('a connection takes everything of it along', () => {
  run(check(1, 'passed'))
  run(check(2, 'passed'))
  run(`INSERT INTO secret VALUES (1, 'password', 'x')`)
  run('INSERT INTO alarm VALUES (1, 1, 1, NULL)')
  run('DELETE FROM connection WHERE id = 1')
  expect(['health_check', 'secret', 'alarm'].map(count)).toEqual([1, 0, 0])
})
