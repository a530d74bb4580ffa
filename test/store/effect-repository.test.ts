import { beforeEach, describe, expect, it } from 'vitest'
import { failureFrom } from '../../preload/contract/failure-words'
import { fakeVault } from '../support/fake-vault'
import { testStore } from '../support/open-databases'
import { noon } from '../support/status-sample'
import { idsOf, keyOf, outboxRows, type OutboxRows } from './outbox-rows'

let rows: OutboxRows
let effects: OutboxRows['stores']['effects']
let dana: number
let eli: number

beforeEach(async () => {
  rows = await outboxRows()
  effects = rows.stores.effects
  dana = rows.profile()
  eli = rows.profile()
})
const dueIds = (now = noon): readonly number[] => idsOf(effects.due(now, 50))
const doubt = failureFrom('outcome-unknown', {}, 'ref')
const refusal = failureFrom('request-refused', {}, 'ref')

describe('the outbox', () => {
  it('keeps what shall be written, its words sealed', () => {
    const id = rows.effect(dana, { payload: '{"kind":"x","text":"Okonjowale"}', missing: [] })
    expect(effects.find(id)).toEqual({
      id,
      triggerId: undefined,
      profileId: dana,
      recordId: undefined,
      kind: 'activity.insert',
      dedupe: expect.any(Buffer),
      state: 'waiting',
      verification: 'none',
      attempts: 0,
      nextAttemptAt: noon,
      createdAt: noon,
      startedAt: undefined,
      endedAt: undefined,
      remoteId: undefined,
      failure: undefined,
      missing: [],
      differing: [],
      payload: '{"kind":"x","text":"Okonjowale"}',
    })
    const sealed = rows.db.prepare('SELECT sealed FROM effect').pluck().get() as Buffer
    expect(sealed.toString('latin1')).not.toContain('Okonjowale')
    expect(effects.find(id + 1)).toBeUndefined()
  })

  it('takes the same thing once', () => {
    const one = { dedupe: keyOf('the call'), payload: '{"n":1}' }
    const id = rows.effect(dana, one)
    const again = { triggerId: undefined, recordId: undefined, missing: [], payload: '{"n":2}' }
    const { dedupe } = one
    const same = { ...again, dedupe, profileId: eli, kind: 'activity.insert', state: 'waiting' }
    expect(effects.add({ ...same, kind: 'activity.insert', state: 'waiting' }, noon)).toBe(
      undefined,
    )
    expect(effects.findByKey(dedupe)).toMatchObject({ id, profileId: dana, payload: '{"n":1}' })
    expect(effects.findByKey(keyOf('another call'))).toBeUndefined()
  })

  it('still says what it is when the key of that time is gone', async () => {
    const id = rows.effect(dana)
    const vault = fakeVault()
    vault.changeKey('another user')
    const db = testStore()
    const later = await outboxRows(db, vault)
    const profileId = later.profile()
    db.prepare(
      `INSERT INTO effect (id, profile_id, kind, dedupe, state, verification, created_at, sealed)
       VALUES (?, ?, 'activity.insert', x'01', 'waiting', 'none', 1, ?)`,
    ).run(77, profileId, rows.db.prepare('SELECT sealed FROM effect WHERE id = ?').pluck().get(id))
    expect(later.stores.effects.find(77)).toMatchObject({ kind: 'activity.insert' })
    expect(later.stores.effects.find(77)?.payload).toBeUndefined()
  })
})

describe('what is due', () => {
  it('is the first open one of each profile, the longest due first', () => {
    const first = rows.effect(dana, {}, noon + 10)
    const behind = rows.effect(dana, {}, noon)
    const other = rows.effect(eli, {}, noon + 5)
    expect(dueIds(noon + 10)).toEqual([other, first])
    expect(dueIds(noon + 9)).toEqual([other])
    expect(dueIds(noon)).toEqual([])
    expect(effects.nextDueAt()).toBe(noon + 5)
    expect(effects.due(noon + 10, 1)).toHaveLength(1)
    expect(effects.behind(dana, first)).toBe(1)
    expect(effects.behind(dana, behind)).toBe(0)
  })

  it.each(['decision', 'mapping', 'in-flight'] as const)('none behind one in %s', (state) => {
    const first = rows.effect(dana)
    const second = rows.effect(dana)
    effects.change(first, { state })
    effects.advance(dana, noon)
    expect(dueIds()).toEqual([])
    effects.change(first, { state: 'done', endedAt: noon })
    effects.advance(dana, noon)
    expect(dueIds()).toEqual([second])
  })

  it.each(['failed', 'skipped', 'dry-run', 'done'] as const)(
    'one behind another in %s',
    (state) => {
      const first = rows.effect(dana)
      const second = rows.effect(dana)
      effects.change(first, { state })
      effects.advance(dana, noon + 3)
      expect(dueIds(noon + 3)).toEqual([second])
      expect(effects.find(second)?.nextAttemptAt).toBe(noon + 3)
    },
  )

  it('not what waits for a later time, which a second call does not bring nearer', () => {
    const first = rows.effect(dana)
    effects.change(first, { state: 'waiting', nextAttemptAt: noon + 500 })
    effects.advance(dana, noon)
    expect(dueIds(noon + 499)).toEqual([])
    expect(dueIds(noon + 500)).toEqual([first])
  })

  it('nothing that was tried dry or misses a choice', () => {
    rows.effect(dana, { state: 'dry-run' })
    rows.effect(eli, { state: 'mapping', missing: ['actions.call'] })
    expect(dueIds()).toEqual([])
    expect(effects.nextDueAt()).toBeUndefined()
  })
})

