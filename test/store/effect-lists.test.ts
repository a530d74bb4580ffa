import { beforeEach, describe, expect, it } from 'vitest'
import { failureFrom } from '../../preload/contract/failure-words'
import { noon } from '../support/status-sample'
import { idsOf, keyOf, outboxRows, type OutboxRows } from './outbox-rows'

let rows: OutboxRows
let effects: OutboxRows['stores']['effects']
let dana: number
let eli: number
const refusal = failureFrom('request-refused', {}, 'ref')

beforeEach(async () => {
  rows = await outboxRows()
  effects = rows.stores.effects
  dana = rows.profile()
  eli = rows.profile()
})

describe('what a screen counts and lists', () => {
  it('lists by state, oldest first, page by page', () => {
    const ids = [1, 2, 3].map(() => rows.effect(dana))
    for (const id of ids) effects.change(id, { state: 'failed', failure: refusal })
    rows.effect(eli)
    expect(idsOf(effects.list('failed', 0, 2))).toEqual(ids.slice(0, 2))
    expect(idsOf(effects.list('failed', ids[1] ?? 0, 2))).toEqual(ids.slice(2))
    expect(idsOf(effects.failedOf(dana))).toEqual(ids)
    expect(effects.failedOf(eli)).toEqual([])
    expect(effects.counts()).toEqual(
      new Map([
        ['failed', 3],
        ['waiting', 1],
      ]),
    )
  })

  it('counts how many wait for each choice', () => {
    rows.effect(dana, { state: 'mapping', missing: ['actions.call', 'activityEmployee'] })
    rows.effect(eli, { state: 'mapping', missing: ['activityEmployee'] })
    expect(effects.waitingFor()).toEqual(
      new Map([
        ['actions.call', 1],
        ['activityEmployee', 2],
      ]),
    )
  })

  it('counts what was written today and what of it is proved; reading does not count', () => {
    const done = (kind: 'activity.insert' | 'customer.read', endedAt: number): number => {
      const id = rows.effect(dana, { kind })
      effects.change(id, { state: 'done', verification: 'answered', endedAt })
      return id
    }
    expect(effects.doneSince(noon)).toEqual({ recorded: 0, verified: 0 })
    const proved = done('activity.insert', noon)
    done('activity.insert', noon + 1)
    done('activity.insert', noon - 1)
    done('customer.read', noon)
    effects.verify(proved, 'notified')
    expect(effects.doneSince(noon)).toEqual({ recorded: 2, verified: 1 })
  })

  it('finds what hangs on a record, an event or a profile', () => {
    const triggerId = rows.trigger()
    const recordId = rows.stores.records.put(
      {
        kind: 'ticket',
        type: '',
        key: keyOf('record'),
        sourceId: 1,
        profileId: dana,
        state: 'open',
        at: noon,
        dueAt: undefined,
        content: { title: '', externalId: '', triggerId, label: '' },
      },
      noon,
    )
    const one = rows.effect(dana, { triggerId, recordId })
    const two = rows.effect(dana, { triggerId })
    rows.effect(eli)
    expect(idsOf(effects.ofRecord(recordId))).toEqual([one])
    expect(idsOf(effects.ofTrigger(triggerId))).toEqual([one, two])
    expect(idsOf(effects.openOf(dana))).toEqual([one, two])
    effects.change(one, { state: 'done', endedAt: noon })
    expect(idsOf(effects.openOf(dana))).toEqual([two])
  })
})
