import { expect, it, vi } from 'vitest'
import type { RecordRow } from '../../preload/contract/records'
import { createApp } from '../../renderer/state/create-app'
import { addRecording, wholeOf } from '../../renderer/state/recording'
import { valueOf } from '../../renderer/state/remote'
import { searchAfterMs } from '../../renderer/state/records'
import { fakeBridge, ok, type Answers, type FakeBridge } from './support/fake-bridge'
import { now, sampleHits } from './support/sample-data'
import { danaId, recordAnswers, sampleRow, ticketRow } from './support/sample-records'

function start(more: Answers = {}) {
  const bridge = fakeBridge({ ...recordAnswers(now), ...more })
  const app = createApp(bridge)
  addRecording(app)
  return { bridge, state: () => wholeOf(app.store.getState()), store: app.store }
}
const settled = (bridge: FakeBridge, calls: number) =>
  vi.waitFor(() => expect(bridge.asked).toHaveLength(calls))
const later = <T>() => {
  const waiting: ((value: T) => void)[] = []
  return { waiting, next: () => new Promise<T>((resolve) => void waiting.push(resolve)) }
}
const page = (...rows: RecordRow[]) => ok({ rows, more: false })

it('completes a ticket once, however often it is asked to', async () => {
  const { bridge, state } = start()
  await state().openRecord(31)
  await Promise.all([state().completeTicket(), state().completeTicket()])
  expect(bridge.inputsOf('records.completeTicket')).toEqual([{ id: 31 }])
  expect(state().recordPanel.acting.phase).toBe('ready')
})

it('decides a suggestion once, and a second one meanwhile', async () => {
  const { bridge, state } = start()
  await state().openProfile(danaId)
  const decide = state().decideSuggestion
  await Promise.all([decide(5, true), decide(5, false), decide(6, false)])
  expect(bridge.inputsOf('suggestion.decide')).toEqual([
    { id: 5, accept: true },
    { id: 6, accept: false },
  ])
})

it('keeps the open row when the filter would drop it, until it is closed', async () => {
  const { bridge, state } = start({
    'records.list': () => page(ticketRow(now), ticketRow(now, { id: 30 })),
  })
  const ids = () => valueOf(state().records.list)?.rows.map(({ id }) => id)
  state().go({ screen: 'records', tab: 'ticket', recordId: 31 })
  state().filterRecords('open')
  await vi.waitFor(() => expect(ids()).toEqual([31, 30]))
  bridge.answer('records.list', () => page(ticketRow(now, { id: 30 })))
  state().receiveRecords()
  await vi.waitFor(() => expect(bridge.inputsOf('records.list')).toHaveLength(3))
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(ids()).toEqual([31, 30])
  state().closeRecord()
  state().receiveRecords()
  await vi.waitFor(() => expect(ids()).toEqual([30]))
})

it('takes nothing of one tab into the next: rows, words, filter', async () => {
  const { state } = start()
  state().go({ screen: 'records', tab: 'ticket' })
  await vi.waitFor(() => expect(state().records.list.phase).toBe('ready'))
  state().filterRecords('open')
  state().typeRecordSearch('cards')
  state().go({ screen: 'records', tab: 'deal' })
  expect(state().records).toMatchObject({
    tab: 'deal',
    filter: 'all',
    search: '',
    searchText: '',
    list: { phase: 'loading' },
  })
  await new Promise((resolve) => setTimeout(resolve, searchAfterMs + 20))
  expect(state().records.search).toBe('')
})

it('drops a refresh that belongs to the list before', async () => {
  const { bridge, state } = start()
  state().go({ screen: 'records', tab: 'conversation' })
  await vi.waitFor(() => expect(state().records.list.phase).toBe('ready'))
  const { waiting, next } = later<ReturnType<typeof page>>()
  bridge.answer('records.list', next)
  state().receiveRecords()
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  const read = state().readRecords()
  await vi.waitFor(() => expect(waiting).toHaveLength(2))
  waiting[1]?.(page(sampleRow(now, { id: 77 })))
  await read
  waiting[0]?.(page(sampleRow(now, { id: 40 })))
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(valueOf(state().records.list)?.rows.map(({ id }) => id)).toEqual([77])
})

it('starts an untouched form anew and keeps one that was begun', async () => {
  const { state } = start()
  const idOf = () => state().recordForm.drafts['conversation']?.eventId
  await state().openDraft('conversation', undefined)
  const first = idOf()
  await state().openDraft('conversation', undefined)
  const second = idOf()
  expect(second).not.toBe(first)
  state().typeDraft('conversation', 'text', 'x')
  await state().openDraft('conversation', undefined)
  expect(idOf()).toBe(second)
})

it('offers only what fits what is typed by now', async () => {
  const people = later<ReturnType<typeof found>>()
  const found = (name: string) =>
    ok({
      rows: [{ id: danaId, name, isFirm: false, updatedAt: now, openTickets: 0, openDeals: 0 }],
      more: false,
    })
  const customers = later<ReturnType<typeof hits>>()
  const hits = (many: number) => ok({ hits: sampleHits(many), total: many, ms: 3 })
  const { bridge, state } = start({
    'records.profiles': people.next,
    'lookup.search': customers.next,
  })
  await state().openDraft('deal', undefined)
  const draft = () => state().recordForm.drafts['deal']
  state().typeWho('deal', 'Dana')
  await settled(bridge, 2)
  const search = state().searchCustomers('deal')
  await settled(bridge, 3)
  state().typeWho('deal', 'Whit')
  people.waiting[0]?.(found('Dana'))
  customers.waiting[0]?.(hits(2))
  await search
  expect([draft()?.people.phase, draft()?.customers.phase]).toEqual(['idle', 'idle'])
  await settled(bridge, 4)
  people.waiting[1]?.(found('Whitaker'))
  await vi.waitFor(() => expect(valueOf(draft()?.people ?? { phase: 'idle' })).toHaveLength(1))
})

it('offers nobody for a UUID, which says who it is by itself', async () => {
  const { bridge, state } = start()
  await state().openDraft('deal', undefined)
  state().typeWho('deal', '3f2b8c1e-5d47-4a90-b6f2-9c1de07a4b58')
  await new Promise((resolve) => setTimeout(resolve, searchAfterMs + 20))
  expect(bridge.inputsOf('records.profiles')).toEqual([])
})

it('shows what was just sent in its list at once; what comes after it waits to be asked for', async () => {
  const { bridge, state } = start({ 'records.list': () => page(sampleRow(now, { id: 1 })) })
  const list = () => valueOf(state().records.list)
  const ids = () => list()?.rows.map(({ id }) => id)
  state().go({ screen: 'records', tab: 'conversation' })
  state().showSent({ kind: 'conversation', status: 'stored' })
  await vi.waitFor(() => expect(ids()).toEqual([1]))
  bridge.answer('records.list', () => page(sampleRow(now, { id: 2 }), sampleRow(now, { id: 1 })))
  state().receiveRecords()
  await vi.waitFor(() => expect(ids()).toEqual([2, 1]))
  bridge.answer('records.list', () =>
    page(sampleRow(now, { id: 3 }), sampleRow(now, { id: 2 }), sampleRow(now, { id: 1 })),
  )
  state().receiveRecords()
  await vi.waitFor(() => expect(list()?.newer.map(({ id }) => id)).toEqual([3]))
  expect(ids()).toEqual([2, 1])
})
