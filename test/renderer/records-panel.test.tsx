// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { EffectView } from '../../preload/contract/records'
import { wholeOf } from '../../renderer/state/recording'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp, type Shown } from './support/render-app'
import { day, sampleFailure } from './support/sample-data'
import {
  danaId,
  dealRow,
  openedRecord,
  recordAnswers,
  sampleEffect,
  sampleRow,
  ticketRow,
} from './support/sample-records'

const at = Date.now()
const good = recordAnswers(at)

async function open(id: number, more: Answers = {}): Promise<Shown> {
  const tab = id === 31 ? 'ticket' : id === 21 ? 'deal' : 'conversation'
  const shown = showApp({ ...good, ...more }, { screen: 'records', tab, recordId: id })
  await screen.findByRole('region', { name: 'The record' })
  return shown
}
const panel = () => within(screen.getByRole('region', { name: 'The record' }))
const openWith = (effect: Partial<EffectView>): Promise<Shown> =>
  open(40, {
    'records.open': () => ok(openedRecord(sampleRow(at, { effects: [sampleEffect(at, effect)] }))),
  })

it('opens a row beside the list and says all that is known of it', async () => {
  const { bridge, store } = showApp(good, { screen: 'records' })
  const row = await screen.findByRole('button', { name: 'Billing question' })
  const reads = bridge.inputsOf('records.list').length
  fireEvent.click(row)
  expect(await screen.findByRole('heading', { name: 'Billing question' })).toBeTruthy()
  expect(row.getAttribute('aria-expanded')).toBe('true')
  expect(store.getState().route).toEqual({ screen: 'records', recordId: 40 })
  expect(bridge.inputsOf('records.open')).toEqual([{ id: 40 }])
  // The list stays as it is.
  expect(bridge.inputsOf('records.list')).toHaveLength(reads)
  expect(panel().getByText(/^Dana asked why the premium went up/)).toBeTruthy()
  expect(panel().getByText('bill.pdf').parentElement?.textContent).toContain('84 kB · sent along')
  expect(panel().getByText('Billing inquiry')).toBeTruthy()
  expect(panel().getByText('Call with Dana Whitlock → activity recorded')).toBeTruthy()
})

it('copies the link and AMS360’s id', async () => {
  const { bridge } = await open(40)
  fireEvent.click(await screen.findByRole('button', { name: 'Copy Link' }))
  fireEvent.click(screen.getByRole('button', { name: 'Copy AMS360 id' }))
  await vi.waitFor(() =>
    expect(bridge.inputsOf('app.copy')).toEqual([
      { text: 'https://phone.example.com/calls/41' },
      { text: 'b1c7e0a2-4f38-4b6e-9d20-5a1c3e7f9b04' },
    ]),
  )
})

it('marks with a word the history lines that are proved', async () => {
  await open(40)
  const proved = await screen.findByText('Suspense recorded and read back')
  const unproved = screen.getByText('Call with Dana Whitlock → activity recorded')
  expect(proved.closest('li')?.textContent).toContain('Verified')
  expect(unproved.closest('li')?.textContent).not.toContain('Verified')
})

it.each<[string, Partial<EffectView>, RegExp]>([
  ['answered', {}, /no way to read an activity back, so this is not verified/],
  ['answered, not an activity', { kind: 'suspense.insert' }, /It was not read back yet/],
  ['read back', { kind: 'suspense.insert', verification: 'read-back' }, /^Verified: it was read/],
  ['notified', { kind: 'customer.insert', verification: 'notified' }, /^Verified: AMS360 itself/],
  ['unchanged', { verification: 'unchanged' }, /nothing to change/],
  [
    'differs',
    { verification: 'differs', differing: ['Due date', 'Priority'] },
    /otherwise than sent: Due date, Priority\./,
  ],
  ['dry run', { state: 'dry-run', verification: 'none' }, /^This would have been written/],
  ['skipped', { state: 'skipped', verification: 'none' }, /^Somebody decided not to write/],
  ['waiting', { state: 'waiting', verification: 'none', attempts: 2 }, /^2 tries so far/],
])('says in words how an effect stands: %s', async (_name, effect, words) => {
  await openWith(effect)
  expect(await screen.findByText(words)).toBeTruthy()
})

it('says when it is tried next', async () => {
  await openWith({ state: 'waiting', attempts: 1, nextAttemptAt: at + day })
  expect((await screen.findByText(/^1 try so far/)).textContent).toMatch(/Next try tomorrow/)
})

it('says why an effect failed and leads to the queue', async () => {
  const { store } = await openWith({ state: 'failed', failure: sampleFailure('request-refused') })
  expect(await screen.findByText(sampleFailure('request-refused').title)).toBeTruthy()
  fireEvent.click(panel().getByRole('button', { name: 'Open the queue' }))
  expect(store.getState().route).toEqual({ screen: 'queue', list: 'failed' })
})

it('names the choice that is missing and leads to the mapping', async () => {
  const { store } = await openWith({ state: 'mapping', missing: ['Action for calls'] })
  expect(await screen.findByText('Not chosen yet: Action for calls.')).toBeTruthy()
  fireEvent.click(panel().getByRole('button', { name: 'Open AMS360 mapping' }))
  expect(store.getState().route).toEqual({ screen: 'mapping' })
})

it('says when nothing has to be written', async () => {
  await open(40, { 'records.open': () => ok(openedRecord(sampleRow(at, { effects: [] }))) })
  expect(await screen.findByText('Nothing has to be written in AMS360 for it.')).toBeTruthy()
})

