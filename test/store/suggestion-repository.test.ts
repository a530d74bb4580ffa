import { beforeEach, expect, it } from 'vitest'
import { suggestionRepository } from '../../main/engine/store/suggestion-repository'
import { noSealer } from '../support/no-sealer'
import { noon } from '../support/status-sample'
import { outboxRows, type OutboxRows } from './outbox-rows'

let rows: OutboxRows
let suggestions: OutboxRows['stores']['suggestions']
let profileId: number

beforeEach(async () => {
  rows = await outboxRows()
  suggestions = rows.stores.suggestions
  profileId = rows.profile()
})
const say = (proposed: string, property: 'city' | 'email' = 'city'): boolean =>
  suggestions.add({
    ...{ profileId, triggerId: undefined, at: noon, property, proposed },
    current: 'Springfield',
    sentence: 'We moved to Okonjowale.',
  })

it('is kept with the sentence it was found in, sealed', () => {
  expect(say('Okonjowale')).toBe(true)
  expect(suggestions.open(0, 9)).toEqual([
    {
      id: 1,
      profileId,
      triggerId: undefined,
      property: 'city',
      state: 'open',
      at: noon,
      current: 'Springfield',
      proposed: 'Okonjowale',
      sentence: 'We moved to Okonjowale.',
    },
  ])
  expect(suggestions.find(1)?.proposed).toBe('Okonjowale')
  expect(suggestions.find(2)).toBeUndefined()
  expect(rows.db.serialize().toString('latin1')).not.toContain('Okonjowale')
})

it('is not made twice while it is open or once it was rejected; accepted it may come again', () => {
  expect([say('Troy'), say('Troy'), say('Utica'), say('Troy', 'email')]).toEqual([
    true,
    false,
    true,
    true,
  ])
  expect(suggestions.decide(1, 'rejected')).toBe(true)
  expect(say('Troy')).toBe(false)
  expect(suggestions.decide(2, 'accepted')).toBe(true)
  expect(say('Utica')).toBe(true)
})

it('is decided once, and counted and listed while it is open', () => {
  say('Troy')
  say('Utica')
  expect(suggestions.count()).toBe(2)
  expect(suggestions.open(1, 9).map(({ proposed }) => proposed)).toEqual(['Utica'])
  expect(suggestions.decide(1, 'accepted')).toBe(true)
  expect(suggestions.decide(1, 'rejected')).toBe(false)
  expect(suggestions.find(1)?.state).toBe('accepted')
  expect(suggestions.count()).toBe(1)
  expect(suggestions.openOf(profileId).map(({ proposed }) => proposed)).toEqual(['Utica'])
  expect(suggestions.openOf(profileId + 1)).toEqual([])
})

it('is not made where nothing personal can be sealed', () => {
  const bare = suggestionRepository(rows.db, noSealer)
  const one = { profileId, triggerId: undefined, property: 'city', at: noon } as const
  expect(bare.add({ ...one, current: 'a', proposed: 'b' })).toBe(false)
  expect(bare.count()).toBe(0)
})
