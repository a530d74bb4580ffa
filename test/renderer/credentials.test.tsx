// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { FailureCode } from '../../preload/contract/failures'
import { goodAnswers } from './support/answers'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { refusedSteps, sampleFailure, sampleShell, sampleStep } from './support/sample-data'

const secret = 'canary-7f3a-password'
const at = Date.now()
const fresh = goodAnswers({ at, connections: [] })
const good = goodAnswers({ at })

async function showForm(answers: Answers = fresh) {
  const shown = showApp(answers)
  await act(async () => shown.store.getState().go({ screen: 'credentials' }))
  await screen.findByRole('button', { name: 'Validate' })
  return shown
}
const fill = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } })
const fillAll = (): void => {
  fill('Agency number', '1234567-1')
  fill('WSAPI login ID', 'SyncDesk')
  fill('Password', secret)
}
const validate = (): void => {
  const button = screen.getByRole('button', { name: /^Validat/ })
  fireEvent.submit(button.closest('form') ?? button)
}
const saveButton = (): HTMLElement => screen.getByRole('button', { name: 'Save' })
const isLocked = (): boolean => saveButton().getAttribute('aria-disabled') === 'true'

const refusing = (code: FailureCode): Answers => ({
  ...fresh,
  'connection.validate': () =>
    ok({
      passed: false,
      steps: [...refusedSteps],
      failure: sampleFailure(code),
      fieldErrors: {},
      reported: [],
    }),
})

