import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredRecord } from '../../main/engine/store/record-repository'
import { recordRepository } from '../../main/engine/store/record-repository'
import { noSealer } from '../support/no-sealer'
import { noon } from '../support/status-sample'
import { idsOf, keyOf, outboxRows, type OutboxRows } from './outbox-rows'

let rows: OutboxRows
let records: OutboxRows['stores']['records']
let dana: number

beforeEach(async () => {
  rows = await outboxRows()
  records = rows.stores.records
  dana = rows.profile()
})
const recordOf = (name: string, more: Partial<StoredRecord> = {}): Omit<StoredRecord, 'id'> => ({
  kind: 'ticket',
  type: '',
  key: keyOf(name),
  sourceId: 1,
  profileId: dana,
  state: 'open',
  at: noon,
  dueAt: noon + 9,
  content: { title: `Ticket of Okonjowale ${name}`, externalId: name, triggerId: 1, label: 'high' },
  ...more,
})

describe('records', () => {
  it('are there once per key, and brought up to date', () => {
    const id = records.put(recordOf('a'), noon)
    expect(records.find(id)).toEqual({ id, ...recordOf('a') })
    const changed = recordOf('a', { state: 'completed', profileId: undefined, dueAt: undefined })
    expect(records.put(changed, noon + 1)).toBe(id)
    expect(records.findByKey(keyOf('a'))).toEqual({ ...changed, id, profileId: dana })
    expect(records.findByKey(keyOf('b'))).toBeUndefined()
    expect(records.find(id + 1)).toBeUndefined()
    expect(rows.db.serialize().toString('latin1')).not.toContain('Okonjowale')
  })

  it('are not kept where nothing personal can be sealed', () => {
    expect(() => recordRepository(rows.db, noSealer).put(recordOf('a'), noon)).toThrow(/no key/)
  })

  it('without their key still say of what kind they are', () => {
    const id = records.put(recordOf('a'), noon)
    expect(recordRepository(rows.db, noSealer).find(id)).toMatchObject({
      kind: 'ticket',
      dueAt: noon + 9,
      content: { title: '', externalId: '' },
    })
  })

  it('are listed by kind and state, newest first, page by page', () => {
    const ids = ['a', 'b', 'c'].map((name) => records.put(recordOf(name), noon))
    records.put(recordOf('d', { kind: 'deal' }), noon)
    const [one, two, three] = ids
    records.setState(two ?? 0, 'completed', noon)
    const end = Number.MAX_SAFE_INTEGER
    expect(idsOf(records.page('ticket', end, 2))).toEqual([three, two])
    expect(idsOf(records.page('ticket', two ?? 0, 2))).toEqual([one])
    expect(idsOf(records.page('ticket', end, 5, 'open'))).toEqual([three, one])
    expect(idsOf(records.page('ticket', end, 5, 'completed'))).toEqual([two])
    expect(records.page('contact', end, 5)).toEqual([])
  })

  it('of one profile are counted while they are open', () => {
    const other = rows.profile()
    const ticket = records.put(recordOf('a'), noon)
    records.put(recordOf('b', { kind: 'deal' }), noon)
    records.put(recordOf('c', { kind: 'conversation' }), noon)
    expect(records.openOf(dana)).toEqual({ tickets: 1, deals: 1 })
    records.setState(ticket, 'completed', noon + 1)
    expect(records.openOf(dana)).toEqual({ tickets: 0, deals: 1 })
    expect(records.openOf(other)).toEqual({ tickets: 0, deals: 0 })
    expect(records.ofProfile(dana, 2)).toHaveLength(2)
    expect(records.ofProfile(other, 2)).toEqual([])
  })
})
