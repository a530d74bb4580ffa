import type { Database } from 'better-sqlite3'
import { expect, it } from 'vitest'
import { alarmRepository } from '../../main/engine/store/alarm-repository'
import { checkRepository } from '../../main/engine/store/check-repository'
import { connectionRepository } from '../../main/engine/store/connection-repository'
import { recentRepository } from '../../main/engine/store/recent-repository'
import { secretRepository } from '../../main/engine/store/secret-repository'
import { testStore } from '../support/open-databases'
import { noSealer } from '../support/no-sealer'

const repositories = {
  checks: checkRepository,
  alarms: alarmRepository,
  secrets: secretRepository,
  connections: (db: Database) => connectionRepository(db, noSealer),
  recent: (db: Database) => recentRepository(db, noSealer),
}

/** Every statement that a repository prepares: what is tested is what runs. */
function statementsOf(db: Database, make: (db: Database) => unknown): readonly string[] {
  const seen: string[] = []
  make(
    new Proxy(db, {
      get(target, name) {
        if (name !== 'prepare') return Reflect.get(target, name) as unknown
        return (sql: string) => {
          seen.push(sql.replaceAll(/\s+/g, ' ').trim())
          return target.prepare(sql)
        }
      },
    }),
  )
  return seen
}

function planOf(db: Database, sql: string): string {
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/g, '1')}`).all()
  return (rows as { readonly detail: string }[]).map(({ detail }) => detail).join(' · ')
}

/** Tables that hold a handful of rows by design: reading them whole is the plan. */
const smallTables = /\b(connection|recent_lookup)\b/

it.each(Object.entries(repositories))('%s: every statement finds its rows', (_name, make) => {
  const db = testStore()
  const statements = statementsOf(db, make)
  const slow = statements
    .map((sql) => ({ sql, plan: planOf(db, sql) }))
    .filter(({ plan }) => /SCAN (?!\w+ USING|\(subquery)|TEMP B-TREE/.test(plan))
    .filter(({ plan }) => !smallTables.test(plan))
  expect(statements.length).toBeGreaterThan(0)
  expect(slow).toEqual([])
})

it('the history is read through its index, without sorting', () => {
  const db = testStore()
  const reads = statementsOf(db, checkRepository).filter((sql) => sql.startsWith('SELECT'))
  expect(reads).toHaveLength(7)
  for (const sql of reads) {
    // By time, or in the order of their making.
    expect(planOf(db, sql)).toMatch(
      /^SEARCH (health_check|one) USING INDEX health_check_by_(connection|arrival)/,
    )
  }
})

it('what still runs is found through its own small index', () => {
  const db = testStore()
  const [interrupt] = statementsOf(db, checkRepository).filter((sql) => /'interrupted'/.test(sql))
  expect(planOf(db, interrupt ?? '')).toContain('health_check_one_running')
})

it('the measure itself sees a slow plan', () => {
  const plan = planOf(testStore(), 'SELECT * FROM health_check WHERE verified = ? ORDER BY ms')
  expect(plan).toMatch(/SCAN health_check · USE TEMP B-TREE/)
})
