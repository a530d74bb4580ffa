import { expect, it } from 'vitest'
import { migrate } from '../../main/engine/store/migrate'
import { migrations } from '../../main/engine/store/migrations'
import { pragma, rawDatabase, schemaOf, testStore } from '../support/open-databases'

/** A file as the first version left it, with one of everything. */
function firstVersion() {
  const db = rawDatabase(':memory:')
  migrate(db, migrations.slice(0, 1), () => undefined)
  db.exec(`
    INSERT INTO connection VALUES
      (7, 'ams360-wsapi', 'ams360-wsapi', '{"loginId":"SYNC"}', x'0102', 1, 2, 3);
    INSERT INTO secret VALUES (7, 'password', 'sealed');
    INSERT INTO health_check (connection_id, started_at, trigger, outcome)
      VALUES (7, 5, 'save', 'passed');
    INSERT INTO alarm VALUES (7, 10, 11);
  `)
  return db
}

it('an agency that upgrades keeps its connection, password, history and alarm', () => {
  const db = firstVersion()
  migrate(db, migrations, () => undefined)
  const all = (table: string): unknown => db.prepare(`SELECT * FROM ${table}`).all()
  expect(all('connection')).toEqual([
    {
      id: 7,
      name: 'ams360-wsapi',
      kind: 'ams360-wsapi',
      settings: '{"loginId":"SYNC"}',
      reported: Buffer.from([1, 2]),
      created_at: 1,
      updated_at: 2,
      next_check_at: 3,
      paused_at: null,
      extra_times: '[]',
    },
  ])
  expect(all('secret')).toEqual([{ connection_id: 7, name: 'password', sealed: 'sealed' }])
  expect(all('health_check')).toMatchObject([{ connection_id: 7, outcome: 'passed' }])
  expect(all('alarm')).toEqual([{ connection_id: 7, since: 10, told_at: 11, ended_at: null }])
})

it('afterwards a removed connection still takes everything of it along', () => {
  const db = firstVersion()
  migrate(db, migrations, () => undefined)
  db.exec('DELETE FROM connection')
  const left = ['secret', 'health_check', 'alarm'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )
  expect([pragma(db, 'foreign_keys'), ...left]).toEqual([1, 0, 0, 0])
})

it('an upgraded file and a fresh one have the same schema', () => {
  const db = firstVersion()
  migrate(db, migrations, () => undefined)
  expect(schemaOf(db)).toEqual(schemaOf(testStore()))
})
