// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { countWords } from '../../renderer/text/work'
import { never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { sampleShell } from './support/sample-data'
import { sampleWork, workAnswers } from './support/work-answers'

const at = Date.now()
const nothing = { decision: 0, mapping: 0, failed: 0, waiting: 0, 'dry-run': 0 }
const show = (more: Answers = {}) => showApp(workAnswers(at, more))
const queuePlace = (): string | null =>
  within(screen.getByRole('navigation', { name: 'Main' })).getByRole('button', { name: /^Queue/ })
    .textContent

it('tells the day in one line, and leads to the queue', async () => {
  const { store } = show()
  const line = await screen.findByRole('region', { name: 'Today' })
  expect(line.textContent).toContain('Today 1,212 recorded · 209 verified · 41 wait · 6 need you')
  fireEvent.click(within(line).getByRole('button', { name: 'Open the queue' }))
  expect(store.getState().route).toEqual({ screen: 'queue' })
})

it.each([
  ['nothing ever came', sampleWork({ lists: nothing, needsYou: 0, recordedToday: 0 }), null],
  [
    'all is well',
    sampleWork({ lists: nothing, needsYou: 0, recordedToday: 2, verifiedToday: 0 }),
    'Today 2 recorded',
  ],
] as const)('has its words when %s, without a button', async (_name, work, words) => {
  const { store } = show({ 'work.read': () => ok(work) })
  await vi.waitFor(() => expect(store.getState().work).toEqual(work))
  const line = screen.queryByRole('region', { name: 'Today' })
  expect(line?.textContent ?? null).toBe(words)
})

it('is asked for only once the Overview is painted', async () => {
  performance.clearMarks()
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => frames.push(call))
  const { bridge } = show()
  expect(await screen.findByText('Healthy')).toBeTruthy()
  expect(bridge.inputsOf('work.read')).toEqual([])
  while (frames.length > 0) frames.shift()?.(0)
  expect(performance.getEntriesByName('overview-painted')).toHaveLength(1)
  await vi.waitFor(() => expect(bridge.inputsOf('work.read')).toHaveLength(1))
})

it('counts in the rail where a person is needed, and nowhere else', async () => {
  const { bridge } = show()
  await vi.waitFor(() => expect(queuePlace()).toBe('Queue6, 6 need you'))
  act(() => bridge.emit('work.changed', sampleWork({ needsYou: 1 })))
  expect(queuePlace()).toBe('Queue1, 1 needs you')
  act(() => bridge.emit('work.changed', sampleWork({ needsYou: 0 })))
  expect(queuePlace()).toBe('Queue')
})

it('says on every screen that it is a dry run, and leads to the switch', async () => {
  const { bridge, store } = show()
  expect(await screen.findByText('Healthy')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Dry run/ })).toBeNull()
  act(() => bridge.emit('work.changed', sampleWork({ isDryRun: true })))
  fireEvent.click(screen.getByRole('button', { name: 'Dry run: nothing is written in AMS360' }))
  expect(store.getState().route).toEqual({ screen: 'sources' })
})

it('drops an answer that is older than an event', async () => {
  let answer = (): void => {}
  const { bridge, store } = show({
    'work.read': () =>
      new Promise((resolve) => {
        answer = () => resolve(ok(sampleWork({ needsYou: 9 })))
      }),
  })
  await vi.waitFor(() => expect(bridge.inputsOf('work.read')).toHaveLength(1))
  act(() => bridge.emit('work.changed', sampleWork({ needsYou: 2 })))
  await act(async () => answer())
  expect(store.getState().work?.needsYou).toBe(2)
})

it('drops what the workspace before still had to say', async () => {
  let answer = (): void => {}
  const { bridge, store } = show({
    'work.read': () =>
      new Promise((resolve) => {
        answer = () => resolve(ok(sampleWork()))
      }),
  })
  await vi.waitFor(() => expect(bridge.inputsOf('work.read')).toHaveLength(1))
  const late = answer
  bridge.answer('work.read', never)
  act(() => bridge.emit('shell.changed', sampleShell({ revision: 4, workspace: 'demo' })))
  await act(async () => late())
  expect(store.getState().work).toBeUndefined()
})

it('asks again when another engine is there', async () => {
  const { bridge } = show()
  await vi.waitFor(() => expect(bridge.inputsOf('work.read')).toHaveLength(1))
  act(() =>
    bridge.emit('shell.changed', sampleShell({ revision: 4, engine: { state: 'starting' } })),
  )
  act(() => bridge.emit('shell.changed', sampleShell({ revision: 5 })))
  await vi.waitFor(() => expect(bridge.inputsOf('work.read')).toHaveLength(2))
})

it.each([
  [0, '0'],
  [999, '999'],
  [1_436, '1,436'],
  [1_000_000, '1,000,000'],
])('writes %i as %s', (many, words) => {
  expect(countWords(many)).toBe(words)
})
