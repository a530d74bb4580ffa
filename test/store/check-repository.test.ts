import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from 'better-sqlite3'
import { checkRepository, type CheckRepository } from '../../main/engine/store/check-repository'
import { failedCheck, pastCheck } from '../support/past-check'
import { testStore } from '../support/open-databases'
import { failureSample, noon } from '../support/status-sample'

const day = 86_400_000
let db: Database
let checks: CheckRepository

beforeEach(() => {
  db = testStore()
  for (const name of ['one', 'two']) {
    db.exec(`INSERT INTO connection (name, kind, settings, created_at, updated_at)
             VALUES ('${name}', 'ams360-wsapi', '{}', 1, 1)`)
  }
  checks = checkRepository(db)
})

const steps = [{ name: 'sign-in', state: 'failed', ms: 4, failure: failureSample() }] as const

describe('a check', () => {
  it('comes back as it was recorded', () => {
    const id = checks.begin(1, noon, 'manual')
    const { at: _at, trigger: _trigger, ...result } = failedCheck({ steps })
    checks.end(id, result)
    expect(checks.newestTelling(1, 1)[0]).toEqual(
      failedCheck({ at: noon, trigger: 'manual', steps }),
    )
  })

  it('that runs is not told of yet', () => {
    checks.begin(1, noon, 'manual')
    expect(checks.before(1, Number.MAX_SAFE_INTEGER, 10)).toEqual([])
    expect(checks.marksSince(1, 0, 10)).toEqual([])
    expect(checks.newestTelling(1, 1)[0]).toBeUndefined()
  })

  it('can be added while another one runs', () => {
    checks.begin(1, noon, 'scheduled')
    checks.add(1, pastCheck({ at: noon + 1, trigger: 'save' }))
    expect(checks.newestTelling(1, 1)[0]).toEqual(pastCheck({ at: noon + 1, trigger: 'save' }))
  })

  it('gets a row of its own, later ones higher', () => {
    const ids = [1, 2].map((connection) => checks.begin(connection, noon, 'start'))
    checks.markInterrupted()
    ids.push(checks.begin(1, noon - day, 'manual'))
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    expect(new Set(ids).size).toBe(3)
  })

  it('found running at the start was interrupted, and another can begin', () => {
    checks.begin(1, noon, 'manual')
    checks.begin(2, noon, 'manual')
    checks.add(1, pastCheck({ at: noon - 1 }))
    expect(checks.markInterrupted()).toBe(2)
    expect(checks.markInterrupted()).toBe(0)
    expect(checks.before(1, noon + 1, 10).map(({ outcome }) => outcome)).toEqual([
      'interrupted',
      'passed',
    ])
    expect(() => checks.begin(1, noon + 1, 'manual')).not.toThrow()
  })
})

describe('what is known', () => {
  beforeEach(() => {
    checks.add(1, pastCheck({ at: noon }))
    checks.add(1, failedCheck({ at: noon + 1 }))
    checks.add(1, failedCheck({ at: noon + 2 }))
    checks.add(1, failedCheck({ at: noon + 3, outcome: 'offline', failure: undefined }))
    checks.add(2, pastCheck({ at: noon + 9 }))
  })

  it('the newest that says something about the credential: offline does not', () => {
    expect(checks.newestTelling(1, 1)[0]?.at).toBe(noon + 2)
    expect(checks.newestTelling(2, 1)[0]?.at).toBe(noon + 9)
  })

  it('the newest of an outcome', () => {
    expect(checks.newestOf(1, 'passed')?.at).toBe(noon)
    expect(checks.newestOf(1, 'offline')?.at).toBe(noon + 3)
    expect(checks.newestOf(2, 'failed')).toBeUndefined()
  })

  it('the newest of all, whatever came of it, and the newest few that tell', () => {
    expect(checks.newest(1)?.at).toBe(noon + 3)
    expect(checks.newestTelling(1, 2).map(({ at }) => at)).toEqual([noon + 2, noon + 1])
    expect(checks.newestTelling(1, 9)).toHaveLength(3)
  })

  it('the newest is the one made last, also when the clock was set back before it', () => {
    checks.add(1, pastCheck({ at: noon - 40 * day }))
    expect(checks.newest(1)?.at).toBe(noon - 40 * day)
    expect(checks.newestTelling(1, 1)[0]?.outcome).toBe('passed')
    expect(checks.newestOf(1, 'passed')?.at).toBe(noon - 40 * day)
  })

  it('when the present run began', () => {
    expect(checks.firstAfter(1, 'failed', noon)).toBe(noon + 1)
    expect(checks.firstAfter(1, 'failed', noon + 2)).toBeUndefined()
  })

  it('the newest of two at the same moment is the one recorded last', () => {
    checks.add(1, pastCheck({ at: noon + 2 }))
    expect(checks.newestTelling(1, 1)[0]?.outcome).toBe('passed')
  })
})

