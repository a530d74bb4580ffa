import type { Database } from 'better-sqlite3'
import { expect, it } from 'vitest'
import { alarmRepository } from '../../main/engine/store/alarm-repository'
import { attachmentRepository } from '../../main/engine/store/attachment-repository'
import { checkRepository } from '../../main/engine/store/check-repository'
import { connectionRepository } from '../../main/engine/store/connection-repository'
import { effectRepository } from '../../main/engine/store/effect-repository'
import { historyRepository } from '../../main/engine/store/history-repository'
import { notificationRepository } from '../../main/engine/store/notification-repository'
import { profileRepository } from '../../main/engine/store/profile-repository'
import { recordRepository } from '../../main/engine/store/record-repository'
import { recentRepository } from '../../main/engine/store/recent-repository'
import { secretRepository } from '../../main/engine/store/secret-repository'
import { settingRepository } from '../../main/engine/store/setting-repository'
import { sourceRepository } from '../../main/engine/store/source-repository'
import { suggestionRepository } from '../../main/engine/store/suggestion-repository'
import { triggerRepository } from '../../main/engine/store/trigger-repository'
import { testStore } from '../support/open-databases'
import { noSealer } from '../support/no-sealer'

const repositories = {
  checks: checkRepository,
  alarms: alarmRepository,
  secrets: secretRepository,
  connections: (db: Database) => connectionRepository(db, noSealer),
  recent: (db: Database) => recentRepository(db, noSealer),
}

/** What holds a row for everything that ever happened: hundreds of thousands of them. */
const large = {
  effects: (db: Database) => effectRepository(db, noSealer),
  triggers: (db: Database) => triggerRepository(db, noSealer),
  profiles: (db: Database) => profileRepository(db, noSealer),
  records: (db: Database) => recordRepository(db, noSealer),
  history: historyRepository,
  suggestions: (db: Database) => suggestionRepository(db, noSealer),
  attachments: (db: Database) => attachmentRepository(db, noSealer),
  notifications: (db: Database) => notificationRepository(db, noSealer),
  sources: sourceRepository,
  settings: settingRepository,
}

/** Every statement that a repository prepares: what is tested is what runs. */
function statementsOf(db: Database, make: (db: Database) => unknown): readonly string[] {
  const seen: string[] = []
  make(
    new Proxy(db, {
      get(target, name) {
        if (name === 'transaction') return target.transaction.bind(target)
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

/**
 * A table read whole, or from some id on to its end, which is the same for whoever looks for the
 * first. Partial indexes hold only what is open: reading one of those whole is the plan.
 */
const isSlow = (plan: string): boolean =>
  /SCAN (?!\w+ USING (COVERING )?INDEX (\w+_due|suggestion_open|notification_(new|captured)))/.test(
    plan,
  ) || /USING INTEGER PRIMARY KEY \(rowid[<>]/.test(plan)
/** Sources, rules and hours of refusals are few. */
const fewRows = /\b(source|ons_rule|ons_refusal)\b/
/** Two profiles become one now and then: that may read all that hangs on profiles. */
const isRare = (sql: string): boolean =>
  /^(UPDATE (effect|trigger_event) SET profile_id = \?|DELETE FROM profile WHERE)/.test(sql)
/** SQLite lists whoever refers to a record; it never looks there while ids stay as they are. */
const isUpsertOfRecord = (sql: string): boolean => sql.startsWith('INSERT INTO record ')

it.each(Object.entries(large))(
  '%s: however many rows there are, none is read in vain',
  (_n, make) => {
    const db = testStore()
    const statements = statementsOf(db, make)
    const slow = statements
      .filter((sql) => !isRare(sql) && !isUpsertOfRecord(sql))
      .map((sql) => ({ sql, plan: planOf(db, sql) }))
      .filter(({ plan }) => isSlow(plan) && !fewRows.test(plan))
    expect(statements.length).toBeGreaterThan(1)
    expect(slow).toEqual([])
  },
)

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

it('what is open is found through the index of what is open', () => {
  const db = testStore()
  const effects = statementsOf(db, (one) => effectRepository(one, noSealer))
  const triggers = statementsOf(db, (one) => triggerRepository(one, noSealer))
  const planWith = (statements: readonly string[], part: RegExp): string =>
    planOf(db, statements.find((sql) => part.test(sql)) ?? '')
  expect(planWith(effects, /next_attempt_at <= \? ORDER BY/)).toContain('INDEX effect_due (')
  expect(planWith(effects, /state = 'in-flight' AND/)).toContain('effect_by_state (state=?)')
  expect(planWith(effects, /WHERE state = \? AND/)).toContain('effect_by_state (state=? AND id>?)')
  expect(planWith(effects, /GROUP BY state/)).toContain('COVERING INDEX effect_by_state')
  expect(planWith(effects, /SELECT 1 FROM effect/)).toContain('effect_open (profile_id=?)')
  expect(planWith(triggers, /AS one WHERE/)).toContain('trigger_event_open (state=? AND id>?)')
  expect(planWith(triggers, /count\(\*\)/)).toContain('COVERING INDEX trigger_event_open (state=?)')
})

it('the measure itself sees a slow plan', () => {
  const plan = planOf(testStore(), 'SELECT * FROM health_check WHERE verified = ? ORDER BY ms')
  expect(plan).toMatch(/SCAN health_check · USE TEMP B-TREE/)
  // Without the condition of the partial index SQLite reads the table instead.
  expect(isSlow(planOf(testStore(), `SELECT * FROM effect WHERE state = 'failed'`))).toBe(true)
  expect(isSlow(planOf(testStore(), 'SELECT * FROM effect WHERE state = ? AND id > ?'))).toBe(true)
})
