// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { goodAnswers } from './support/answers'
import { failed, never, ok } from './support/fake-bridge'
import { showApp } from './support/render-app'
import {
  errorConnection,
  minute,
  passedSteps,
  sampleConnection,
  sampleFailure,
  sampleStatus,
  sampleStep,
  waitingConnection,
} from './support/sample-data'

const at = Date.now()
const withOne = (connection: Parameters<typeof goodAnswers>[0]['connections']) =>
  goodAnswers({ at, ...(connection && { connections: connection }) })

it('says the sentence that matters and what was verified', async () => {
  showApp()
  expect(
    await screen.findByRole('heading', {
      name: 'AMS360 accepts our sign-in, checked 14 minutes ago',
    }),
  ).toBeTruthy()
  const card = screen.getByRole('article', { name: 'AMS360 WSAPI' })
  expect(within(card).getByText('Healthy')).toBeTruthy()
  expect(within(card).getByText('Signed in, read the agency and a customer')).toBeTruthy()
  expect(within(card).getByText('tomorrow 6:00 a.m.')).toBeTruthy()
  expect(within(card).getByText(/Agency: Harbor Insurance · Address: /)).toBeTruthy()
  expect(within(card).getByText(/^30 checks in 30 days, 1 failed on/)).toBeTruthy()
})

it('has a verb for every red', async () => {
  const { store } = showApp(withOne([errorConnection(at)]))
  expect(
    await screen.findByRole('heading', { name: /refuses the sign-in since today 6:00 a\.m\.$/ }),
  ).toBeTruthy()
  expect(screen.getByText('Error')).toBeTruthy()
  expect(screen.getByText(/click the “Administration” tab/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Open credentials' }))
  expect(store.getState().route).toEqual({ screen: 'credentials', connectionId: 'wsapi' })
})

it('offers the first check while one waits', async () => {
  const { bridge } = showApp(withOne([waitingConnection(at)]))
  expect(
    await screen.findByRole('heading', {
      name: 'AMS360 WSAPI is saved and waits for its first check',
    }),
  ).toBeTruthy()
  expect(screen.getByText('Waiting check')).toBeTruthy()
  expect(screen.getByText('Not yet')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Check now' }))
  expect(bridge.inputsOf('connection.check')).toHaveLength(1)
})

it('shows steps as they run, then the result, and asks once however often it is pressed', async () => {
  let answer = (): void => {}
  const { bridge } = showApp({
    ...goodAnswers({ at }),
    'connection.check': () =>
      new Promise((resolve) => {
        answer = () => resolve(ok({ outcome: 'passed', steps: [...passedSteps] }))
      }),
  })
  const button = await screen.findByRole('button', { name: 'Check now' })
  fireEvent.click(button)
  fireEvent.click(button)
  const [asked, second] = bridge.inputsOf('connection.check')
  expect(second).toBeUndefined()

  const runId = asked?.runId ?? ''
  const tell = (step: ReturnType<typeof sampleStep>) =>
    act(() => bridge.emit('check.progress', { runId, connectionId: 'wsapi', step }))
  tell(sampleStep('address', 'running'))
  expect(screen.getByText('Its name is known and it answers')).toBeTruthy()
  tell(sampleStep('address', 'passed', { evidence: 'wsapi.ams360.com answers' }))
  expect(screen.getByText('wsapi.ams360.com answers')).toBeTruthy()
  expect(screen.getByText('Find the server: passed')).toBeTruthy()

  await act(async () => answer())
  expect(screen.getByText('Every step passed', { selector: '[role=status]' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Hide steps' }))
  expect(screen.queryByText('wsapi.ams360.com answers')).toBeNull()
})

it('shows a check that the schedule started, and puts it away when it ends', async () => {
  const { bridge } = showApp()
  expect(await screen.findByText('Healthy')).toBeTruthy()
  const runId = crypto.randomUUID()
  act(() => {
    bridge.emit('status.changed', sampleStatus(at, [sampleConnection(at, { checking: true })], 8))
    bridge.emit('check.progress', { runId, connectionId: 'wsapi', step: sampleStep('sign-in') })
  })
  expect(screen.getByRole('region', { name: 'Check of AMS360 WSAPI' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Checking…' })).toBeTruthy()
  act(() => bridge.emit('status.changed', sampleStatus(at, [sampleConnection(at)], 9)))
  expect(screen.queryByRole('region', { name: 'Check of AMS360 WSAPI' })).toBeNull()
})

it('is not green without proof, nor red while the PC is offline', async () => {
  const offline = sampleConnection(at, {
    verifiedAt: at - 30 * minute,
    failure: sampleFailure('offline'),
  })
  showApp(withOne([offline]))
  expect(
    await screen.findByRole('heading', {
      name: 'AMS360 accepted our sign-in when last asked, 30 minutes ago',
    }),
  ).toBeTruthy()
  expect(
    screen.getByText('This PC is offline. The sign-in was not tested.', { exact: false }),
  ).toBeTruthy()
})

it('welcomes a profile without connections with two ways in', async () => {
  const { bridge, store } = showApp(withOne([]))
  expect(await screen.findByRole('heading', { name: 'Connect my agency' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Explore with the demo agency' }))
  expect(bridge.inputsOf('workspace.enter')).toEqual([{ workspace: 'demo' }])
  fireEvent.click(screen.getByRole('button', { name: 'Connect my agency' }))
  expect(store.getState().route).toEqual({ screen: 'credentials' })
})

it('holds the place while the state is read', () => {
  showApp({ ...goodAnswers({ at }), 'status.read': never })
  expect(screen.getByText('Reading the state of your connections')).toBeTruthy()
})

it('says why it cannot be read, and reads again', async () => {
  const { bridge } = showApp({
    ...goodAnswers({ at }),
    'status.read': () => failed({ ...sampleFailure('input-invalid') }),
  })
  const again = await screen.findByRole('button', { name: 'Try again' })
  bridge.answer('status.read', () => ok(sampleStatus(at)))
  fireEvent.click(again)
  expect(await screen.findByText('Healthy')).toBeTruthy()
})

it('leads to the past checks of a connection', async () => {
  const { bridge, store } = showApp()
  fireEvent.click(await screen.findByRole('button', { name: 'Past checks' }))
  expect(store.getState().route).toEqual({ screen: 'history', connectionId: 'wsapi' })
  expect(bridge.inputsOf('connection.history')).toEqual([{ connectionId: 'wsapi' }])
})

it('marks the moment when the Overview with its data is on the screen', async () => {
  performance.clearMarks()
  showApp()
  expect(await screen.findByText('Healthy')).toBeTruthy()
  await vi.waitFor(() => expect(performance.getEntriesByName('overview-painted')).toHaveLength(1))
})
