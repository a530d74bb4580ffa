// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { goodAnswers } from './support/answers'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { connectionOf, sampleContact } from './support/sample-agency'
import { sampleFailure, sampleShell } from './support/sample-data'

const at = Date.now()
const good = goodAnswers({ at })
const nobody: Answers = { ...good, 'contact.read': () => ok({ mailServer: 'ready' }) }

async function showContact(answers: Answers = good) {
  const shown = showApp(answers, { screen: 'contact' })
  await screen.findByLabelText('E-mail')
  return shown
}
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const fill = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))
const save = (): void => {
  const button = screen.getByRole('button', { name: 'Save' })
  fireEvent.submit(button.closest('form') ?? button)
}
const isLocked = (name: string): boolean =>
  screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true'

it('shows who is told and which mails they get', async () => {
  await showContact()
  expect(valueOf('Name')).toBe('Robin Ellery')
  expect(valueOf('E-mail')).toBe('robin.ellery@example.com')
  expect(valueOf('Phone (optional)')).toBe('503 555 0119')
  const nightly = screen.getByLabelText<HTMLInputElement>('Nightly credential health')
  expect(nightly.checked).toBe(true)
  expect(isLocked('Save')).toBe(true)
})

it('saves what was typed, trimmed, and says so', async () => {
  const { bridge } = await showContact()
  fill('E-mail', '  desk@example.com ')
  fireEvent.click(screen.getByLabelText('Nightly credential health'))
  expect(isLocked('Send test mail')).toBe(true)
  save()
  expect(await screen.findByText('Saved.')).toBeTruthy()
  expect(bridge.inputsOf('contact.save')).toEqual([
    {
      contact: {
        ...sampleContact,
        email: 'desk@example.com',
        mails: { nightly: false, failures: true },
      },
    },
  ])
  expect(isLocked('Send test mail')).toBe(false)
})

it('asks for a contact when there is none, with both kinds of mail chosen', async () => {
  const { bridge } = await showContact(nobody)
  expect(screen.getByText(/Nobody is told by mail yet/)).toBeTruthy()
  expect(isLocked('Send test mail')).toBe(true)
  expect(screen.getByText('Save a technical contact first.')).toBeTruthy()
  fill('Name', 'Robin Ellery')
  fill('E-mail', 'robin.ellery@example.com')
  save()
  await vi.waitFor(() =>
    expect(bridge.inputsOf('contact.save')).toEqual([{ contact: { ...sampleContact, phone: '' } }]),
  )
})

it.each([
  ['E-mail', '', 'Enter an e-mail address.'],
  ['E-mail', 'robin', 'Enter one address, as in name@example.com.'],
  ['E-mail', 'a@example.com, b@example.com', 'Enter one address, as in name@example.com.'],
  ['E-mail', `${'x'.repeat(250)}@example.com`, 'At most 254 characters fit.'],
  ['Name', '  ', 'Enter a name.'],
  ['Name', 'Robin\u202e', 'This holds an invisible character (U+202E)'],
  ['Phone (optional)', '5'.repeat(61), 'At most 60 characters fit.'],
])('keeps a bad %s (%j) at the field and saves nothing', async (label, value, problem) => {
  const { bridge } = await showContact()
  fill(label, value)
  save()
  expect(screen.getByText(problem, { exact: false })).toBeTruthy()
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true')
  expect(bridge.inputsOf('contact.save')).toEqual([])
  fill(label, 'someone@example.com')
  expect(screen.queryByText(problem, { exact: false })).toBeNull()
})

it('says why it was not saved and keeps what was typed', async () => {
  await showContact({ ...good, 'contact.save': () => failed(sampleFailure('disk-full')) })
  fill('Name', 'Sam Ortega')
  save()
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  expect(valueOf('Name')).toBe('Sam Ortega')
})

it('does not call saved what was typed while it was saved', async () => {
  let answer = (): void => {}
  await showContact({
    ...good,
    'contact.save': () =>
      new Promise((resolve) => {
        answer = () => resolve(ok({}))
      }),
  })
  fill('Name', 'Sam')
  save()
  fill('Name', 'Sam Ortega')
  await act(async () => answer())
  expect(screen.queryByText('Saved.')).toBeNull()
  expect(valueOf('Name')).toBe('Sam Ortega')
  expect(isLocked('Save')).toBe(false)
})

it('discards what was typed', async () => {
  await showContact()
  fill('Name', 'Sam Ortega')
  press('Discard changes')
  expect(valueOf('Name')).toBe('Robin Ellery')
})

it.each([
  ['not-set-up', 'Set up the mail server', { screen: 'credentials', kind: 'smtp' }, false],
  [
    'failing',
    'Open the mail server’s credentials',
    { screen: 'credentials', connectionId: 'smtp' },
    true,
  ],
  [
    'paused',
    'Open the mail server’s credentials',
    { screen: 'credentials', connectionId: 'smtp' },
    true,
  ],
] as const)('leads to the mail server when it is %s', async (mailServer, name, route, exists) => {
  const connections = exists ? [connectionOf('smtp', at)] : [connectionOf('ams360-wsapi', at)]
  const { store } = await showContact({
    ...goodAnswers({ at, connections }),
    'contact.read': () => ok({ contact: sampleContact, mailServer }),
  })
  press(name)
  expect(store.getState().route).toEqual(route)
})

it.each([
  ['the contact is read', { 'contact.read': never }, 'Reading the technical contact'],
  ['the mails are read', { 'mail.list': never }, 'Reading the last mails'],
] satisfies [string, Answers, string][])('holds the place while %s', async (_name, part, words) => {
  showApp({ ...good, ...part }, { screen: 'contact' })
  expect(await screen.findByText(words)).toBeTruthy()
})

it('says why it cannot be read, and reads again', async () => {
  const { bridge } = showApp(
    { ...good, 'contact.read': () => failed(sampleFailure('input-invalid')) },
    { screen: 'contact' },
  )
  // Once for the screen, once because the engine's state came after it.
  await vi.waitFor(() => expect(bridge.inputsOf('contact.read')).toHaveLength(2))
  const again = await screen.findByRole('button', { name: 'Try again' })
  bridge.answer('contact.read', good['contact.read'] ?? never)
  fireEvent.click(again)
  expect(await screen.findByLabelText('E-mail')).toBeTruthy()
})

it('asks again when another engine is there, and keeps what was typed', async () => {
  const { bridge } = await showContact()
  fill('Name', 'Sam Ortega')
  const before = bridge.inputsOf('contact.read').length
  act(() =>
    bridge.emit('shell.changed', sampleShell({ revision: 4, engine: { state: 'starting' } })),
  )
  act(() => bridge.emit('shell.changed', sampleShell({ revision: 5 })))
  await vi.waitFor(() => expect(bridge.inputsOf('contact.read').length).toBeGreaterThan(before))
  expect(valueOf('Name')).toBe('Sam Ortega')
})

it('shows nothing of the agency in the demo', async () => {
  const { bridge, store } = await showContact()
  fill('Name', 'Sam Ortega')
  act(() => bridge.emit('shell.changed', sampleShell({ revision: 4, workspace: 'demo' })))
  expect(store.getState().contact).toMatchObject({ typed: {}, saved: { phase: 'idle' } })
})

it('has no dead button for the resync, which comes with syncing', async () => {
  const { store } = await showContact()
  expect(screen.getByText(/once syncing is set up/)).toBeTruthy()
  press('Open Overview')
  expect(store.getState().route).toEqual({ screen: 'overview' })
})
