// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { fresh, showForm, validate } from './support/credentials-form'
import { failed, ok } from './support/fake-bridge'
import { answersWith, sampleOns } from './support/sample-credentials'
import { minute, sampleFailure } from './support/sample-data'

const at = Date.now()
const saved = answersWith('ams360-ons', at)
const entry = () => screen.findByRole('region', { name: 'What to enter in AMS360' })

it('says before the first save that there is no code yet, and asks for none', async () => {
  const { bridge } = await showForm(fresh, 'ams360-ons')
  expect(screen.getByText(/SyncDesk makes the code itself when validation starts/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Copy the code' })).toBeNull()
  expect(bridge.inputsOf('ons.read')).toEqual([])
})

it('shows what to enter in AMS360, field by field', async () => {
  const { bridge } = await showForm(saved, 'ams360-ons')
  const pairs = [...(await entry()).querySelectorAll('dl > div')].map((pair) => [
    pair.querySelector('dt')?.textContent,
    pair.querySelector('dd')?.textContent,
  ])
  expect(pairs).toEqual([
    ['Recipient Name', 'SyncDeskNotificationClientService'],
    ['Destination Address', 'https://notify.example.com/ons'],
    ['Authentication Code', 'ends in x7QdCopy the code'],
    ['Version', '2.0'],
    ['Delivery Status', 'On'],
    ['Retry Method', 'Single Retry'],
    ['Notification Types', 'Grant All Notifications'],
  ])
  fireEvent.click(within(await entry()).getByRole('button', { name: 'Copy Destination Address' }))
  await vi.waitFor(() =>
    expect(bridge.inputsOf('app.copy')).toEqual([{ text: 'https://notify.example.com/ons' }]),
  )
})

it('copies the code without it ever coming into the page', async () => {
  const { bridge } = await showForm(saved, 'ams360-ons')
  fireEvent.click(within(await entry()).getByRole('button', { name: 'Copy the code' }))
  expect(await within(await entry()).findByText('Copied')).toBeTruthy()
  expect(bridge.inputsOf('ons.copyCode')).toEqual([{}])
  expect(bridge.inputsOf('app.copy')).toEqual([])

  bridge.answer('ons.copyCode', () => failed(sampleFailure('vault-locked')))
  fireEvent.click(within(await entry()).getByRole('button', { name: 'Copy the code' }))
  expect(await screen.findByText('The code could not be copied. Try again.')).toBeTruthy()
})

it('regenerates with the grace time that was chosen, and says until when the old code works', async () => {
  const { bridge } = await showForm(saved, 'ams360-ons')
  await entry()
  expect(screen.queryByText(/^The code before this one works until/)).toBeNull()
  bridge.answer('ons.read', () =>
    ok(sampleOns(at, { codeTail: 'n3W-', previousUntil: at + 4_320 * minute })),
  )
  fireEvent.click(screen.getByRole('radio', { name: 'For three days' }))
  fireEvent.click(screen.getByRole('button', { name: 'Regenerate the code' }))
  expect(await screen.findByText('ends in n3W-')).toBeTruthy()
  expect(bridge.inputsOf('ons.regenerate')).toEqual([{ graceHours: 72 }])
  expect(screen.getByText(/^The code before this one works until .*(a|p)\.m\.$/)).toBeTruthy()
  expect(screen.getByText(/^A new code was made\./)).toBeTruthy()
})

it('validates afterwards with what the regeneration stored, so that the old code is not cut off', async () => {
  const { bridge } = await showForm(saved, 'ams360-ons')
  await entry()
  const until = String(at + 1_440 * minute)
  bridge.answer('connection.read', () =>
    ok({
      connectionId: 'ams360-ons',
      kind: 'ams360-ons',
      settings: { publicAddress: '', previousUntil: until },
      savedSecrets: ['code', 'previousCode'],
      updatedAt: at,
      reported: [],
    }),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Regenerate the code' }))
  expect(await screen.findByText(/^A new code was made\./)).toBeTruthy()
  await vi.waitFor(() => expect(bridge.inputsOf('connection.read')).toHaveLength(2))
  await act(async () => {})
  validate()
  await vi.waitFor(() =>
    expect(bridge.inputsOf('connection.validate')[0]?.settings['previousUntil']).toBe(until),
  )
  expect(bridge.inputsOf('connection.validate')[0]?.secrets).toEqual({})
})

it('warns when the old code stops at once', async () => {
  const { bridge } = await showForm(saved, 'ams360-ons')
  await entry()
  fireEvent.click(screen.getByRole('radio', { name: 'Not at all' }))
  expect(screen.getByText(/^Notifications are refused from now on/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Regenerate the code' }))
  await vi.waitFor(() => expect(bridge.inputsOf('ons.regenerate')).toEqual([{ graceHours: 0 }]))
})

it('says why no new code was made', async () => {
  await showForm(
    { ...saved, 'ons.regenerate': () => failed(sampleFailure('vault-locked')) },
    'ams360-ons',
  )
  await entry()
  fireEvent.click(screen.getByRole('button', { name: 'Regenerate the code' }))
  expect(await screen.findByText(sampleFailure('vault-locked').title)).toBeTruthy()
  expect(screen.queryByText(/^A new code was made\./)).toBeNull()
})

it('tells how the listener is and what it heard, and follows what happens', async () => {
  const { bridge, store } = await showForm(saved, 'ams360-ons')
  const heard = await screen.findByRole('region', { name: 'What is heard' })
  expect(within(heard).getByText('Listening')).toBeTruthy()
  expect(within(heard).getByText('1,204')).toBeTruthy()
  expect(within(heard).getByText('3 minutes ago')).toBeTruthy()

  bridge.answer('ons.read', () =>
    ok({
      ...sampleOns(at, { listening: false, accepted: 1_205, captured: 0 }),
      failure: sampleFailure('listener-port-taken'),
    }),
  )
  await act(async () => bridge.emit('ons.changed', {}))
  expect(within(heard).getByText('Not listening')).toBeTruthy()
  expect(within(heard).getByText(sampleFailure('listener-port-taken').title)).toBeTruthy()
  fireEvent.click(within(heard).getByRole('button', { name: 'Validate again' }))
  expect(bridge.inputsOf('connection.validate')).toHaveLength(1)
  fireEvent.click(within(heard).getByRole('button', { name: 'Captured notifications' }))
  expect(store.getState().route).toEqual({ screen: 'captured' })
})

it('does not speak of an old regeneration on the next visit', async () => {
  const { store } = await showForm(saved, 'ams360-ons')
  await entry()
  fireEvent.click(screen.getByRole('button', { name: 'Regenerate the code' }))
  expect(await screen.findByText(/^A new code was made\./)).toBeTruthy()
  await act(async () => store.getState().go({ screen: 'overview' }))
  await act(async () => store.getState().go({ screen: 'credentials' }))
  await entry()
  expect(screen.queryByText(/^A new code was made\./)).toBeNull()
})

it('is not asked about changes while another page is open', async () => {
  const { bridge, store } = await showForm(saved, 'ams360-ons')
  await entry()
  await act(async () => store.getState().go({ screen: 'overview' }))
  const before = bridge.inputsOf('ons.read').length
  await act(async () => bridge.emit('ons.changed', {}))
  expect(bridge.inputsOf('ons.read')).toHaveLength(before)
})

it('has the clicks of AMS360’s own set-up with SyncDesk as the client', async () => {
  await showForm(fresh, 'ams360-ons')
  const guide = screen.getByText('Complete Notification Service Setup in AMS360').closest('details')
  const clicks = [...(guide?.querySelectorAll('ol > li') ?? [])].map((line) => line.textContent)
  expect(clicks).toHaveLength(14)
  expect(clicks[3]).toContain('Enter “SyncDesk” on the Notification Client field.')
  expect(clicks[6]).toContain('SyncDeskNotificationClientService')
  expect(clicks[11]).toContain('Retry Method is “Single Retry”.')
})
