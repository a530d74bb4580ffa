// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { EngineStatus } from '../../preload/contract/connections'
import { connectionKinds, systemNames } from '../../preload/contract/systems'
import { goodAnswers } from './support/answers'
import { never, ok } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { connectionOf, fullAgency, onlyWsapiWorks } from './support/sample-agency'
import {
  minute,
  refusedSteps,
  sampleFailure,
  sampleStatus,
  sampleStep,
} from './support/sample-data'

const at = Date.now()
const red = (title: string) =>
  ({
    state: 'error',
    since: new Date(at).setHours(6, 0, 0, 0),
    failure: { ...sampleFailure('sign-in-refused'), title },
  }) as const

const showStatus = (status: EngineStatus) =>
  showApp({ ...goodAnswers({ at }), 'status.read': () => ok(status) })
const showAgency = (...args: Parameters<typeof fullAgency>) =>
  showStatus(sampleStatus(at, fullAgency(...args)))

const cardOf = (name: string) => screen.findByRole('article', { name })

it('shows every connection with its state, its proof and its next check', async () => {
  showAgency(at)
  expect(
    await screen.findByRole('heading', { name: 'All 7 connections work, checked 14 minutes ago' }),
  ).toBeTruthy()
  expect(screen.getAllByRole('article')).toHaveLength(connectionKinds.length)
  for (const kind of connectionKinds) {
    const card = within(await cardOf(systemNames[kind]))
    expect(card.getByText('Healthy')).toBeTruthy()
    expect(card.getByText(connectionOf(kind, at).verified ?? '')).toBeTruthy()
    expect(card.getByText('tomorrow 6:00 a.m.')).toBeTruthy()
    expect(card.getByRole('button', { name: 'Check now' })).toBeTruthy()
  }
  expect(screen.queryByText('Not set up:')).toBeNull()
})

it('keeps the first paint cheap: few elements for a healthy card', async () => {
  showAgency(at)
  const card = await cardOf('AMS360 WSAPI')
  expect(card.querySelectorAll('*').length).toBeLessThan(40)
})

it('names what is not set up and leads to each', async () => {
  const { store } = showStatus(
    sampleStatus(at, [connectionOf('ams360-wsapi', at), connectionOf('smtp', at)]),
  )
  const list = await screen.findByRole('list', { name: 'Not set up:' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(5)
  expect(within(list).queryByText(/Mail server/)).toBeNull()
  fireEvent.click(within(list).getByRole('button', { name: 'Set up ConnectWise PSA' }))
  expect(store.getState().route).toEqual({ screen: 'credentials', kind: 'connectwise' })
})

it('checks all that are not paused at once', async () => {
  const { bridge } = showAgency(at, { 'ams-plus': { state: 'paused', pausedAt: at - minute } })
  fireEvent.click(await screen.findByRole('button', { name: 'Check all now' }))
  const asked = bridge.inputsOf('connection.check').map(({ connectionId }) => connectionId)
  expect(asked.toSorted()).toEqual(connectionKinds.filter((kind) => kind !== 'ams-plus').toSorted())
})

it('gives each red card its own title and button when several fail', async () => {
  const { store } = showAgency(at, {
    'ams360-ems': red('AMS360 EMS refuses the key'),
    connectwise: {
      ...red('ConnectWise PSA refuses the keys'),
      failure: {
        ...sampleFailure('sign-in-refused'),
        title: 'ConnectWise PSA refuses the keys',
        fix: {
          act: 'go',
          label: 'Open credentials',
          route: { screen: 'credentials', connectionId: 'connectwise' },
        },
      },
    },
  })
  expect(await screen.findByRole('heading', { name: '2 of 7 connections need you' })).toBeTruthy()
  const ems = within(await cardOf('AMS360 EMS'))
  expect(ems.getByText('Error')).toBeTruthy()
  expect(ems.getByText('AMS360 EMS refuses the key')).toBeTruthy()
  expect(ems.getByText('What to do')).toBeTruthy()
  expect(ems.getByText(/^Since/).textContent).toBe('Since today 6:00 a.m.')
  const connectwise = within(await cardOf('ConnectWise PSA'))
  fireEvent.click(connectwise.getByRole('button', { name: 'Open credentials' }))
  expect(store.getState().route).toEqual({
    screen: 'credentials',
    connectionId: 'connectwise',
  })
})

it('says once what the headline says already, with the clicks open', async () => {
  showAgency(at, { 'ams360-ems': red('AMS360 EMS refuses the key') })
  expect(
    await screen.findByRole('heading', {
      name: 'AMS360 EMS refuses the key since today 6:00 a.m.',
    }),
  ).toBeTruthy()
  expect(screen.getAllByRole('button', { name: 'Open credentials' })).toHaveLength(1)
  const advice = screen.getAllByText('What to do').map((one) => one.closest('details'))
  expect(advice.map((one) => [one?.open, one?.closest('article')])).toEqual([[true, null]])
})

it('explains a partial configuration in the headline when nothing is red', async () => {
  const { store } = showStatus(sampleStatus(at, fullAgency(at), 7, [onlyWsapiWorks]))
  expect(await screen.findByRole('heading', { name: onlyWsapiWorks.title })).toBeTruthy()
  expect(screen.getByText(onlyWsapiWorks.meaning)).toBeTruthy()
  expect(screen.getByText(onlyWsapiWorks.advice[0] ?? 'no advice')).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Seen together' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Open credentials' }))
  expect(store.getState().route).toMatchObject({ connectionId: 'ams360-ems' })
})

