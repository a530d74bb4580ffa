import { expect, it } from 'vitest'
import { failureFrom } from '../../preload/contract/failure-words'
import { historyWhats } from '../../main/engine/store/history-repository'
import { noon } from '../support/status-sample'
import { idsOf, outboxRows } from './outbox-rows'

const all = Number.MAX_SAFE_INTEGER

it('lines are kept as they were written, newest first, page by page', async () => {
  const rows = await outboxRows()
  const { history } = rows.stores
  const profileId = rows.profile()
  const triggerId = rows.trigger()
  const effectId = rows.effect(profileId, { triggerId })
  const failure = failureFrom('timed-out', {}, 'ref')
  history.add({ at: noon, what: 'received', triggerId, facts: { kind: 'ticket', n: 2 } })
  history.add({ at: noon + 1, what: 'failed', triggerId, profileId, effectId, failure })
  history.add({ at: noon + 2, what: 'echo', profileId, isVerified: true })
  const [echo, failed] = history.ofProfile(profileId, all, 9)
  expect(echo).toMatchObject({ at: noon + 2, what: 'echo', isVerified: true, facts: {} })
  expect(failed).toMatchObject({ what: 'failed', effectId, failure, isVerified: false })
  expect(history.ofProfile(profileId, all, 1)).toEqual([echo])
  expect(history.ofProfile(profileId, echo?.id ?? 0, 9)).toEqual([failed])
  const ofEvent = history.ofTrigger(triggerId)
  expect(ofEvent.map(({ what }) => what)).toEqual(['failed', 'received'])
  expect(ofEvent[1]?.facts).toEqual({ kind: 'ticket', n: 2 })
  expect(idsOf(history.ofTrigger(triggerId + 1))).toEqual([])
})

it.each(historyWhats)('«%s» can be stored and read', async (what) => {
  const rows = await outboxRows()
  const profileId = rows.profile()
  rows.stores.history.add({ at: noon, what, profileId })
  expect(rows.stores.history.ofProfile(profileId, all, 1)).toMatchObject([{ what }])
})