it('marks a ticket completed after saying what that writes, once, and changes the row', async () => {
  let done = false
  const row = () => ticketRow(at, done ? { state: 'completed' } : {})
  const { bridge } = await open(31, {
    'records.open': () => ok(openedRecord(row())),
    'records.completeTicket': () => {
      done = true
      return ok({})
    },
  })
  expect(
    await screen.findByText(
      'Writes in AMS360: the suspense «Send the ID cards» becomes completed.',
    ),
  ).toBeTruthy()
  const button = screen.getByRole('button', { name: 'Mark completed' })
  fireEvent.click(button)
  fireEvent.click(button)
  const line = screen.getByRole('button', { name: 'Send the ID cards' }).closest('tr')
  await vi.waitFor(() => expect(line?.textContent).toContain('Completed'))
  expect(bridge.inputsOf('records.completeTicket')).toEqual([{ id: 31 }])
  expect(panel().queryByRole('button', { name: /^Mark/ })).toBeNull()
})

it('moves a deal to Closed/Won', async () => {
  const { bridge } = await open(21)
  expect(
    await screen.findByText(
      'Writes in AMS360: Dana Whitlock becomes a customer and gets a policy shell.',
    ),
  ).toBeTruthy()
  bridge.answer('records.open', () => ok(openedRecord(dealRow(at, { state: 'won' }))))
  fireEvent.click(screen.getByRole('button', { name: 'Move to Closed/Won' }))
  await vi.waitFor(() => expect(bridge.inputsOf('records.winDeal')).toEqual([{ id: 21 }]))
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: /Closed\/Won$/ })).toBeNull())
})

it('says why a ticket was not completed and offers it again', async () => {
  await open(31, { 'records.completeTicket': () => failed(sampleFailure('disk-full')) })
  fireEvent.click(await screen.findByRole('button', { name: 'Mark completed' }))
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Mark completed' })).toBeTruthy()
})

it('has no act for a conversation', async () => {
  await open(40)
  await screen.findByText('bill.pdf')
  expect(panel().queryByRole('button', { name: /completed|Won/ })).toBeNull()
})

it('closes with Escape and gives the focus back to the row', async () => {
  const { store } = await open(40)
  const heading = await panel().findByRole('heading', { level: 2 })
  await screen.findByRole('table')
  heading.focus()
  fireEvent.keyDown(heading, { key: 'Escape' })
  expect(screen.queryByRole('region', { name: 'The record' })).toBeNull()
  expect(store.getState().route).not.toHaveProperty('recordId')
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('records-row-40'))
})

it('comes by a link to a record and shows the list that it belongs to', async () => {
  const { bridge, store } = showApp(good, { screen: 'records', recordId: 31 })
  expect(await screen.findByRole('heading', { name: 'Send the ID cards' })).toBeTruthy()
  await vi.waitFor(() => expect(wholeOf(store.getState()).records.tab).toBe('ticket'))
  await vi.waitFor(() => expect(bridge.inputsOf('records.list').at(-1)?.kind).toBe('ticket'))
  expect(wholeOf(store.getState()).recordPanel.id).toBe(31)
})

it('re-reads the open record in place and loses nothing to a failure', async () => {
  const { bridge } = await open(40)
  await screen.findByText('bill.pdf')
  const verified = sampleRow(at, {
    effects: [sampleEffect(at, { kind: 'suspense.insert', verification: 'read-back' })],
  })
  bridge.answer('records.open', () => ok(openedRecord(verified)))
  await act(async () => bridge.emit('records.changed', {}))
  expect(panel().getAllByText('Recorded, verified')).toHaveLength(2)
  bridge.answer('records.open', () => failed(sampleFailure('engine-down')))
  await act(async () => bridge.emit('records.changed', {}))
  expect(panel().getAllByText('Recorded, verified')).toHaveLength(2)
})

it('fills the panel only with the record asked for last', async () => {
  const answers: (() => void)[] = []
  showApp(
    {
      ...good,
      'records.open': ({ id }) =>
        new Promise((resolve) => {
          const row = sampleRow(at, { id, title: `Record ${id}` })
          answers.push(() => resolve(ok(openedRecord(row))))
        }),
    },
    { screen: 'records' },
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Billing question' }))
  fireEvent.click(screen.getByRole('button', { name: 'Certificate for the landlord' }))
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  await act(async () => answers.toReversed().forEach((answer) => answer()))
  expect(panel().getByRole('heading', { level: 2 }).textContent).toBe('Record 39')
})

it('holds the place, says why it cannot be read, and reads again', async () => {
  const { bridge } = await open(40, { 'records.open': never })
  expect(panel().getByText('Reading the record')).toBeTruthy()
  bridge.answer('records.open', () => failed(sampleFailure('input-invalid')))
  await act(async () => bridge.emit('app.navigate', { screen: 'records', recordId: 40 }))
  const again = await panel().findByRole('button', { name: 'Try again' })
  bridge.answer('records.open', good['records.open'] ?? never)
  fireEvent.click(again)
  expect(await screen.findByText('bill.pdf')).toBeTruthy()
})

it('leads to the profile', async () => {
  const { store } = await open(40)
  fireEvent.click(await screen.findByRole('button', { name: 'Open the profile of Dana Whitlock' }))
  expect(store.getState().route).toEqual({ screen: 'records', profileId: danaId })
})
