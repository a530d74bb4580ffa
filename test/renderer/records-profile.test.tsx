// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp, type Shown } from './support/render-app'
import { customerUuid, sampleFailure } from './support/sample-data'
import { danaId, recordAnswers, sampleProfile } from './support/sample-records'

const at = Date.now()
const good = recordAnswers(at)

async function show(more: Answers = {}): Promise<Shown> {
  const shown = showApp({ ...good, ...more }, { screen: 'records', profileId: danaId })
  await screen.findByRole('button', { name: 'All profiles' })
  return shown
}
const section = async (name: string) =>
  within(
    (await screen.findByRole('heading', { name, level: 3 })).closest('section') ?? document.body,
  )

it('says everything known, from where, with earlier values behind a disclosure', async () => {
  await show()
  const known = await section('What is known')
  const email = known.getByText('dana.whitlock@example.com').closest('.records-field')
  expect(email?.textContent).toMatch(/^E-mail.*from AMS360, yesterday/)
  const earlier = known.getByText('1 earlier value').closest('details')
  expect(earlier?.open).toBe(false)
  expect(earlier?.textContent).toContain('dana@example.org')
  expect(known.getByText('Portland').closest('.records-field')?.textContent).toContain(
    'from a record',
  )
})

it('copies the linked customer’s UUID and looks it up', async () => {
  const { bridge, store } = await show()
  fireEvent.click(await screen.findByRole('button', { name: 'Copy AMS360 customer UUID' }))
  await vi.waitFor(() => expect(bridge.inputsOf('app.copy')).toEqual([{ text: customerUuid }]))
  fireEvent.click(screen.getByRole('button', { name: 'Look up' }))
  expect(store.getState().route).toEqual({ screen: 'lookup', uuid: customerUuid })
  await screen.findByText('Recent lookups')
})

it('says when nobody is linked yet', async () => {
  const { customerId: _none, ...profile } = sampleProfile(at).profile
  await show({ 'records.profile': () => ok({ ...sampleProfile(at), profile }) })
  expect(await screen.findByText(/^Not linked to an AMS360 customer yet/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Look up' })).toBeNull()
})

it('puts open tickets and deals before the other records', async () => {
  await show()
  const open = await section('Open tickets and deals')
  expect(open.getByText('Send the ID cards')).toBeTruthy()
  expect(open.getByText('Homeowners renewal')).toBeTruthy()
  expect(open.queryByText('Billing question')).toBeNull()
  expect((await section('Records')).getByText('Billing question')).toBeTruthy()
})

it('opens a record beside the profile', async () => {
  const { bridge, store } = await show()
  fireEvent.click(await screen.findByRole('button', { name: 'Send the ID cards' }))
  expect(await screen.findByRole('button', { name: 'Mark completed' })).toBeTruthy()
  expect(store.getState().route).toEqual({ screen: 'records', profileId: danaId, recordId: 31 })
  expect(bridge.inputsOf('records.open')).toEqual([{ id: 31 }])
})

it.each([
  ['Accept Cell phone «503 555 0188»', true],
  ['Reject Cell phone «503 555 0188»', false],
])('«%s» decides the suggestion once', async (name, accept) => {
  const { bridge } = await show()
  const part = await section('Suggestions')
  expect(part.getByText('503 555 0142')).toBeTruthy()
  expect(part.getByText(/^Found in: «My new cell is 503 555 0188.»/)).toBeTruthy()
  bridge.answer('records.profile', () => ok({ ...sampleProfile(at), suggestions: [] }))
  const button = part.getByRole('button', { name })
  fireEvent.click(button)
  fireEvent.click(button)
  await vi.waitFor(() => expect(screen.queryByText('Suggestions')).toBeNull())
  expect(bridge.inputsOf('suggestion.decide')).toEqual([{ id: 5, accept }])
})

it('says why a suggestion was not decided and keeps it', async () => {
  await show({ 'suggestion.decide': () => failed(sampleFailure('disk-full')) })
  fireEvent.click(await screen.findByRole('button', { name: /^Accept Cell phone/ }))
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Accept Cell phone/ })).toBeTruthy()
})

it.each([
  ['New ticket', 'ticket'],
  ['New deal', 'deal'],
  ['Log a conversation', 'conversation'],
] as const)('«%s» begins with this person chosen', async (name, create) => {
  const { store } = await show()
  fireEvent.click(await screen.findByRole('button', { name }))
  expect(store.getState().route).toMatchObject({ create, profileId: danaId })
  const chip = await screen.findByRole('group', { name: 'Who it is about' })
  expect(chip.textContent).toContain('Dana Whitlock linked to AMS360')
  fireEvent.click(screen.getByRole('button', { name: 'Back to the profile' }))
  expect(await screen.findByRole('heading', { name: 'What is known' })).toBeTruthy()
})

it('re-reads in place when something changed', async () => {
  const { bridge } = await show()
  await screen.findByText('Portland')
  const { fields, ...rest } = sampleProfile(at)
  const moved = fields.map((field) =>
    field.property === 'city' ? { ...field, value: 'Salem' } : field,
  )
  bridge.answer('records.profile', () => ok({ ...rest, fields: moved }))
  await act(async () => bridge.emit('records.changed', {}))
  expect(screen.getByText('Salem')).toBeTruthy()
  bridge.answer('records.profile', () => failed(sampleFailure('engine-down')))
  await act(async () => bridge.emit('records.changed', {}))
  expect(screen.getByText('Salem')).toBeTruthy()
})

it('holds the place, says why it cannot be read, and reads again', async () => {
  const { bridge } = await show({ 'records.profile': never })
  expect(await screen.findByText('Reading the profile')).toBeTruthy()
  bridge.answer('records.profile', () => failed(sampleFailure('input-invalid')))
  await act(async () => bridge.emit('app.navigate', { screen: 'records', profileId: danaId }))
  const again = await screen.findByRole('button', { name: 'Try again' })
  bridge.answer('records.profile', good['records.profile'] ?? never)
  fireEvent.click(again)
  expect(await screen.findByText('Portland')).toBeTruthy()
})

it('says what a profile without anything has', async () => {
  const bare = { ...sampleProfile(at), fields: [], records: [], suggestions: [], history: [] }
  await show({ 'records.profile': () => ok(bare) })
  expect(await screen.findByText('Nothing but the name is known yet.')).toBeTruthy()
  expect(screen.getByText('No records yet.')).toBeTruthy()
  expect(screen.getByText('Nothing happened with it yet.')).toBeTruthy()
  expect(screen.queryByText('Suggestions')).toBeNull()
})
