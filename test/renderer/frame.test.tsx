// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { goodAnswers } from './support/answers'
import { never } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { sampleConnection, sampleFailure, sampleShell, sampleStatus } from './support/sample-data'

const at = Date.now()

it('leads to every screen and marks where one is', async () => {
  showApp()
  expect(await screen.findByText('Healthy')).toBeTruthy()
  const nav = screen.getByRole('navigation', { name: 'Main' })
  expect(within(nav).getByRole('button', { current: 'page' }).textContent).toBe('Overview')
  fireEvent.click(within(nav).getByRole('button', { name: 'Lookup' }))
  expect(await screen.findByLabelText('AMS360 customer UUID')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Lookup' })).toBeTruthy()
  fireEvent.click(within(nav).getByRole('button', { name: 'Credentials' }))
  expect(await screen.findByRole('button', { name: 'Validate' })).toBeTruthy()
  expect(within(nav).getByRole('button', { current: 'page' }).textContent).toBe('Credentials')
  fireEvent.click(within(nav).getByRole('button', { name: 'Contact info' }))
  expect(await screen.findByLabelText('E-mail')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Contact info' })).toBeTruthy()
})

it.each([
  [{ screen: 'history', connectionId: 'wsapi' }, 'Past checks', 'Overview'],
  [{ screen: 'captured' }, 'Captured notifications', 'Credentials'],
] as const)('names %o «%s» and keeps the place it is reached from', async (route, title, place) => {
  showApp(goodAnswers({ at }), route)
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy()
  const nav = screen.getByRole('navigation', { name: 'Main' })
  expect(within(nav).getByRole('button', { current: 'page' }).textContent).toBe(place)
})

it('narrows the rail to icons', async () => {
  const { store } = showApp()
  fireEvent.click(await screen.findByRole('button', { name: 'Show icons only' }))
  expect(screen.getByRole('button', { name: 'Show words beside the icons' })).toBeTruthy()
  expect(store.getState().railOpen).toBe(false)
})

it('names the agency and says that it is live', async () => {
  const { bridge } = showApp()
  fireEvent.click(await screen.findByRole('button', { name: 'Harbor Insurance · live' }))
  const item = await screen.findByRole('menuitem', { name: 'Explore with the demo agency' })
  // The menu is mounted beside the page and must not look like a second one over it.
  expect(document.querySelectorAll('.app')).toHaveLength(1)
  fireEvent.click(item)
  expect(bridge.inputsOf('workspace.enter')).toEqual([{ workspace: 'demo' }])
})

it('makes the demo unmistakable, lets failures be tried and the demo be left', async () => {
  const { bridge } = showApp(
    goodAnswers({ at, shell: { workspace: 'demo', demo: { faults: {} } } }),
  )
  const band = await screen.findByRole('region', {
    name: 'Demo agency – nothing here is real',
  })
  fireEvent.click(within(band).getByRole('button', { name: 'Try a failure' }))
  const system = await screen.findByRole('menuitem', { name: 'AMS360 EMS' })
  expect(screen.getAllByRole('menuitem')).toHaveLength(7)
  fireEvent.click(system)
  const choice = await screen.findByRole('menuitemradio', { name: 'Password refused' })
  expect(screen.getAllByRole('menuitemradio')).toHaveLength(12)
  fireEvent.click(choice)
  expect(bridge.inputsOf('demo.setFault')).toEqual([
    { kind: 'ams360-ems', fault: 'wrong-password' },
  ])
  act(() =>
    bridge.emit(
      'shell.changed',
      sampleShell({
        revision: 4,
        workspace: 'demo',
        demo: { faults: { 'ams360-ems': 'wrong-password' } },
      }),
    ),
  )
  expect(within(band).getByText('· failing on purpose: AMS360 EMS (password refused)')).toBeTruthy()
  fireEvent.click(within(band).getByRole('button', { name: 'Leave the demo' }))
  expect(bridge.inputsOf('workspace.enter')).toEqual([{ workspace: 'agency' }])
})

it('tells calmly that the engine stopped, keeps the page, and falls silent when it is back', async () => {
  const { bridge } = showApp()
  expect(await screen.findByText('Healthy')).toBeTruthy()
  act(() =>
    bridge.emit(
      'shell.changed',
      sampleShell({ revision: 4, engine: { state: 'restarting', attempt: 2, retryAt: at } }),
    ),
  )
  expect(screen.getByText(/Nothing is lost; what you typed stays/)).toBeTruthy()
  expect(screen.getByText('Healthy')).toBeTruthy()
  await act(async () => bridge.emit('shell.changed', sampleShell({ revision: 5 })))
  expect(screen.queryByText(/Nothing is lost/)).toBeNull()
})

it('says why the engine cannot start and offers the way out', async () => {
  const { bridge } = showApp({
    ...goodAnswers({
      at,
      shell: { engine: { state: 'failed', failure: sampleFailure('store-damaged') } },
    }),
    'status.read': never,
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Restart the engine' }))
  expect(screen.getByText(/not known while the engine is stopped/)).toBeTruthy()
  expect(bridge.inputsOf('engine.restart')).toHaveLength(1)
})

it('keeps a mistake to its screen, with details to copy and the way to the logs', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = sampleConnection(at)
  Object.defineProperty(broken, 'strip', {
    get: () => {
      throw new Error('the strip is gone')
    },
  })
  const { bridge } = showApp()
  expect(await screen.findByText('Healthy')).toBeTruthy()
  act(() => bridge.emit('status.changed', { ...sampleStatus(at, [], 8), connections: [broken] }))
  expect(await screen.findByText('This screen made a mistake')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Copy details' }))
  fireEvent.click(screen.getByRole('button', { name: 'Open logs' }))
  expect(bridge.inputsOf('app.copy')[0]?.text).toContain('the strip is gone')
  expect(bridge.inputsOf('app.openLogs')).toHaveLength(1)
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy()
})

it('leaves no timer and no listener when the page goes', async () => {
  const cleared = vi.spyOn(globalThis, 'clearInterval')
  const { unmount } = showApp()
  expect(await screen.findByText('Healthy')).toBeTruthy()
  unmount()
  expect(cleared).toHaveBeenCalled()
})
