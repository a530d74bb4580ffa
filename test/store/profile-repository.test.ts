import { beforeEach, describe, expect, it } from 'vitest'
import type { ProfileContent } from '../../main/engine/store/profile-repository'
import { noon } from '../support/status-sample'
import { idsOf, keyOf, outboxRows, type OutboxRows } from './outbox-rows'

let rows: OutboxRows
let profiles: OutboxRows['stores']['profiles']

beforeEach(async () => {
  rows = await outboxRows()
  profiles = rows.stores.profiles
})
const content: ProfileContent = {
  name: 'Dana Okonjowale',
  values: { email: { value: 'dana@example.com', at: noon, from: 'event' } },
}
const made = { uid: 'P-0000000001', isFirm: true, customerId: undefined, content }

describe('profiles', () => {
  it('are found by row, id, customer and each of their keys; nothing stands in clear', () => {
    const id = profiles.create(made, ['email:dana@example.com', 'phone:+12125551000'], noon)
    const profile = { ...made, id, readAt: undefined, updatedAt: noon }
    expect(profiles.find(id)).toEqual(profile)
    expect(profiles.findByUid(made.uid)).toEqual(profile)
    expect(profiles.findByCustomer('u1')).toBeUndefined()
    profiles.link(id, 'u1')
    expect(profiles.findByCustomer('u1')).toEqual({ ...profile, customerId: 'u1' })
    expect(profiles.withKey('email:dana@example.com')).toEqual([id])
    expect(profiles.withKey('phone:+12125551000')).toEqual([id])
    expect(profiles.withKey('email:eli@example.com')).toEqual([])
    expect(rows.db.serialize().toString('latin1')).not.toMatch(/Okonjowale|dana@|2125551000/)
  })

  it('share a key when they share an e-mail', () => {
    const ids = [rows.profile(['email:a']), rows.profile(['email:a'])]
    expect(profiles.withKey('email:a')).toEqual(ids)
  })

  it('one customer is never two of them', () => {
    rows.profile([], 'u1')
    expect(() => rows.profile([], 'u1')).toThrow(/UNIQUE/)
  })

  it('keep every value that changed, newest first, and lose keys that fit no more', () => {
    const id = profiles.create(made, ['email:dana@example.com'], noon)
    const next: ProfileContent = {
      ...content,
      values: { email: { value: 'd@example.com', at: noon + 1, from: 'ams360' } },
    }
    const change = {
      property: 'email',
      before: 'dana@example.com',
      after: 'd@example.com',
    } as const
    const how = { from: 'ams360', now: noon + 1, readAt: noon + 1 } as const
    profiles.save({ id, isFirm: false, content: next }, ['email:d@example.com'], [change], how)
    expect(profiles.find(id)).toMatchObject({
      isFirm: false,
      content: next,
      readAt: noon + 1,
      updatedAt: noon + 1,
    })
    const back = { property: 'email', before: 'd@example.com', after: '' } as const
    const person = { from: 'person', now: noon + 2 } as const
    profiles.save({ id, isFirm: false, content: next }, [], [back], person)
    expect(profiles.find(id)?.readAt).toBe(noon + 1)
    expect(profiles.changes(id)).toEqual([
      { at: noon + 2, origin: 'person', ...back },
      { at: noon + 1, origin: 'ams360', ...change },
    ])
    expect(profiles.withKey('email:dana@example.com')).toEqual([])
    expect(profiles.withKey('email:d@example.com')).toEqual([])
  })

  it('are paged by their last change, also those of the same moment', () => {
    const ids = [5, 9, 9, 1].map((at) => rows.profile([], undefined, noon + at))
    const [five, nine, other, one] = ids
    const all = profiles.page({ at: noon + 100, id: 0 }, 3)
    expect(idsOf(all)).toEqual([other, nine, five])
    const last = all[1]
    expect(idsOf(profiles.page({ at: last?.updatedAt ?? 0, id: last?.id ?? 0 }, 9))).toEqual([
      five,
      one,
    ])
  })
})

describe('two that turn out to be one', () => {
  it('everything of the one hangs on the other afterwards', () => {
    const { stores, trigger, effect } = rows
    const from = rows.profile(['email:a'])
    const into = rows.profile(['email:b'], 'u1')
    const triggerId = trigger()
    stores.triggers.change(triggerId, { state: 'planned', attempts: 0, profileId: from })
    const effectId = effect(from, { triggerId })
    const at = noon
    const recordId = stores.records.put(
      {
        kind: 'deal',
        type: '',
        key: keyOf('r'),
        sourceId: 1,
        profileId: from,
        state: 'open',
        at,
        dueAt: undefined,
        content: { title: '', externalId: '', triggerId, label: '' },
      },
      at,
    )
    const said = { property: 'city', current: 'A', proposed: 'B' } as const
    stores.suggestions.add({ profileId: from, triggerId, at, ...said })
    stores.history.add({ at, what: 'planned', profileId: from, triggerId })
    const change = { property: 'city', before: '', after: 'A' } as const
    const saved = { id: from, isFirm: false, content }
    profiles.save(saved, ['email:a'], [change], { from: 'event', now: at })

    profiles.merge(from, into)
    expect(profiles.find(from)).toBeUndefined()
    expect(profiles.withKey('email:a')).toEqual([])
    expect(profiles.withKey('email:b')).toEqual([into])
    expect(stores.effects.find(effectId)?.profileId).toBe(into)
    expect(stores.triggers.find(triggerId)?.profileId).toBe(into)
    expect(stores.records.find(recordId)?.profileId).toBe(into)
    expect(stores.suggestions.openOf(into)).toHaveLength(1)
    expect(stores.history.ofProfile(into, Number.MAX_SAFE_INTEGER, 9)).toHaveLength(1)
    expect(profiles.changes(into)).toMatchObject([change])
  })
})