it('saves in two steps, and only what was validated', async () => {
  const { bridge, store } = await showForm()
  fillAll()
  expect(isLocked()).toBe(true)
  fireEvent.click(saveButton())
  expect(bridge.inputsOf('connection.save')).toEqual([])

  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  const [asked] = bridge.inputsOf('connection.validate')
  expect(asked).toMatchObject({
    kind: 'ams360-wsapi',
    settings: {
      agencyNo: '1234567-1',
      loginId: 'SyncDesk',
      endpoint: 'https://wsapi.ams360.com/v3/WSAPIService.svc',
    },
    secrets: { password: secret },
  })
  expect(isLocked()).toBe(false)
  fireEvent.click(saveButton())
  await screen.findByText(/^Saved\./)
  expect(bridge.inputsOf('connection.save')).toEqual([
    { runId: asked?.runId, keepForSession: false },
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Open Overview' }))
  expect(store.getState().route.screen).toBe('overview')
})

it('takes the proof away with any edit and says which', async () => {
  await showForm()
  fillAll()
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  fill('WSAPI login ID', 'Other')
  expect(isLocked()).toBe(true)
  screen.getByText('«WSAPI login ID» changed since validation. Validate again, then save.')
  fill('Password', 'another')
  expect(isLocked()).toBe(true)
})

it('ignores the answer to a validation of what is no longer in the form', async () => {
  let pass = (): void => {}
  await showForm({
    ...fresh,
    'connection.validate': () =>
      new Promise((resolve) => {
        pass = () => resolve(ok({ passed: true, steps: [], fieldErrors: {}, reported: [] }))
      }),
  })
  fillAll()
  validate()
  await screen.findByText('Signing in with what you entered. Nothing is stored yet.')
  fill('Agency number', '9')
  await act(async () => pass())
  expect(isLocked()).toBe(true)
})

it('shows the steps of its own validation as they run', async () => {
  const { bridge } = await showForm({ ...fresh, 'connection.validate': never })
  fillAll()
  validate()
  const runId = bridge.inputsOf('connection.validate')[0]?.runId ?? ''
  const step = sampleStep('tls', 'passed', { evidence: 'TLS 1.3' })
  act(() => bridge.emit('check.progress', { runId, step }))
  screen.getByText('TLS 1.3')
})

it('never stores an invalid credential', async () => {
  const { bridge } = await showForm(refusing('sign-in-refused'))
  fillAll()
  validate()
  await screen.findByText('Validation did not pass')
  expect(screen.getAllByText('AMS360 WSAPI refuses the sign-in').length).toBeGreaterThan(0)
  expect(isLocked()).toBe(true)
  fireEvent.click(saveButton())
  expect(bridge.inputsOf('connection.save')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Validate again' }))
  expect(bridge.inputsOf('connection.validate')).toHaveLength(2)
})

it('does not call offline invalid', async () => {
  await showForm(refusing('offline'))
  fillAll()
  validate()
  await screen.findByText('The sign-in could not be tested')
  expect(screen.queryByText('Validation did not pass')).toBeNull()
})

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
  await screen.findByText(words)
  const field = screen.getByLabelText(label)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  await vi.waitFor(() => expect(document.activeElement).toBe(field))
  expect(bridge.inputsOf('connection.validate')).toEqual([])
  screen.getByText('Correct the marked fields, then validate.')
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
  await screen.findByText('The address has to start with https://')
  expect(screen.getByText('Connection details').closest('details')?.open).toBe(true)
})

it('sends XML metacharacters as they are', async () => {
  const { bridge } = await showForm()
  fillAll()
  fill('Password', `<&>"']]>`)
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  expect(bridge.inputsOf('connection.validate')[0]?.secrets).toEqual({ password: `<&>"']]>` })
})

it('shows a stored password only as stored, and replaces it on demand', async () => {
  const { bridge } = await showForm(good)
  await screen.findByText('•••• saved')
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
  await screen.findByText('Enter the password of the WSAPI login.')
  fireEvent.click(screen.getByRole('button', { name: 'Keep the saved one' }))
  screen.getByText('•••• saved')
})

it('keeps the password out of the store, and forgets it once it is stored', async () => {
  const { store, secrets } = await showForm()
  fillAll()
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  expect(JSON.stringify(store.getState())).not.toContain(secret)
  expect(secrets.read('password')).toBe(secret)
  fireEvent.click(saveButton())
  await screen.findByText(/^Saved\./)
  expect(JSON.stringify(store.getState())).not.toContain(secret)
  expect(secrets.all()).toEqual({})
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(secret)
})

it('refuses without a safe place, and keeps for this session on demand', async () => {
  const { bridge } = await showForm({
    ...fresh,
    'connection.save': ({ keepForSession }) =>
      keepForSession ? ok({ connectionId: 'wsapi' }) : failed(sampleFailure('vault-unavailable')),
  })
  fillAll()
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  fireEvent.click(saveButton())
  await screen.findByText('This PC offers no safe place for the password')
  fireEvent.click(screen.getByRole('button', { name: 'Keep for this session only' }))
  await screen.findByText(/^Kept for this session only\./)
  expect(bridge.inputsOf('connection.save').map((one) => one.keepForSession)).toEqual([false, true])
})

it('validates again when the validation has expired', async () => {
  const { bridge } = await showForm({
    ...fresh,
    'connection.save': () => failed(sampleFailure('validation-expired')),
  })
  fillAll()
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  fireEvent.click(saveButton())
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(bridge.inputsOf('connection.validate')).toHaveLength(2)
})

it('keeps typed input over navigation and an engine restart', async () => {
  const { bridge, store } = await showForm()
  fillAll()
  await act(async () => store.getState().go({ screen: 'overview' }))
  await act(async () => {
    bridge.emit('shell.changed', sampleShell({ revision: 4, engine: { state: 'starting' } }))
    bridge.emit('shell.changed', sampleShell({ revision: 5 }))
  })
  await act(async () => store.getState().go({ screen: 'credentials' }))
  expect(screen.getByLabelText<HTMLInputElement>('Agency number').value).toBe('1234567-1')
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe(secret)
})

it('holds the place while it reads, and says why it cannot', async () => {
  const { bridge, store } = showApp({ ...good, 'connection.read': never })
  await screen.findByText('Healthy')
  await act(async () => store.getState().go({ screen: 'credentials' }))
  await screen.findByText('Reading what is stored')
  bridge.answer('connection.read', () => failed(sampleFailure('bug')))
  await act(async () => store.getState().go({ screen: 'credentials', connectionId: 'other' }))
  await screen.findByText('SyncDesk made a mistake')
})

it('has the clicks in AMS360 with what to type there', async () => {
  const { bridge } = await showForm()
  screen.getByText('Click the “Administration” tab.')
  fireEvent.click(screen.getByRole('button', { name: 'Copy WSAPI Login ID' }))
  await vi.waitFor(() => expect(bridge.inputsOf('app.copy')).toEqual([{ text: 'SyncDesk' }]))
})
