// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { failingSince } from '../../renderer/screens/history/failing-since'
import type { PastCheck } from '../../renderer/state/checks'
import { goodAnswers } from './support/answers'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import {
  day,
  errorConnection,
  minute,
  passedSteps,
  sampleConnection,
  sampleFailure,
  sampleStatus,
} from './support/sample-data'

const at = Date.now()
const good = goodAnswers({ at })
const toHistory = { screen: 'history', connectionId: 'wsapi' } as const

const check = (back: number, outcome: PastCheck['outcome']): PastCheck => ({
  at: at - back * day,
  ms: 700,
  outcome,
  trigger: 'scheduled',
  steps: [],
})

async function showHistory(answers: Answers = good) {
  const shown = showApp(answers, toHistory)
  const table = await screen.findByRole('table')
  return { ...shown, table }
}
const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').slice(1)

it('lists every check with what was found, why it was made and how long it took', async () => {
  const { table } = await showHistory()
  const rows = rowsOf(table)
  expect(rows).toHaveLength(50)
  const [first, , third] = rows
  expect(first?.textContent).toContain('Passed')
  expect(first?.textContent).toContain('Every step passed')
  expect(first?.textContent).toContain('Check now')
  expect(first?.textContent).toContain('718 ms')
  expect(third?.textContent).toContain('AMS360 WSAPI refuses the sign-in')
  expect(third?.textContent).toContain('Failing since')
  expect(third?.textContent).toContain('Daily check')
})

it('opens the steps of one check, with the reason and what to do when it failed', async () => {
  const { table } = await showHistory()
  const button = within(rowsOf(table)[2] ?? table).getByRole('button')
  expect(button.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  const steps = within(table).getByRole('list', { name: /^Steps of / })
  expect(within(steps).getAllByRole('listitem')).toHaveLength(6)
  expect(within(table).getByText(/click the “Administration” tab/)).toBeTruthy()
  fireEvent.click(button)
  expect(within(table).queryByRole('list', { name: /^Steps of / })).toBeNull()
})

it('shows older checks page by page until there are none', async () => {
  const { bridge, table } = await showHistory()
  const oldest = at - 14 * minute - 49 * day
  fireEvent.click(screen.getByRole('button', { name: 'Show older checks' }))
  await vi.waitFor(() => expect(rowsOf(table)).toHaveLength(55))
  expect(bridge.inputsOf('connection.history')[1]).toEqual({
    connectionId: 'wsapi',
    before: oldest,
  })
  expect(screen.queryByRole('button', { name: 'Show older checks' })).toBeNull()
  expect(screen.getByText('These are all 55 checks.')).toBeTruthy()
})

it('keeps what it shows when older ones cannot be read, and tries again', async () => {
  const { bridge, table } = await showHistory()
  bridge.answer('connection.history', () => failed(sampleFailure('input-invalid')))
  fireEvent.click(screen.getByRole('button', { name: 'Show older checks' }))
  const again = await screen.findByRole('button', { name: 'Try again' })
  expect(rowsOf(table)).toHaveLength(50)
  bridge.answer('connection.history', () => ok([check(90, 'passed')]))
  fireEvent.click(again)
  await vi.waitFor(() => expect(rowsOf(table)).toHaveLength(51))
})

it('puts a new check on top and keeps the pages that were read', async () => {
  const { bridge, table } = await showHistory()
  fireEvent.click(screen.getByRole('button', { name: 'Show older checks' }))
  await vi.waitFor(() => expect(rowsOf(table)).toHaveLength(55))
  bridge.answer('connection.history', () =>
    ok(
      Array.from({ length: 50 }, (_, back) => ({
        ...check(back, 'passed'),
        at: back === 0 ? at : at - 14 * minute - (back - 1) * day,
        trigger: 'save' as const,
      })),
    ),
  )
  act(() =>
    bridge.emit('status.changed', sampleStatus(at, [sampleConnection(at, { lastCheckAt: at })], 9)),
  )
  await vi.waitFor(() => expect(rowsOf(table)).toHaveLength(56))
  expect(rowsOf(table)[0]?.textContent).toContain('Saved credentials')
})

it('says why it is red and since when, with the way out', async () => {
  const { store } = await showHistory(goodAnswers({ at, connections: [errorConnection(at)] }))
  const head = screen.getByRole('region', { name: 'AMS360 WSAPI' })
  expect(within(head).getByText('Error')).toBeTruthy()
  expect(within(head).getByText(/^In this state since/).textContent).toContain('today 6:00 a.m.')
  expect(within(head).getByText('AMS360 WSAPI refuses the sign-in')).toBeTruthy()
  fireEvent.click(within(head).getByRole('button', { name: 'Open credentials' }))
  expect(store.getState().route).toEqual({ screen: 'credentials', connectionId: 'wsapi' })
})

it.each([
  ['while it is read', { 'connection.history': never }, 'Reading past checks'],
  ['when there are none', { 'connection.history': () => ok([]) }, 'No checks yet'],
  [
    'when they cannot be read',
    { 'connection.history': () => failed(sampleFailure('store-damaged')) },
    sampleFailure('store-damaged').title,
  ],
  [
    'when the state of the connections cannot be read',
    { 'status.read': () => failed(sampleFailure('input-invalid')) },
    sampleFailure('input-invalid').title,
  ],
  [
    'when the connection is gone',
    { 'status.read': () => ok(sampleStatus(at, [])) },
    'This connection is not set up any more',
  ],
] satisfies [string, Answers, string][])('has words %s', async (_name, answers, words) => {
  showApp({ ...good, ...answers }, toHistory)
  expect(await screen.findByText(words)).toBeTruthy()
})

it('leads back to the Overview', async () => {
  const { store } = await showHistory()
  fireEvent.click(screen.getByRole('button', { name: 'Back to Overview' }))
  expect(store.getState().route).toEqual({ screen: 'overview' })
})

it('finds the first failure after the last good check, over checks that were not made', () => {
  const rows = [
    check(0, 'failed'),
    check(1, 'offline'),
    check(2, 'failed'),
    check(3, 'interrupted'),
    check(4, 'passed'),
    check(5, 'failed'),
    check(6, 'failed'),
  ]
  expect(failingSince(rows, 0, false)).toEqual({ at: at - 2 * day, atLeast: false })
  expect(failingSince(rows, 4, false)).toBeUndefined()
  expect(failingSince(rows, 1, false)).toBeUndefined()
  expect(failingSince(rows, 5, false)).toEqual({ at: at - 6 * day, atLeast: true })
  expect(failingSince(rows, 5, true)).toEqual({ at: at - 6 * day, atLeast: false })
  expect(failingSince([{ ...check(0, 'failed'), steps: [...passedSteps] }], 1, true)).toBe(
    undefined,
  )
})
