import { beforeEach, describe, expect, it } from 'vitest'
import { noon } from '../support/status-sample'
import { sourceRepository, type SourceRepository } from '../../main/engine/store/source-repository'
import { keyOf, outboxRows, type OutboxRows } from './outbox-rows'

let rows: OutboxRows
let sources: SourceRepository

beforeEach(async () => {
  rows = await outboxRows()
  sources = sourceRepository(rows.db)
})
const phones = (name = 'Phone system', signing?: string) => ({
  name,
  tokenHash: keyOf(name),
  tokenTail: 'ab12',
  signing,
})

describe('sources of the local API', () => {
  it('are added, used and renewed', () => {
    const id = sources.add(phones('Phone system', 'sealed'), noon)
    expect(sources.find(id)).toEqual({
      id,
      name: 'Phone system',
      createdAt: noon,
      lastUsedAt: undefined,
      tokenTail: 'ab12',
      signing: 'sealed',
    })
    sources.touch(id, noon + 5)
    expect(sources.find(id)?.lastUsedAt).toBe(noon + 5)
    const renewed = { tokenHash: keyOf('new'), tokenTail: 'cd34', signing: undefined }
    expect(sources.renew(id, renewed)).toBe(true)
    expect(sources.active()).toEqual([
      { id, name: 'Phone system', tokenHash: keyOf('new'), signing: undefined },
    ])
    expect(sources.renew(99, { ...renewed, tokenHash: keyOf('other') })).toBe(false)
  })

  it('a token belongs to one of them', () => {
    sources.add(phones(), noon)
    expect(() => sources.add(phones(), noon)).toThrow(/UNIQUE/)
  })

  it('revoked they send no more, and what they sent still names them', () => {
    const id = sources.add(phones(), noon)
    expect(sources.revoke(id, noon + 1)).toBe(true)
    expect(sources.revoke(id, noon + 2)).toBe(false)
    expect(sources.renew(id, phones('again'))).toBe(false)
    expect(sources.find(id)).toBeUndefined()
    expect(sources.active()).toEqual([])
    expect(sources.list().map(({ name }) => name)).toEqual(['Phones'])
    expect(sources.nameOf(id)).toBe('Local API: Phone system')
    expect(sources.nameOf(99)).toBe('')
  })
})

it('the inbox and the app have one source each, which no token opens', () => {
  const inbox = sources.own('inbox', 'Inbox folder', noon)
  const app = sources.own('app', 'This app', noon)
  expect(sources.own('inbox', 'Inbox folder', noon + 1)).toBe(inbox)
  expect(app).not.toBe(inbox)
  expect(sources.nameOf(inbox)).toBe('Inbox folder')
  expect(sources.active()).toEqual([])
  expect(sources.find(inbox)).toBeUndefined()
})

it('events are counted by their source, since some time', () => {
  const id = sources.add(phones(), noon)
  rows.trigger({ receivedAt: noon })
  rows.trigger({ receivedAt: noon + 1 })
  rows.trigger({ receivedAt: noon + 1, sourceId: id })
  expect(sources.eventsSince(noon + 1)).toEqual(
    new Map([
      [1, 1],
      [id, 1],
    ]),
  )
  expect(sources.eventsSince(noon + 2)).toEqual(new Map())
})
