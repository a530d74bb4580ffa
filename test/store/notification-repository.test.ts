import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  notificationRepository,
  type Arrived,
  type NotificationRepository,
} from '../../main/engine/store/notification-repository'
import { notificationSql } from '../../main/engine/store/notification-statements'
import { openSealer, type Sealer } from '../../main/engine/store/sealer'
import { fakeLog } from '../support/fake-log'
import { fakeVault } from '../support/fake-vault'
import { testStore } from '../support/open-databases'
import { noon } from '../support/status-sample'
import { noSealer } from '../support/no-sealer'

const hour = 3_600_000
const all = Number.MAX_SAFE_INTEGER
let db: Database
let sealer: Sealer
let stored: NotificationRepository

beforeEach(async () => {
  db = testStore()
  sealer = await openSealer(db, fakeVault(), noon, fakeLog())
  stored = notificationRepository(db, sealer)
})

const arrived = (n: number, more: Partial<Arrived> = {}): Arrived => ({
  at: noon + n,
  format: 'xml',
  version: '2.0',
  entity: 'Customer',
  change: 'updated',
  keys: { CustomerId: `id-${n}` },
  shape: 'shape',
  isCaptured: false,
  raw: `<m>Okonjowale ${n}</m>`,
  dedupe: createHash('sha256').update(String(n)).digest(),
  repeatedSince: noon - 1_000,
  ...more,
})

describe('notifications', () => {
  it('are stored together, and each says whether it is new', () => {
    expect(stored.addAll([arrived(1), arrived(2), arrived(1)])).toEqual([true, true, false])
    expect(stored.addAll([arrived(2), arrived(3)])).toEqual([false, true])
    expect(stored.acceptedSince(0)).toBe(3)
    expect(stored.acceptedSince(noon + 2)).toBe(2)
    expect(stored.lastAt()).toBe(noon + 3)
  })

  it('equal ones of long ago are other events: both stay', () => {
    stored.addAll([arrived(1)])
    const later = arrived(1, { at: noon + hour, repeatedSince: noon + hour - 1_000 })
    expect(stored.addAll([later])).toEqual([true])
    expect(stored.addAll([later])).toEqual([false])
    expect(stored.acceptedSince(0)).toBe(2)
  })

  it('none is stored when one of them cannot be', () => {
    const broken = arrived(2, { format: 'csv' as 'xml' })
    expect(() => stored.addAll([arrived(1), broken])).toThrow('CHECK constraint failed')
    expect(stored.acceptedSince(0)).toBe(0)
  })

  it('are sealed, and can be read again', () => {
    stored.addAll([arrived(7)])
    expect(db.serialize().includes('Okonjowale')).toBe(false)
    expect(stored.open(1)).toMatchObject({
      raw: '<m>Okonjowale 7</m>',
      shape: 'shape',
      notification: { id: 1, at: noon + 7, keys: { CustomerId: 'id-7' } },
    })
    expect(stored.open(2)).toBeUndefined()
  })

  it('without a key are kept without their text', () => {
    const keyless = notificationRepository(db, noSealer)
    keyless.addAll([arrived(1)])
    expect(keyless.open(1)?.raw).toBeUndefined()
    expect(keyless.acceptedSince(0)).toBe(1)
    expect(db.serialize().includes('Okonjowale')).toBe(false)
  })
})

describe('captured ones', () => {
  const captured = (n: number): Arrived =>
    arrived(n, { isCaptured: true, entity: '', keys: {}, change: 'unknown' })

  it('come newest first, by pages', () => {
    stored.addAll([1, 2, 3, 4, 5].map(captured))
    expect(stored.capturedCount()).toBe(5)
    const page = stored.captured(all, 2)
    expect(page.map(({ id }) => id)).toEqual([5, 4])
    expect(stored.captured(4, 10).map(({ id }) => id)).toEqual([3, 2, 1])
  })

  it('are found by their shape, and recognised', () => {
    stored.addAll([captured(1), captured(2), { ...captured(3), shape: 'other' }, arrived(4)])
    expect(stored.ofShape('shape', 0, 10)).toEqual([
      { id: 1, raw: '<m>Okonjowale 1</m>' },
      { id: 2, raw: '<m>Okonjowale 2</m>' },
    ])
    expect(stored.ofShape('shape', 1, 10)).toHaveLength(1)
    stored.recognise([{ id: 1, entity: 'Lead', change: 'inserted', keys: { ref: 'R-1' } }])
    expect(stored.capturedCount()).toBe(2)
    expect(stored.open(1)?.notification).toMatchObject({ entity: 'Lead', keys: { ref: 'R-1' } })
  })

  it('are discarded with their text, once', () => {
    stored.addAll([captured(1), arrived(2)])
    expect([stored.discard(1), stored.discard(1), stored.discard(2)]).toEqual([true, false, false])
    expect(stored.open(1)).toBeUndefined()
    expect(db.prepare('SELECT sealed FROM notification WHERE id = 1').pluck().get()).toBeNull()
  })
})

describe('rules', () => {
  it('are one per shape, the newest', () => {
    stored.putRule({ shape: 's', entity: 'Lead', path: '/a' }, noon)
    stored.putRule({ shape: 's', entity: 'Deal', path: '/b' }, noon + 1)
    expect(stored.rules()).toEqual([{ shape: 's', entity: 'Deal', path: '/b' }])
  })
})

describe('refusals', () => {
  it('are counted by the hour', () => {
    stored.addRefused(noon, 3)
    stored.addRefused(noon + 1, 2)
    stored.addRefused(noon + hour, 5)
    expect(stored.refusedSince(noon)).toBe(10)
    expect(stored.refusedSince(noon + hour)).toBe(5)
    expect(db.prepare('SELECT count(*) FROM ons_refusal').pluck().get()).toBe(2)
  })
})

it('old ones are forgotten in slices, oldest first', () => {
  stored.addAll([1, 2, 3, 4, 5].map((n) => arrived(n)))
  stored.addRefused(noon - 2 * hour, 1)
  expect(stored.prune(noon + 4, 2)).toBe(2)
  expect(stored.open(1)).toBeUndefined()
  expect(stored.open(3)).toBeDefined()
  expect(stored.prune(noon + 4, 2)).toBe(1)
  expect(stored.prune(noon + 4, 2)).toBe(0)
  expect(stored.refusedSince(0)).toBe(0)
})

it('no question that is asked often reads the whole table', () => {
  for (const name of [
    'equalAt',
    'lastAt',
    'acceptedSince',
    'capturedCount',
    'captured',
    'ofShape',
    'prune',
    'open',
  ] as const) {
    const text = notificationSql[name]
    const marks = text
      .split('?')
      .slice(1)
      .map(() => 0)
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...marks) as {
      readonly detail: string
    }[]
    const details = plan.map(({ detail }) => detail).join('; ')
    expect(details, `${name}`).not.toMatch(/SCAN notification(?! USING)/)
  }
})
