// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { kindTexts } from '../../renderer/text/kind-texts'
import { fill, fresh, showForm } from './support/credentials-form'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { fullAgency } from './support/sample-agency'
import { answersWith } from './support/sample-credentials'
import { sampleFailure, sampleStatus } from './support/sample-data'

const at = Date.now()
const plus = answersWith('ams-plus', at)

const list = () => screen.getByRole('navigation', { name: 'Connections' })
const item = (name: RegExp) => within(list()).getByRole('button', { name })

const many: Answers = {
  ...plus,
  'status.read': () =>
    ok(
      sampleStatus(
        at,
        fullAgency(at, {
          'ams360-ems': { state: 'error', failure: sampleFailure('sign-in-refused') },
          'ams360-ons': { stale: true },
          'ams-plus': { state: 'waiting' },
          smtp: { state: 'paused' },
        }).filter(({ kind }) => kind !== 'ams360-odata'),
      ),
    ),
}

it('lists all seven systems in groups, each with its state, and marks the open one', async () => {
  await showForm(many, 'ams-plus')
  expect(
    within(list())
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual([
    'AMS360 WSAPIHealthy',
    'AMS360 EMSError',
    'AMS360 ONSNot verified lately',
    'AMS360 ODataNot set up',
    'ConnectWise PSAHealthy',
    'AMS+Waiting check',
    'Mail serverPaused',
  ])
  expect(
    within(list())
      .getAllByRole('group')
      .map((group) => group.getAttribute('aria-label')),
  ).toEqual(['AMS360', 'ConnectWise', 'AMS+', 'Mail'])
  expect(list().querySelectorAll('[aria-current]')).toHaveLength(1)
  expect(item(/^AMS\+/).getAttribute('aria-current')).toBe('page')
})

it('opens what is chosen: a saved connection, or the page to set one up', async () => {
  const { bridge, store } = await showForm(many, 'ams-plus')
  await act(async () => fireEvent.click(item(/^AMS360 EMS/)))
  expect(store.getState().route).toMatchObject({ connectionId: 'ams360-ems' })
  expect(bridge.inputsOf('connection.read').at(-1)).toEqual({ connectionId: 'ams360-ems' })
  await act(async () => fireEvent.click(item(/^AMS360 OData/)))
  expect(screen.getByRole('heading', { level: 2, name: 'AMS360 OData' })).toBeTruthy()
  expect(bridge.inputsOf('connection.read')).toHaveLength(2)
  expect(screen.queryByText('When it is checked')).toBeNull()
  expect(screen.queryByText('Remove this connection')).toBeNull()
})

it('claims nothing about systems while the engine is silent', () => {
  showApp({ ...plus, 'status.read': never }, { screen: 'credentials' })
  return vi.waitFor(() => {
    expect(within(list()).getAllByRole('button')).toHaveLength(7)
    expect(within(list()).queryByText('Not set up')).toBeNull()
  })
})

it('says at the top of a failing connection what is wrong with it', async () => {
  await showForm(
    answersWith('ams-plus', at, { state: 'error', failure: sampleFailure('tls-expired') }),
    'ams-plus',
  )
  const form = screen.getByRole('region', { name: 'AMS+' })
  expect(within(form).getByText(sampleFailure('tls-expired').title)).toBeTruthy()
  expect(within(form).getByText('Error')).toBeTruthy()
})

it('marks the same label with another value in words, exactly', async () => {
  await showForm(answersWith('connectwise', at), 'connectwise')
  const table = await screen.findByRole('table')
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent))
  expect(rows).toEqual([
    ['Value', 'Stored here', 'Reported'],
    ['Company ID', 'harborins', 'HarborInsdiffers'],
    ['Member ID', 'rwhitlock', 'rwhitlock'],
    ['Site', 'eu.myconnectwise.net', '–'],
    ['Company', '–', 'Harbor Insurance'],
  ])
  expect(screen.getByText('1 value differs')).toBeTruthy()
})

it.each([
  ['healthy', 'Pause', true],
  ['paused', 'Resume', false],
] as const)('%s: «%s»', async (state, name, paused) => {
  const { bridge } = await showForm(answersWith('ams-plus', at, { state }), 'ams-plus')
  fireEvent.click(await screen.findByRole('button', { name }))
  await vi.waitFor(() =>
    expect(bridge.inputsOf('connection.pause')).toEqual([{ connectionId: 'ams-plus', paused }]),
  )
  expect(screen.queryByText(/^Paused: no checks and no syncs/) !== null).toBe(state === 'paused')
})

