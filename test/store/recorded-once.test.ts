import { expect, it } from 'vitest'
import { migrate } from '../../main/engine/store/migrate'
import { migrations } from '../../main/engine/store/migrations'
import { notificationRepository } from '../../main/engine/store/notification-repository'
import { noSealer } from '../support/no-sealer'
import { rawDatabase, schemaOf, testStore } from '../support/open-databases'

/** A file as the second version left it, with notifications in every state. */
function secondVersion() {
  const db = rawDatabase(':memory:')
  migrate(db, migrations.slice(0, 2), () => undefined)
  const states = ['new', 'captured', 'discarded']
  states.forEach((state, n) => {
    db.exec(`
      INSERT INTO notification
        (id, dedupe, received_at, format, version, entity, change, keys, shape, state, sealed)
      VALUES (${n + 3}, x'0${n}', ${n}, 'soap', '2.0', 'Customer', 'updated',
        '{"CustomerId":"c${n}"}', 's', '${state}', ${state === 'discarded' ? 'NULL' : `x'0a0b'`})`)
  })
  return db
}
const all = 'SELECT * FROM notification ORDER BY id'

it('an agency that upgrades keeps its notifications, row by row', () => {
  const db = secondVersion()
  const before = db.prepare(all).all()
  migrate(db, migrations, () => undefined)
  expect(before).toHaveLength(3)
  expect(db.prepare(all).all()).toEqual(before)
})

it('what nobody had looked at yet is looked at now, and can be handled', () => {
  const db = secondVersion()
  migrate(db, migrations, () => undefined)
  const stored = notificationRepository(db, noSealer)
  const [first, ...others] = stored.unhandled(9)
  expect(first).toMatchObject({ id: 3, keys: { CustomerId: 'c0' } })
  expect(others).toEqual([])
  stored.handled(3)
  expect(stored.unhandled(9)).toEqual([])
  expect(stored.capturedCount()).toBe(1)
  const add = (dedupe: string): unknown =>
    db.exec(
      `INSERT INTO notification
         (dedupe, received_at, format, version, entity, change, keys, shape, state, sealed)
       VALUES (${dedupe}, 1, 'soap', '2.0', 'Customer', 'updated', '{}', 's', 'new', NULL)`,
    )
  expect(() => add(`x'00'`)).toThrow(/UNIQUE/)
  add(`x'99'`)
  expect(stored.unhandled(9).map(({ id }) => id)).toEqual([6])
})

it('an upgraded file and a fresh one have the same schema', () => {
  const db = secondVersion()
  migrate(db, migrations, () => undefined)
  expect(schemaOf(db)).toEqual(schemaOf(testStore()))
})