describe('the history', () => {
  beforeEach(() => {
    for (let n = 0; n < 40; n += 1) checks.add(1, pastCheck({ at: noon + n * day }))
    checks.add(2, pastCheck({ at: noon }))
  })

  it('comes in pages, newest first, without gap or repetition', () => {
    const seen: number[] = []
    let before = Number.MAX_SAFE_INTEGER
    for (;;) {
      const page = checks.before(1, before, 7)
      seen.push(...page.map(({ at }) => at))
      if (page.length < 7) break
      before = page.at(-1)?.at ?? 0
    }
    expect(seen).toEqual(Array.from({ length: 40 }, (_, n) => noon + (39 - n) * day))
  })

  it('is marked in the strip oldest first, the newest ones when there are too many', () => {
    const strip = checks.marksSince(1, noon + 30 * day, 100)
    expect(strip).toHaveLength(10)
    expect(strip[0]).toEqual({ at: noon + 30 * day, outcome: 'passed' })
    expect(checks.marksSince(1, 0, 3).map(({ at }) => at)).toEqual(
      [37, 38, 39].map((n) => noon + n * day),
    )
  })
})

describe('the last failure that counted', () => {
  const passing = (at: number) => failedCheck({ at, failure: failureSample('timed-out') })
  const counted = () => checks.lastCounted(1, 3)

  it('is none while there is none, or only a trouble that passed', () => {
    checks.add(1, pastCheck({ at: noon }))
    for (const at of [1, 2, 3]) checks.add(1, passing(noon + at))
    checks.add(1, pastCheck({ at: noon + 4 }))
    for (const at of [5, 6, 7]) checks.add(1, passing(noon + at))
    checks.add(2, failedCheck({ at: noon + 8 }))
    expect(counted()).toBeUndefined()
  })

  it('is the one that came after three other failures', () => {
    for (const at of [1, 2, 3, 4]) checks.add(1, passing(noon + at))
    checks.add(1, failedCheck({ at: noon + 5, outcome: 'offline' }))
    checks.add(1, pastCheck({ at: noon + 6 }))
    expect(counted()).toBe(noon + 4)
  })

  it.each([
    ['needs a person', failedCheck({ at: noon })],
    ['a person saw', { ...passing(noon), trigger: 'manual' as const }],
  ])('is one that %s', (_name, check) => {
    checks.add(1, check)
    checks.add(1, passing(noon + 1))
    expect(counted()).toBe(noon)
  })
})

describe('pruning', () => {
  it('deletes what is older, a slice at a time, and nothing of another connection', () => {
    for (let n = 0; n < 10; n += 1) checks.add(1, pastCheck({ at: noon + n }))
    checks.add(2, pastCheck({ at: noon }))
    checks.add(2, pastCheck({ at: noon + 99 }))
    expect([1, 2, 3].map(() => checks.prune(1, noon + 5, 3))).toEqual([3, 2, 0])
    expect(checks.before(1, noon + 99, 20).map(({ at }) => at - noon)).toEqual([9, 8, 7, 6, 5])
    expect(checks.before(2, noon + 100, 20)).toHaveLength(2)
  })

  it('keeps the newest proof, the newest failure and what runs, however old they are', () => {
    for (const at of [1, 2]) checks.add(1, pastCheck({ at: noon + at }))
    for (const at of [3, 4]) checks.add(1, failedCheck({ at: noon + at }))
    checks.begin(1, noon + 5, 'manual')
    expect(checks.prune(1, noon + day, 500)).toBe(2)
    expect(checks.newestOf(1, 'passed')?.at).toBe(noon + 2)
    expect(checks.newestOf(1, 'failed')?.at).toBe(noon + 4)
    expect(checks.markInterrupted()).toBe(1)
  })
})

it('a row that does not fit is an error, never a guess', () => {
  checks.add(1, pastCheck({ at: noon }))
  db.exec(`UPDATE health_check SET steps = '[{"name":"magic","state":"passed"}]'`)
  expect(() => checks.newestTelling(1, 1)).toThrow(/invalid_value/)
})