it('says why a pause did not work', async () => {
  await showForm(
    { ...plus, 'connection.pause': () => failed(sampleFailure('engine-down')) },
    'ams-plus',
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Pause' }))
  expect(await screen.findByText(sampleFailure('engine-down').title)).toBeTruthy()
})

const timeField = 'Another time, New York'
const addTime = () => fireEvent.click(screen.getByRole('button', { name: 'Add time' }))

it('plans extra check times and takes them back', async () => {
  const { bridge } = await showForm(
    answersWith('ams-plus', at, { extraTimes: ['13:30'] }),
    'ams-plus',
  )
  fill(timeField, '09:05')
  addTime()
  expect(await screen.findByText('Also checked at 9:05 a.m. New York time.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Remove 1:30 p.m.' }))
  expect(await screen.findByText('Not checked at 1:30 p.m. any more.')).toBeTruthy()
  expect(bridge.inputsOf('connection.plan')).toEqual([
    { connectionId: 'ams-plus', times: ['09:05', '13:30'] },
    { connectionId: 'ams-plus', times: [] },
  ])
})

it.each([
  ['', 'Enter a time as hours and minutes: 14:30.'],
  ['06:00', 'Six in the morning is the daily check.'],
  ['13:30', 'This time is planned already.'],
])('refuses the extra time «%s»', async (time, words) => {
  const { bridge } = await showForm(
    answersWith('ams-plus', at, { extraTimes: ['13:30'] }),
    'ams-plus',
  )
  fill(timeField, time)
  addTime()
  expect(await screen.findByText(words)).toBeTruthy()
  expect(bridge.inputsOf('connection.plan')).toEqual([])
})

it('removes only after saying what stops and what cannot be undone', async () => {
  const { bridge, store } = await showForm(plus, 'ams-plus')
  const removal = screen.getByText('Remove this connection').closest('details')
  expect(removal?.open).toBe(false)
  expect(removal?.textContent).toContain('This cannot be undone.')
  for (const stop of kindTexts['ams-plus'].stops) expect(removal?.textContent).toContain(stop)

  const button = screen.getByRole('button', { name: 'Remove AMS+ from SyncDesk' })
  button.focus()
  fireEvent.click(button)
  expect(await screen.findByText('AMS+ is removed from SyncDesk.')).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('AMS+')
  expect(bridge.inputsOf('connection.remove')).toEqual([{ connectionId: 'ams-plus' }])
  expect(store.getState().form.connectionId).toBeUndefined()
  expect(store.getState().route).toEqual({ screen: 'credentials', kind: 'ams-plus' })
  expect(screen.queryByText('Remove this connection')).toBeNull()
})

it('keeps the page when a removal fails, and removes once', async () => {
  const { bridge, store } = await showForm(
    { ...plus, 'connection.remove': () => failed(sampleFailure('disk-full')) },
    'ams-plus',
  )
  fireEvent.click(screen.getByRole('button', { name: 'Remove AMS+ from SyncDesk' }))
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  expect(store.getState().form.connectionId).toBe('ams-plus')
  bridge.answer('connection.remove', never)
  fireEvent.click(screen.getByRole('button', { name: 'Remove AMS+ from SyncDesk' }))
  fireEvent.click(screen.getByRole('button', { name: 'Removing…' }))
  expect(bridge.inputsOf('connection.remove')).toHaveLength(2)
})

it('explains how a secret is changed without a gap, once there is one', async () => {
  await showForm(answersWith('connectwise', at), 'connectwise')
  const words = screen.getByText('Change the keys without a gap').closest('details')?.textContent
  const validated = words?.indexOf('validate') ?? -1
  expect(validated).toBeGreaterThan(0)
  expect(words?.indexOf('Save.')).toBeGreaterThan(validated)
  expect(words?.indexOf('Delete the old key')).toBeGreaterThan(words?.indexOf('Save.') ?? 0)
})

it('has no rotation for what is not set up', async () => {
  await showForm(fresh, 'connectwise')
  expect(screen.queryByText('Change the keys without a gap')).toBeNull()
})
