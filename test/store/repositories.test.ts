import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { alarmRepository } from '../../main/engine/store/alarm-repository'
import { connectionRepository } from '../../main/engine/store/connection-repository'
import { recentRepository } from '../../main/engine/store/recent-repository'
import { openSealer, type Sealer } from '../../main/engine/store/sealer'
import { secretRepository } from '../../main/engine/store/secret-repository'
import { fakeLog } from '../support/fake-log'
import { fakeVault } from '../support/fake-vault'
import { testStore } from '../support/open-databases'
import { noon } from '../support/status-sample'
import { noSealer } from '../support/no-sealer'

const kind = 'ams360-wsapi'
let db: Database
let sealer: Sealer

beforeEach(async () => {
  db = testStore()
  sealer = await openSealer(db, fakeVault(), noon, fakeLog())
})

describe('connections', () => {
  it('are created, then replaced under the same row', () => {
    const stored = connectionRepository(db, sealer)
    const first = stored.put(kind, kind, { loginId: 'ONE' }, noon)
    stored.planCheck(first.rowId, noon + 5)
    const second = stored.put(kind, kind, { loginId: 'TWO' }, noon + 10)
    expect(second).toEqual({
      rowId: first.rowId,
      id: kind,
      kind,
      settings: { loginId: 'TWO' },
      createdAt: noon,
      updatedAt: noon + 10,
      nextCheckAt: noon + 5,
      pausedAt: undefined,
      extraTimes: [],
    })
    expect(stored.list()).toEqual([second])
    expect(stored.find(kind)).toEqual(second)
    expect(stored.find('other')).toBeUndefined()
  })

  it('are paused and resumed, and keep their extra times', () => {
    const stored = connectionRepository(db, sealer)
    const { rowId } = stored.put(kind, kind, {}, noon)
    stored.pause(rowId, noon + 1)
    stored.planTimes(rowId, ['01:30', '14:00'])
    expect(stored.find(kind)).toMatchObject({ pausedAt: noon + 1, extraTimes: ['01:30', '14:00'] })
    stored.pause(rowId, undefined)
    expect(stored.find(kind)?.pausedAt).toBeUndefined()
  })

  it('dated by a clock that was ahead can be dated back', () => {
    const stored = connectionRepository(db, sealer)
    const { rowId } = stored.put(kind, kind, {}, noon)
    stored.backdate(rowId, noon - 1)
    expect(stored.find(kind)).toMatchObject({ createdAt: noon, updatedAt: noon - 1 })
  })

  it('are removed, the others stay', () => {
    const stored = connectionRepository(db, sealer)
    const { rowId } = stored.put(kind, kind, {}, noon)
    stored.put('smtp', 'smtp', {}, noon)
    stored.remove(rowId)
    expect(stored.list().map(({ id }) => id)).toEqual(['smtp'])
  })

  it('keep what the other side reported, sealed', () => {
    const stored = connectionRepository(db, sealer)
    const { rowId } = stored.put(kind, kind, {}, noon)
    expect(stored.reported(rowId)).toEqual([])
    const reported = [{ label: 'Agency', value: 'Harbor Insurance' }]
    stored.putReported(rowId, reported)
    expect(stored.reported(rowId)).toEqual(reported)
    expect(db.serialize().includes('Harbor')).toBe(false)
  })

  it('keep nothing of it without a key', () => {
    const stored = connectionRepository(db, noSealer)
    const { rowId } = stored.put(kind, kind, {}, noon)
    stored.putReported(rowId, [{ label: 'Agency', value: 'Harbor Insurance' }])
    expect(stored.reported(rowId)).toEqual([])
    expect(db.prepare('SELECT reported FROM connection').pluck().get()).toBeNull()
  })

  it('show a damaged report as none instead of failing', () => {
    const stored = connectionRepository(db, sealer)
    const { rowId } = stored.put(kind, kind, {}, noon)
    stored.putReported(rowId, [{ label: 'Agency', value: 'Harbor Insurance' }])
    db.exec(`UPDATE connection SET reported = zeroblob(80)`)
    expect(stored.reported(rowId)).toEqual([])
  })
})

