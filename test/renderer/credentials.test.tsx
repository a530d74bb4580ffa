// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { FailureCode } from '../../preload/contract/failures'
import {
  fill,
  fillAll,
  fresh,
  good,
  isLocked,
  saveButton,
  secret,
  showForm,
  validate,
} from './support/credentials-form'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { refusedSteps, sampleFailure, sampleShell, sampleStep } from './support/sample-data'

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
  expect(await screen.findByText('Validated. Save stores exactly this.')).toBeTruthy()
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
  expect(await screen.findByText(/^Saved\./)).toBeTruthy()
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
  expect(await screen.findByText('Validated. Save stores exactly this.')).toBeTruthy()
  fill('WSAPI login ID', 'Other')
  expect(isLocked()).toBe(true)
  expect(
    screen.getByText('«WSAPI login ID» changed since validation. Validate again, then save.'),
  ).toBeTruthy()
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
  expect(
    await screen.findByText('Signing in with what you entered. Nothing is stored yet.'),
  ).toBeTruthy()
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
  expect(screen.getByText('TLS 1.3')).toBeTruthy()
})

it('never stores an invalid credential', async () => {
  const { bridge } = await showForm(refusing('sign-in-refused'))
  fillAll()
  validate()
  expect(await screen.findByText('Validation did not pass')).toBeTruthy()
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
  expect(await screen.findByText('The sign-in could not be tested')).toBeTruthy()
  expect(screen.queryByText('Validation did not pass')).toBeNull()
})

it('validates again when the validation has expired', async () => {
  const { bridge } = await showForm({
    ...fresh,
    'connection.save': () => failed(sampleFailure('validation-expired')),
  })
  fillAll()
  validate()
  expect(await screen.findByText('Validated. Save stores exactly this.')).toBeTruthy()
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
  expect(await screen.findByText('Healthy')).toBeTruthy()
  await act(async () => store.getState().go({ screen: 'credentials' }))
  expect(await screen.findByText('Reading what is stored')).toBeTruthy()
  bridge.answer('connection.read', () => failed(sampleFailure('bug')))
  await act(async () => store.getState().go({ screen: 'credentials', connectionId: 'other' }))
  expect(await screen.findByText('SyncDesk made a mistake')).toBeTruthy()
})

it('has the clicks in AMS360 with what to type there', async () => {
  const { bridge } = await showForm()
  expect(screen.getByText('Click the “Administration” tab.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Copy WSAPI Login ID' }))
  await vi.waitFor(() => expect(bridge.inputsOf('app.copy')).toEqual([{ text: 'SyncDesk' }]))
})
