// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { QueueList } from '../../preload/contract/event-kinds'
import { wholeOf } from '../../renderer/state/recording'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { customerUuid, sampleFailure, sampleShell } from './support/sample-data'
import { item, refused, sampleRows, sampleWork, workAnswers } from './support/work-answers'

const at = Date.now()

async function showQueue(list?: QueueList, more: Answers = {}) {
  const shown = showApp(workAnswers(at, more), { screen: 'queue', ...(list && { list }) })
  await screen.findByRole('table')
  return shown
}
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
const press = (name: string | RegExp): void => void fireEvent.click(button(name))
const titles = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.queue-open')].map(({ textContent }) => textContent)

it('opens with the first list that needs somebody, and says how many each has', async () => {
  const lists = { decision: 0, mapping: 0, failed: 2, waiting: 41, 'dry-run': 0 }
  const { bridge } = await showQueue(undefined, {
    'work.read': () => ok(sampleWork({ lists })),
  })
  const tabs = within(screen.getByRole('navigation', { name: 'Lists of the queue' }))
  expect(tabs.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Needs a decision0',
    'Needs mapping0',
    'Failed2',
    'Waiting41',
    'Dry run0',
  ])
  expect(tabs.getByRole('button', { current: true }).textContent).toBe('Failed2')
  expect(bridge.inputsOf('queue.list').at(-1)).toEqual({ list: 'failed' })
})

it.each([
  ['decision', 'It is there: Call with Dana Whitlock e1', ['e1'], 'there'],
  ['mapping', 'Skip: Call with Dana Whitlock e2', ['e2'], 'skip'],
  ['failed', 'Try again: Call with Dana Whitlock e6', ['e6'], 'retry'],
  ['failed', 'Skip: Call with Dana Whitlock e7', ['e7'], 'skip'],
  ['waiting', 'Send now: Call with Dana Whitlock e8', ['e8'], 'retry'],
  ['dry-run', 'Skip: Call with Dana Whitlock e9', ['e9'], 'skip'],
] as const)('in «%s», «%s» does it at once', async (list, name, ids, verb) => {
  const { bridge } = await showQueue(list)
  press(name)
  await vi.waitFor(() => expect(bridge.inputsOf('queue.act')).toEqual([{ ids, act: verb }]))
})

it.each([
  ['decision', 'Send again: Call with Dana Whitlock e1', 'Send again', 'e1', /stand there twice/],
  ['dry-run', 'Send for real: Call with Dana Whitlock e9', 'Send for real', 'e9', /It stays there/],
] as const)('asks once before what is permanent (%s)', async (list, name, act_, id, words) => {
  const { bridge } = await showQueue(list)
  press(name)
  const ask = screen.getByRole('alert')
  expect(ask.textContent).toMatch(words)
  expect(bridge.inputsOf('queue.act')).toEqual([])
  fireEvent.click(within(ask).getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('alert')).toBeNull()
  press(name)
  fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: act_ }))
  await vi.waitFor(() =>
    expect(bridge.inputsOf('queue.act')).toEqual([{ ids: [id], act: 'again' }]),
  )
})

it('says what, for whom and why', async () => {
  await showQueue('decision')
  const [row] = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(row?.textContent).toContain('Activity · Dana Whitlock')
  expect(row?.textContent).toContain('did not say whether it was written')
  expect(row?.textContent).toContain('2 more of this customer wait behind it')
  expect(row?.textContent).toContain('14 minutes ago')
})

it('names the missing choice and leads to it', async () => {
  const { store } = await showQueue('mapping')
  expect(screen.getByText('Missing: Action for calls')).toBeTruthy()
  press('Open AMS360 mapping')
  expect(store.getState().route).toEqual({ screen: 'mapping' })
})

