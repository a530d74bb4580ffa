// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { wholeOf } from '../../renderer/state/recording'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp, type Shown } from './support/render-app'
import { sampleFailure, sampleShell } from './support/sample-data'
import { danaId, recordAnswers, sampleRow, ticketRow } from './support/sample-records'

const at = Date.now()
const good = recordAnswers(at)

const show = (more: Answers = {}, tab?: 'ticket' | 'deal' | 'contact' | 'profile'): Shown =>
  showApp({ ...good, ...more }, { screen: 'records', ...(tab && { tab }) })
const table = () => screen.findByRole('table')
const titles = (): (string | null)[] =>
  [...document.querySelectorAll('.records-row')].map(({ textContent }) => textContent)
it('shows conversations with who, when, from where and how they stand in AMS360', async () => {
  show()
  const [, first, second] = within(await table()).getAllByRole('row')
  expect(first?.textContent).toMatch(
    /^Billing question Dana Whitlock.*Local API: Phone systemRecorded$/,
  )
  expect(second?.textContent).toContain('Nobody yet')
  expect(second?.textContent).toContain('Needs you')
})

it('leads from «Needs you» to the queue’s list', async () => {
  const { store } = show()
  fireEvent.click(
    await screen.findByRole('button', {
      name: 'Needs you: open the queue for «Certificate for the landlord»',
    }),
  )
  expect(store.getState().route).toEqual({ screen: 'queue', list: 'decision' })
})

it('leads from the name to the profile', async () => {
  const { store } = show()
  fireEvent.click(await screen.findByRole('button', { name: 'Dana Whitlock' }))
  expect(store.getState().route).toEqual({ screen: 'records', profileId: danaId })
})

it('changes the tab by mouse and by arrow keys, and asks for its rows', async () => {
  const { bridge, store } = show()
  await table()
  fireEvent.click(screen.getByRole('tab', { name: 'Tickets' }))
  expect(await screen.findByText('Send the ID cards')).toBeTruthy()
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Tickets' }), { key: 'ArrowRight' })
  expect(document.activeElement?.textContent).toBe('Deals')
  expect(screen.getByRole('tab', { name: 'Deals' }).getAttribute('aria-selected')).toBe('true')
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Deals' }), { key: 'End' })
  expect(await screen.findByText('Whitaker & Sons Roofing')).toBeTruthy()
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Profiles' }), { key: 'ArrowRight' })
  expect(wholeOf(store.getState()).records.tab).toBe('conversation')
  const kinds = bridge.inputsOf('records.list').map(({ kind }) => kind)
  expect([...new Set(kinds)]).toEqual(['conversation', 'ticket', 'deal'])
})

it('keeps the rows in one tab stop and moves between them', async () => {
  show()
  await table()
  const [first, second] = screen.getAllByRole('button', { name: /question|landlord$/ })
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1])
  first?.focus()
  if (first) fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0])
})

it('shows tickets by due date with their state', async () => {
  show({}, 'ticket')
  expect(await screen.findByRole('columnheader', { name: 'Due' })).toBeTruthy()
  const [, first, second] = screen.getAllByRole('row')
  expect(first?.textContent).toMatch(/Send the ID cards Open.*tomorrow.*Recorded, verified/)
  expect(second?.textContent).toContain('Completed')
})

it('shows profiles with their link and what is open', async () => {
  const { store } = show({}, 'profile')
  const [, first, second] = within(await table()).getAllByRole('row')
  expect(first?.textContent).toMatch(/Dana Whitlock PersonLinked21/)
  expect(second?.textContent).toMatch(/Whitaker & Sons Roofing FirmNot linked00/)
  fireEvent.click(screen.getByRole('button', { name: 'Dana Whitlock' }))
  expect(store.getState().route).toEqual({ screen: 'records', profileId: danaId })
})