describe('secrets', () => {
  it('are kept by connection and name, replaced and cleared', () => {
    const stored = connectionRepository(db, sealer)
    const [one, two] = ['one', 'two'].map((id) => stored.put(id, kind, {}, noon).rowId)
    if (one === undefined || two === undefined) throw new Error('two rows')
    const secrets = secretRepository(db)
    secrets.put(one, 'password', 'sealed 1')
    secrets.put(one, 'key', 'sealed 2')
    secrets.put(two, 'password', 'sealed 3')
    secrets.put(one, 'password', 'sealed 4')
    expect(secrets.names(one)).toEqual(['key', 'password'])
    expect(secrets.get(one, 'password')).toBe('sealed 4')
    secrets.clear(one)
    expect(secrets.names(one)).toEqual([])
    expect(secrets.get(one, 'password')).toBeUndefined()
    expect(secrets.get(two, 'password')).toBe('sealed 3')
  })
})

describe('alarms', () => {
  it('keep since when, and when a person was last told', () => {
    const { rowId } = connectionRepository(db, sealer).put(kind, kind, {}, noon)
    const alarms = alarmRepository(db)
    expect(alarms.find(rowId)).toBeUndefined()
    alarms.raise(rowId, noon, noon + 1)
    expect(alarms.find(rowId)).toEqual({ since: noon, toldAt: noon + 1, endedAt: undefined })
    alarms.end(rowId, noon + 5)
    expect(alarms.find(rowId)).toEqual({ since: noon, toldAt: noon + 1, endedAt: noon + 5 })
    alarms.raise(rowId, noon + 9, noon + 10)
    expect(alarms.find(rowId)).toEqual({ since: noon + 9, toldAt: noon + 10, endedAt: undefined })
    expect(alarms.clear(rowId)).toBe(true)
    expect(alarms.clear(rowId)).toBe(false)
    expect(alarms.find(rowId)).toBeUndefined()
  })
})

describe('recent look-ups', () => {
  it('are the last twelve, newest first, each customer once', () => {
    const recent = recentRepository(db, sealer)
    for (let n = 0; n < 20; n += 1) recent.put(`uuid-${n}`, `Name ${n}`, noon + n)
    recent.put('uuid-15', 'Name 15 anew', noon + 99)
    const list = recent.list()
    expect(list).toHaveLength(12)
    expect(list[0]).toEqual({ uuid: 'uuid-15', name: 'Name 15 anew', at: noon + 99 })
    expect(list.at(-1)?.uuid).toBe('uuid-8')
  })

  it('are gone when forgotten', () => {
    const recent = recentRepository(db, sealer)
    recent.put('uuid', 'Dana Whitlock', noon)
    recent.clear()
    expect(recent.list()).toEqual([])
  })

  it('hold no name in clear, not in the file and not in its log', () => {
    const recent = recentRepository(db, sealer)
    recent.put('uuid', 'Dana Whitlock', noon)
    expect(db.serialize().includes('Whitlock')).toBe(false)
  })

  it('are not kept at all without a key', () => {
    const recent = recentRepository(db, noSealer)
    recent.put('uuid', 'Dana Whitlock', noon)
    expect(db.prepare('SELECT count(*) FROM recent_lookup').pluck().get()).toBe(0)
  })

  it('leave out one that cannot be opened, and keep the rest', () => {
    const recent = recentRepository(db, sealer)
    recent.put('uuid-1', 'Dana Whitlock', noon)
    recent.put('uuid-2', 'Greta Okonjowale', noon + 1)
    db.exec(`UPDATE recent_lookup SET sealed = zeroblob(60) WHERE uuid = 'uuid-1'`)
    expect(recent.list().map(({ name }) => name)).toEqual(['Greta Okonjowale'])
  })
})
