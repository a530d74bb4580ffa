// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import {
  fill,
  fillAll,
  fresh,
  good,
  saveButton,
  secret,
  showForm,
  validate,
} from './support/credentials-form'
import { failed, ok } from './support/fake-bridge'
import { sampleFailure } from './support/sample-data'

it.each([
  ['Agency number', '', 'Enter the agency number.'],
  ['Agency number', '1'.repeat(21), /21 characters; at most 20 fit/],
  ['WSAPI login ID', 'x'.repeat(5_000), /5,000 characters; at most 50 fit/],
  ['WSAPI login ID', 'Sync\u202eDesk', /U\+202E/],
  ['Password', 'pass\u0007word', /U\+0007/],
  ['Employee code (optional)', '!!:!', /4 characters; at most 3 fit/],
])('names a problem at «%s»', async (label, value, words) => {
  const { bridge } = await showForm()
  fillAll()
  fill(label, value)
  validate()
  expect(await screen.findByText(words)).toBeTruthy()
  const field = screen.getByLabelText(label)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  await vi.waitFor(() => expect(document.activeElement).toBe(field))
  expect(bridge.inputsOf('connection.validate')).toEqual([])
  expect(screen.getByText('Correct the marked fields, then validate.')).toBeTruthy()
})

it('puts the engine’s own findings at their fields, also at tucked ones', async () => {
  await showForm({
    ...fresh,
    'connection.validate': () =>
      ok({
        passed: false,
        steps: [],
        fieldErrors: { endpoint: 'The address has to start with https://' },
        reported: [],
      }),
  })
  fillAll()
  validate()
  expect(await screen.findByText('The address has to start with https://')).toBeTruthy()
  expect(screen.getByText('Connection details').closest('details')?.open).toBe(true)
})

it('sends XML metacharacters as they are', async () => {
  const { bridge } = await showForm()
  fillAll()
  fill('Password', `<&>"']]>`)
  validate()
  expect(await screen.findByText('Validated. Save stores exactly this.')).toBeTruthy()
  expect(bridge.inputsOf('connection.validate')[0]?.secrets).toEqual({ password: `<&>"']]>` })
})

it('shows a stored password only as stored, and replaces it on demand', async () => {
  const { bridge } = await showForm(good)
  expect(await screen.findByText('•••• saved')).toBeTruthy()
  expect(screen.queryByLabelText('Password', { selector: 'input' })).toBeNull()
  validate()
  await vi.waitFor(() =>
    expect(bridge.inputsOf('connection.validate')[0]).toMatchObject({
      connectionId: 'wsapi',
      secrets: {},
    }),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Replace the saved password' }))
  validate()
  expect(await screen.findByText('Enter the password of the WSAPI login.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Keep the saved one' }))
  expect(screen.getByText('•••• saved')).toBeTruthy()
})

it('keeps the password out of the store, and forgets it once it is stored', async () => {
  const { store, secrets } = await showForm()
  fillAll()
  validate()
  expect(await screen.findByText('Validated. Save stores exactly this.')).toBeTruthy()
  expect(JSON.stringify(store.getState())).not.toContain(secret)
  expect(secrets.read('ams360-wsapi', 'password')).toBe(secret)
  fireEvent.click(saveButton())
  expect(await screen.findByText(/^Saved\./)).toBeTruthy()
  expect(JSON.stringify(store.getState())).not.toContain(secret)
  expect(secrets.of('ams360-wsapi')).toEqual({})
  expect(
    JSON.stringify([localStorage, sessionStorage].map((place) => Object.entries(place))),
  ).not.toContain(secret)
})

it('refuses without a safe place, and keeps for this session on demand', async () => {
  const { bridge } = await showForm({
    ...fresh,
    'connection.save': ({ keepForSession }) =>
      keepForSession ? ok({ connectionId: 'wsapi' }) : failed(sampleFailure('vault-unavailable')),
  })
  fillAll()
  validate()
  expect(await screen.findByText('Validated. Save stores exactly this.')).toBeTruthy()
  fireEvent.click(saveButton())
  expect(await screen.findByText('This PC offers no safe place for the password')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Keep for this session only' }))
  expect(await screen.findByText(/^Kept for this session only\./)).toBeTruthy()
  expect(bridge.inputsOf('connection.save').map((one) => one.keepForSession)).toEqual([false, true])
})