it('explains it below the headline when a connection is red', async () => {
  showStatus(
    sampleStatus(at, fullAgency(at, { 'ams360-ems': red('AMS360 EMS refuses the key') }), 7, [
      onlyWsapiWorks,
    ]),
  )
  const seen = await screen.findByRole('region', { name: 'Seen together' })
  expect(within(seen).getByText(onlyWsapiWorks.title)).toBeTruthy()
  expect(within(seen).getByText(onlyWsapiWorks.meaning)).toBeTruthy()
  expect(within(seen).getByRole('button', { name: 'Open credentials' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: /refuses the key since/ })).toBeTruthy()
})

it('says «trying again» instead of green, and since when it is paused', async () => {
  showAgency(at, {
    'ams360-ems': { retrying: true, failure: sampleFailure('timed-out') },
    smtp: { state: 'paused', pausedAt: at - 3 * minute },
  })
  const ems = within(await cardOf('AMS360 EMS'))
  expect(ems.getByText('Trying again')).toBeTruthy()
  expect(ems.queryByText('Healthy')).toBeNull()
  const mail = within(await cardOf('Mail server'))
  expect(mail.getByText('Paused')).toBeTruthy()
  expect(mail.getByText(/^Paused since/)).toBeTruthy()
  expect(mail.queryByRole('button', { name: 'Check now' })).toBeNull()
})

it('says once that the PC is offline, however many connections it concerns', async () => {
  const untested = { failure: sampleFailure('offline') }
  const { bridge } = showStatus(
    sampleStatus(at, [
      connectionOf('ams360-wsapi', at, untested),
      connectionOf('ams360-ems', at, untested),
    ]),
  )
  const heading = await screen.findByRole('heading', {
    name: '2 connections worked when last asked, 14 minutes ago',
  })
  expect(screen.getAllByText(/This PC is offline/)).toHaveLength(1)
  fireEvent.click(within(heading.closest('section') ?? document.body).getByRole('button'))
  expect(bridge.inputsOf('connection.check').length).toBeGreaterThan(0)
})

it('shows the steps of its own kind while it is checked', async () => {
  const { bridge } = showApp({
    ...goodAnswers({ at, connections: fullAgency(at) }),
    'connection.check': never,
  })
  const card = await cardOf('Mail server')
  fireEvent.click(within(card).getByRole('button', { name: 'Check now' }))
  const steps = within(card).getByRole('list', { name: 'Check of Mail server' })
  expect(within(steps).getAllByRole('listitem')).toHaveLength(4)
  expect(within(steps).getByText('Test mail')).toBeTruthy()
  const runId = bridge.inputsOf('connection.check')[0]?.runId ?? ''
  act(() =>
    bridge.emit('check.progress', {
      runId,
      connectionId: 'smtp',
      step: sampleStep('sign-in', 'failed', { failure: refusedSteps[3]?.failure }),
    }),
  )
  expect(within(card).getByText('Sign in: failed')).toBeTruthy()
})

it('reaches every verb of a card with the keyboard, in the order of the eye', async () => {
  showAgency(at)
  const card = await cardOf('AMS360 EMS')
  const stops = [...card.querySelectorAll<HTMLElement>('button, summary')]
  expect(stops.map((one) => one.textContent)).toEqual(['Check now', 'Credentials', 'Past checks'])
  expect(stops.every((one) => one.tabIndex >= 0)).toBe(true)
})