it('takes a skip back', async () => {
  const { bridge } = await showQueue('failed')
  press('Skip: Call with Dana Whitlock e6')
  expect(await screen.findByText(/1 record is skipped and will not be sent/)).toBeTruthy()
  press('Undo')
  expect(await screen.findByText(/1 record is back in the queue/)).toBeTruthy()
  expect(bridge.inputsOf('queue.act').at(-1)).toEqual({ ids: ['e6'], act: 'restore' })
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

it('says how many had moved on meanwhile', async () => {
  await showQueue('failed', { 'queue.act': () => ok({ done: 0 }) })
  press('Try again: Call with Dana Whitlock e6')
  expect(await screen.findByText(/1 record had moved on and is left alone/)).toBeTruthy()
})

it('keeps the rows and says why when an act fails', async () => {
  await showQueue('failed', { 'queue.act': () => failed(sampleFailure('disk-full')) })
  press('Try again: Call with Dana Whitlock e6')
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  expect(titles()).toHaveLength(2)
})

it('does the same thing once, however often it is pressed', async () => {
  const { bridge } = await showQueue('failed', { 'queue.act': never })
  const name = 'Try again: Call with Dana Whitlock e6'
  press(name)
  press(name)
  expect(bridge.inputsOf('queue.act')).toHaveLength(1)
  expect(button(name).getAttribute('aria-disabled')).toBe('true')
})

it('reads again in place when something changed, and keeps selection, detail and list', async () => {
  const { bridge } = await showQueue('failed')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select «Call with Dana Whitlock e7»' }))
  press('Call with Dana Whitlock e7')
  await screen.findByText('SD-7Q2K')
  bridge.answer('queue.list', () =>
    ok({
      rows: [...sampleRows(at).failed.slice(1), item('e11', at, { failure: refused })],
      more: false,
    }),
  )
  await act(async () => {
    bridge.emit('work.changed', sampleWork({ lists: { ...sampleWork().lists, failed: 0 } }))
    bridge.emit('records.changed', {})
  })
  expect(titles()).toEqual(['Call with Dana Whitlock e7', 'Call with Dana Whitlock e11'])
  expect(screen.getByText('SD-7Q2K')).toBeTruthy()
  expect(screen.getByText('1 selected')).toBeTruthy()
  expect(bridge.inputsOf('queue.list').at(-1)).toEqual({ list: 'failed' })
})

it('asks nothing about the queue while it is not on screen', async () => {
  const { bridge, store } = await showQueue('failed')
  await act(async () => store.getState().go({ screen: 'overview' }))
  const before = bridge.inputsOf('queue.list').length
  await act(async () => bridge.emit('records.changed', {}))
  expect(bridge.inputsOf('queue.list')).toHaveLength(before)
})

it('reads page by page, and as many again when something changes', async () => {
  const page = (from: number) =>
    Array.from({ length: 50 }, (_, back) => item(`e${from + back}`, at, { failure: refused }))
  const { bridge } = await showQueue('failed', {
    'queue.list': ({ after }) =>
      ok(after === undefined ? { rows: page(100), more: true } : { rows: page(150), more: false }),
  })
  expect(titles()).toHaveLength(50)
  press('Show more')
  await vi.waitFor(() => expect(titles()).toHaveLength(100))
  expect(bridge.inputsOf('queue.list').at(-1)).toEqual({ list: 'failed', after: 'e149' })
  await act(async () => bridge.emit('records.changed', {}))
  await vi.waitFor(() =>
    expect(bridge.inputsOf('queue.list').slice(-2)).toEqual([
      { list: 'failed' },
      { list: 'failed', after: 'e149' },
    ]),
  )
  expect(titles()).toHaveLength(100)
})

it('says why nothing goes out, how many wait, and what helps', async () => {
  const { store } = await showQueue('waiting', {
    'work.read': () => ok(sampleWork({ held: sampleFailure('sign-in-refused') })),
  })
  const held = screen.getByRole('region', { name: sampleFailure('sign-in-refused').title })
  expect(held.textContent).toContain('41 wait. Nothing is lost.')
  fireEvent.click(within(held).getByRole('button', { name: 'Open credentials' }))
  expect(store.getState().route).toEqual({ screen: 'credentials', connectionId: 'wsapi' })
})

it('says where something is when this list is empty', async () => {
  const { bridge } = showApp(
    workAnswers(at, { 'queue.list': () => ok({ rows: [], more: false }) }),
    {
      screen: 'queue',
      list: 'dry-run',
    },
  )
  expect(await screen.findByText('Nothing was tried dry')).toBeTruthy()
  expect(screen.getByText('Needs a decision has 3 records.')).toBeTruthy()
  press('Show «Needs a decision»')
  await vi.waitFor(() => expect(bridge.inputsOf('queue.list').at(-1)).toEqual({ list: 'decision' }))
})

it('has nothing to say when nothing is queued at all', async () => {
  const lists = { decision: 0, mapping: 0, failed: 0, waiting: 0, 'dry-run': 0 }
  const { store } = showApp(
    workAnswers(at, {
      'work.read': () => ok(sampleWork({ lists, needsYou: 0 })),
      'queue.list': () => ok({ rows: [], more: false }),
    }),
    { screen: 'queue' },
  )
  expect(await screen.findByText('Nothing needs a decision')).toBeTruthy()
  press('Open records')
  expect(store.getState().route.screen).toBe('records')
})

it('holds the place while it is read, says why it cannot be, and reads again', async () => {
  const { bridge } = showApp(workAnswers(at, { 'queue.list': never }), { screen: 'queue' })
  expect(await screen.findByText('Reading the queue')).toBeTruthy()
  bridge.answer('queue.list', () => failed(sampleFailure('input-invalid')))
  await act(async () =>
    bridge.emit('shell.changed', sampleShell({ revision: 4, engine: { state: 'starting' } })),
  )
  await act(async () => bridge.emit('shell.changed', sampleShell({ revision: 5 })))
  const again = await screen.findByRole('button', { name: 'Try again' })
  bridge.answer('queue.list', () => ok({ rows: [item('e1', at)], more: false }))
  fireEvent.click(again)
  expect(await screen.findByRole('table')).toBeTruthy()
})

it('shows nothing of the agency in the demo', async () => {
  const { bridge, store } = await showQueue('failed')
  act(() => bridge.emit('shell.changed', sampleShell({ revision: 4, workspace: 'demo' })))
  expect(wholeOf(store.getState()).queue.rows.phase).toBe('idle')
  expect(store.getState().work).toBeUndefined()
})

it('leads to record, profile and customer', async () => {
  const { store } = await showQueue('failed')
  press('Call with Dana Whitlock e6')
  fireEvent.click(await screen.findByRole('button', { name: 'Open the record' }))
  expect(store.getState().route).toEqual({ screen: 'records', recordId: 41 })
  await act(async () => store.getState().go({ screen: 'queue' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Look up the customer' }))
  expect(store.getState().route).toEqual({ screen: 'lookup', uuid: customerUuid })
})