describe('a try', () => {
  it('is counted before anything leaves, and each one is kept', () => {
    const id = rows.effect(dana)
    effects.start(id, noon + 1)
    expect(effects.find(id)).toMatchObject({
      state: 'in-flight',
      attempts: 1,
      startedAt: noon + 1,
      nextAttemptAt: undefined,
    })
    expect(idsOf(effects.inFlight())).toEqual([id])
    effects.addAttempt(id, { at: noon + 1, ms: 30, failure: refusal })
    effects.addAttempt(id, { at: noon + 9, ms: undefined, failure: undefined })
    expect(effects.attempts(id)).toEqual([
      { at: noon + 1, ms: 30, failure: refusal },
      { at: noon + 9, ms: undefined, failure: undefined },
    ])
    expect(effects.attempts(id + 1)).toEqual([])
  })

  it('leaves what it does not name as it is', () => {
    const id = rows.effect(dana, { missing: [] })
    effects.start(id, noon)
    effects.change(id, {
      state: 'done',
      verification: 'differs',
      endedAt: noon + 2,
      remoteId: 'r1',
      differing: ['City'],
      payload: '{"n":2}',
    })
    effects.change(id, { state: 'waiting', failure: refusal })
    expect(effects.find(id)).toMatchObject({
      verification: 'differs',
      endedAt: undefined,
      remoteId: 'r1',
      differing: ['City'],
      payload: '{"n":2}',
      failure: refusal,
      attempts: 1,
    })
    effects.change(id, { state: 'waiting', attempts: 0, missing: ['actions.call'] })
    expect(effects.find(id)).toMatchObject({ attempts: 0, missing: ['actions.call'] })
    expect(effects.find(id)?.failure).toBeUndefined()
  })

  it('is proved later than it was answered', () => {
    const id = rows.effect(dana)
    effects.change(id, { state: 'done', verification: 'answered', remoteId: 'r1', endedAt: noon })
    effects.verify(id, 'notified')
    expect(effects.find(id)).toMatchObject({ state: 'done', verification: 'notified' })
    expect(idsOf(effects.withRemote('r1'))).toEqual([id])
    expect(effects.withRemote('r2')).toEqual([])
  })
})

describe('after a broken line, a wrong clock or a lost answer', () => {
  it('what was put off goes now, what has to settle keeps its time', () => {
    const late = rows.effect(dana)
    const settling = rows.effect(eli)
    effects.change(late, { state: 'waiting', nextAttemptAt: noon + 900, failure: refusal })
    effects.change(settling, { state: 'waiting', nextAttemptAt: noon + 900, failure: doubt })
    effects.pullIn(noon, noon)
    expect(dueIds()).toEqual([late])
    expect(effects.unsettledProfiles()).toEqual([eli])
    effects.pullInAll(noon + 900, noon)
    expect(dueIds()).toEqual([late])
    effects.pullInAll(noon + 899, noon)
    expect(dueIds()).toEqual([late, settling])
  })

  it('names whoever has a write since then that nothing has proved, each once', () => {
    const end = (profileId: number, kind: 'customer.update' | 'activity.insert'): number => {
      const id = rows.effect(profileId, { kind })
      effects.change(id, { state: 'done', verification: 'none', endedAt: noon })
      return id
    }
    const [one, two] = [end(dana, 'customer.update'), end(dana, 'customer.update')]
    end(eli, 'activity.insert')
    expect(effects.unprovedProfiles(noon)).toEqual([dana])
    expect(effects.unprovedProfiles(noon + 1)).toEqual([])
    effects.verify(one, 'read-back')
    effects.verify(two, 'read-back')
    expect(effects.unprovedProfiles(noon)).toEqual([])
  })

  it('dry run holds back what would be written, not what is read or looked up', () => {
    const write = rows.effect(dana)
    const read = rows.effect(dana, { kind: 'customer.read' })
    const doubtful = rows.effect(eli)
    effects.change(doubtful, { state: 'waiting', nextAttemptAt: noon, failure: doubt })
    const behind = rows.effect(eli)
    effects.holdBack(noon + 1)
    expect(effects.find(write)).toMatchObject({ state: 'dry-run', endedAt: noon + 1 })
    expect(effects.find(behind)).toMatchObject({ state: 'dry-run', nextAttemptAt: undefined })
    expect(dueIds(noon + 1)).toEqual([doubtful, read])
  })
})
