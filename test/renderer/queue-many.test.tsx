// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { QueueList } from '../../preload/contract/event-kinds'
import { wholeOf } from '../../renderer/state/recording'
import { ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { item, refused, workAnswers } from './support/work-answers'

const at = Date.now()

async function showQueue(list: QueueList, more: Answers = {}) {
  const shown = showApp(workAnswers(at, more), { screen: 'queue', list })
  const table = await screen.findByRole('table')
  return { ...shown, table }
}
const press = (name: string | RegExp): void =>
  void fireEvent.click(screen.getByRole('button', { name }))
const boxes = (): HTMLInputElement[] =>
  screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Select «/ })
const select = (index: number): void => {
  const box = boxes()[index]
  if (box) fireEvent.click(box)
}

it('skips many with the count in the label, and takes all of them back', async () => {
  const { bridge } = await showQueue('failed')
  select(0)
  select(1)
  expect(screen.getByText('2 selected')).toBeTruthy()
  press('Skip 2')
  expect(await screen.findByText(/2 records are skipped/)).toBeTruthy()
  press('Undo')
  await vi.waitFor(() =>
    expect(bridge.inputsOf('queue.act')).toEqual([
      { ids: ['e6', 'e7'], act: 'skip' },
      { ids: ['e6', 'e7'], act: 'restore' },
    ]),
  )
})

it('asks once, with the count, before many are written for real', async () => {
  const { bridge, table } = await showQueue('dry-run')
  fireEvent.keyDown(table, { key: 'a', ctrlKey: true })
  press('Send 2 for real')
  const ask = screen.getByRole('alert')
  expect(ask.textContent).toContain('This writes 2 records in AMS360. They stay there.')
  expect(bridge.inputsOf('queue.act')).toEqual([])
  fireEvent.click(within(ask).getByRole('button', { name: 'Send 2 for real' }))
  expect(await screen.findByText(/2 records are on the way to AMS360/)).toBeTruthy()
  expect(bridge.inputsOf('queue.act')).toEqual([{ ids: ['e9', 'e10'], act: 'again' }])
  expect(screen.queryByRole('alert')).toBeNull()
})

it('asks before many unknown ones are called there, as none of them is sent any more', async () => {
  const { bridge } = await showQueue('decision', {
    'queue.list': () => ok({ rows: [item('e1', at), item('e2', at)], more: false }),
  })
  select(0)
  select(1)
  press('2 are there')
  fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: '2 are there' }))
  await vi.waitFor(() =>
    expect(bridge.inputsOf('queue.act')).toEqual([{ ids: ['e1', 'e2'], act: 'there' }]),
  )
})

it('offers each verb for the rows it fits', async () => {
  const { bridge, table } = await showQueue('decision')
  fireEvent.keyDown(table, { key: 'a', metaKey: true })
  expect(screen.getByText('3 selected')).toBeTruthy()
  press('Accept')
  await vi.waitFor(() =>
    expect(bridge.inputsOf('suggestion.decide')).toEqual([{ id: 3, accept: true }]),
  )
  expect(bridge.inputsOf('queue.act')).toEqual([])
})

it('forgets the question when the selection changes', async () => {
  const { bridge, table } = await showQueue('dry-run')
  fireEvent.keyDown(table, { key: 'a', ctrlKey: true })
  press('Send 2 for real')
  select(0)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(bridge.inputsOf('queue.act')).toEqual([])
})

it('selects all, none and by the box in the head', async () => {
  const { table } = await showQueue('failed')
  const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all rows shown' })
  select(0)
  expect(all.indeterminate).toBe(true)
  fireEvent.click(all)
  expect(boxes().every((box) => box.checked)).toBe(true)
  fireEvent.keyDown(table, { key: 'Escape' })
  expect(boxes().some((box) => box.checked)).toBe(false)
})

it('moves between the rows within the column', async () => {
  await showQueue('failed')
  const [first, second] = boxes()
  first?.focus()
  if (first) fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  if (second) fireEvent.keyDown(second, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  const [open, next] = document.querySelectorAll<HTMLElement>('.queue-open')
  next?.focus()
  if (next) fireEvent.keyDown(next, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(open)
})

it('leaves Ctrl+A to a text that is being edited', async () => {
  await showQueue('failed')
  press('Call with Dana Whitlock e6')
  const text = await screen.findByLabelText('Description')
  fireEvent.keyDown(text, { key: 'a', ctrlKey: true })
  expect(boxes().some((box) => box.checked)).toBe(false)
})

it('sends more than the call takes in several, and counts them together', async () => {
  const rows = Array.from({ length: 1_200 }, (_, id) => item(`e${id}`, at, { failure: refused }))
  const { bridge, store } = await showQueue('failed', {
    'queue.list': () => ok({ rows, more: false }),
  })
  await wholeOf(store.getState()).actOn(
    'retry',
    rows.map(({ id }) => id),
  )
  expect(bridge.inputsOf('queue.act').map(({ ids }) => ids.length)).toEqual([1_000, 200])
  expect(wholeOf(store.getState()).queue.outcome).toMatchObject({ verb: 'retry', done: 1_200 })
})
