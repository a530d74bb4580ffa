import { beforeEach, describe, expect, it } from 'vitest'
import { failureFrom } from '../../preload/contract/failure-words'
import { triggerRepository } from '../../main/engine/store/trigger-repository'
import { attachmentRepository } from '../../main/engine/store/attachment-repository'
import { noSealer } from '../support/no-sealer'
import { noon } from '../support/status-sample'
import { idsOf, keyOf, outboxRows, type OutboxRows } from './outbox-rows'

let rows: OutboxRows
let triggers: OutboxRows['stores']['triggers']

beforeEach(async () => {
  rows = await outboxRows()
  triggers = rows.stores.triggers
})
const due = (now = noon): readonly number[] => idsOf(triggers.due(now, 0, 50))
const failure = failureFrom('customer-several', {}, 'ref')

describe('events', () => {
  it('are stored with their files, names and texts sealed', () => {
    const bytes = Buffer.from('Okonjowale signed')
    const files = [{ name: 'Okonjowale.pdf', type: 'application/pdf', bytes }]
    const id = rows.trigger({ eventKey: keyOf('e'), contentHash: keyOf('c'), files })
    expect(triggers.find(id)).toMatchObject({
      id,
      sourceId: 1,
      state: 'new',
      attempts: 0,
      nextAttemptAt: noon,
      receivedAt: noon,
      candidates: [],
      event: { kind: 'conversation.created', party: { name: 'Dana Whitlock' } },
    })
    expect(triggers.known(keyOf('e'))).toEqual({ id, contentHash: keyOf('c') })
    expect(triggers.known(keyOf('x'))).toBeUndefined()
    expect(triggers.find(id + 1)).toBeUndefined()
    const { attachments } = rows.stores
    const [file] = attachments.ofTrigger(id)
    expect(file).toMatchObject({ name: 'Okonjowale.pdf', size: bytes.length, state: 'waiting' })
    expect(attachments.bytes(file?.id ?? 0)).toEqual(bytes)
    const disk = rows.db.serialize().toString('latin1')
    expect(disk).not.toMatch(/Okonjowale|Whitlock/)
  })

  it('cannot be kept where nothing personal can be sealed', () => {
    const bare = triggerRepository(rows.db, noSealer)
    expect(bare.canSeal()).toBe(false)
    expect(triggers.canSeal()).toBe(true)
    expect(attachmentRepository(rows.db, noSealer).ofTrigger(1)).toEqual([])
  })

  it('are the same event once, whatever is tried', () => {
    rows.trigger({ eventKey: keyOf('e') })
    expect(() => rows.trigger({ eventKey: keyOf('e') })).toThrow(/UNIQUE/)
  })
})

describe('what may be planned', () => {
  it('is due now, oldest first, from some id on', () => {
    const one = rows.trigger()
    const later = rows.trigger({ receivedAt: noon + 10 })
    const two = rows.trigger()
    expect(due()).toEqual([one, two])
    expect(idsOf(triggers.due(noon, one, 50))).toEqual([two])
    expect(idsOf(triggers.due(noon + 10, 0, 2))).toEqual([one, later])
    expect(triggers.nextDueAt(noon)).toBe(noon + 10)
    expect(triggers.nextDueAt(noon + 10)).toBeUndefined()
  })

  it('comes after earlier ones about the same person, also after an undecided one', () => {
    const partyKey = keyOf('dana')
    const first = rows.trigger({ partyKey })
    const second = rows.trigger({ partyKey })
    const other = rows.trigger({ partyKey: keyOf('eli') })
    const nobody = rows.trigger()
    expect(due()).toEqual([first, other, nobody])
    triggers.change(first, { state: 'decision', attempts: 0, failure, candidates: ['u1'] })
    expect(due()).toEqual([other, nobody])
    triggers.change(first, { state: 'failed', attempts: 1, failure })
    expect(due()).toEqual([second, other, nobody])
  })

  it('does not wait behind a completed ticket that nobody has heard of', () => {
    const partyKey = keyOf('dana')
    const orphan = rows.trigger({
      partyKey,
      event: {
        kind: 'ticket.completed',
        eventId: 'o',
        occurredAt: noon,
        party: {},
        ticket: { id: 't' },
      },
    })
    const news = rows.trigger({ partyKey })
    expect(due()).toEqual([orphan])
    triggers.change(orphan, { state: 'new', attempts: 1, nextAttemptAt: noon + 500 })
    expect(due()).toEqual([news])
  })

  it('what was put off comes when it is pulled in', () => {
    const one = rows.trigger()
    triggers.change(one, { state: 'new', attempts: 1, nextAttemptAt: noon + 500 })
    triggers.pullIn(noon + 500, noon)
    expect(due()).toEqual([])
    triggers.pullIn(noon + 499, noon)
    expect(due()).toEqual([one])
  })
})

describe('what became of it', () => {
  it('keeps profile and record, and the customers to choose from', () => {
    const profileId = rows.profile()
    const id = rows.trigger()
    triggers.change(id, { state: 'decision', attempts: 2, failure, candidates: ['u1', 'u2'] })
    expect(triggers.find(id)).toMatchObject({ failure, attempts: 2, candidates: ['u1', 'u2'] })
    triggers.change(id, { state: 'planned', attempts: 2, profileId })
    expect(triggers.find(id)).toMatchObject({ state: 'planned', profileId, candidates: [] })
    triggers.setCandidates(id, ['u3'])
    triggers.change(id, { state: 'skipped', attempts: 2, candidates: ['u3'] })
    expect(triggers.find(id)).toMatchObject({ profileId, candidates: ['u3'] })
    expect(triggers.find(id)?.failure).toBeUndefined()
  })

  it('lists and counts what needs somebody, and what is tried again', () => {
    const ids = [1, 2, 3].map(() => rows.trigger())
    for (const id of ids) triggers.change(id, { state: 'failed', attempts: 1, failure })
    const waiting = rows.trigger()
    triggers.change(waiting, { state: 'new', attempts: 3, nextAttemptAt: noon + 1, failure })
    rows.trigger()
    expect(idsOf(triggers.list('failed', ids[0] ?? 0, 1))).toEqual([ids[1]])
    expect([triggers.count('failed'), triggers.count('decision')]).toEqual([3, 0])
    expect(idsOf(triggers.retried(0, 10))).toEqual([waiting])
    expect(idsOf(triggers.retried(waiting, 10))).toEqual([])
    expect(triggers.countRetried()).toBe(1)
  })
})