it('searches once the words are typed, and only for them', async () => {
  const { bridge } = show()
  await table()
  const box = screen.getByLabelText('Search by title or name')
  vi.useFakeTimers()
  try {
    fireEvent.change(box, { target: { value: 'bil' } })
    vi.advanceTimersByTime(200)
    fireEvent.change(box, { target: { value: ' billing ' } })
    vi.advanceTimersByTime(200)
    expect(bridge.inputsOf('records.list').some(({ search }) => search)).toBe(false)
    vi.advanceTimersByTime(60)
  } finally {
    vi.useRealTimers()
  }
  expect(bridge.inputsOf('records.list').filter(({ search }) => search)).toEqual([
    { kind: 'conversation', search: 'billing' },
  ])
  // What is on screen stays until the answer comes.
  expect(screen.getByText('Billing question')).toBeTruthy()
  await act(async () => undefined)
})

it('filters by state, says what the filter leaves out and clears it', async () => {
  const { bridge } = show(
    { 'records.list': ({ state }) => ok({ rows: state ? [] : [ticketRow(at)], more: false }) },
    'ticket',
  )
  await table()
  fireEvent.change(screen.getByLabelText('State'), { target: { value: 'completed' } })
  expect(await screen.findByText('No ticket has the state Completed.')).toBeTruthy()
  expect(bridge.inputsOf('records.list').at(-1)).toEqual({ kind: 'ticket', state: 'completed' })
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }))
  expect(await screen.findByText('Send the ID cards')).toBeTruthy()
})

it('has no filter by state where there is none', async () => {
  show()
  await table()
  expect(screen.queryByLabelText('State')).toBeNull()
})

it.each(['ticket', 'deal', 'contact', 'profile'] as const)(
  'says what an empty list of %s is for and has one button',
  async (tab) => {
    const { store } = show(
      {
        'records.list': () => ok({ rows: [], more: false }),
        'records.profiles': () => ok({ rows: [], more: false }),
      },
      tab,
    )
    const title = await screen.findByRole('heading', { level: 2, name: /^No .* yet$/ })
    const card = title.closest('section') ?? document.body
    const buttons = within(card).getAllByRole('button')
    expect(buttons).toHaveLength(1)
    if (buttons[0]) fireEvent.click(buttons[0])
    expect(store.getState().route).toMatchObject({ create: tab === 'profile' ? 'contact' : tab })
  },
)

it('holds the place while the list is read', async () => {
  show({ 'records.list': never })
  expect(await screen.findByText('Reading conversations')).toBeTruthy()
})

it('says why it cannot be read, and reads again', async () => {
  const { bridge } = show({ 'records.list': () => failed(sampleFailure('input-invalid')) })
  const again = await screen.findByRole('button', { name: 'Try again' })
  bridge.answer('records.list', good['records.list'] ?? never)
  fireEvent.click(again)
  expect(await screen.findByText('Billing question')).toBeTruthy()
})

it('asks for nothing while another screen is there', async () => {
  const { bridge } = showApp(good, { screen: 'contact' })
  await screen.findByText('Technical contact')
  await act(async () => bridge.emit('records.changed', {}))
  expect(bridge.inputsOf('records.list')).toEqual([])
})

it('drops an answer that belongs to another tab', async () => {
  const answers: (() => void)[] = []
  const { bridge } = show({
    'records.list': ({ kind }) =>
      new Promise((resolve) => {
        const row = sampleRow(at, { title: `Row of ${kind}` })
        answers.push(() => resolve(ok({ rows: [row], more: false })))
      }),
  })
  fireEvent.click(await screen.findByRole('tab', { name: 'Deals' }))
  const last = (): boolean => bridge.inputsOf('records.list').at(-1)?.kind === 'deal'
  await vi.waitFor(() => expect(last()).toBe(true))
  await act(async () => answers.toReversed().forEach((answer) => answer()))
  expect(titles()).toEqual(['Row of deal'])
})

it('shows nothing of the agency in the demo', async () => {
  const { bridge, store } = show()
  await table()
  await act(() => wholeOf(store.getState()).openDraft('conversation', undefined))
  wholeOf(store.getState()).typeDraft('conversation', 'text', 'About the bill')
  expect(Object.keys(wholeOf(store.getState()).recordForm.drafts)).toHaveLength(1)
  act(() => bridge.emit('shell.changed', sampleShell({ revision: 4, workspace: 'demo' })))
  expect(store.getState()).toMatchObject({
    records: { list: { phase: 'idle' } },
    recordForm: { drafts: {} },
    recordPanel: { id: undefined },
    profile: { id: undefined },
  })
})
