// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { RecordRow } from '../../preload/contract/records'
import { failed, ok, type Answers } from './support/fake-bridge'
import { showApp, type Shown } from './support/render-app'
import { sampleFailure } from './support/sample-data'
import { danaId, recordAnswers, rowsDown } from './support/sample-records'

const at = Date.now()
const good = recordAnswers(at)

const show = (more: Answers = {}, tab?: 'profile'): Shown =>
  showApp({ ...good, ...more }, { screen: 'records', ...(tab && { tab }) })
const table = () => screen.findByRole('table')
const titles = (): (string | null)[] =>
  [...document.querySelectorAll('.records-row')].map(({ textContent }) => textContent)
const pages =
  (rows: readonly RecordRow[]): NonNullable<Answers['records.list']> =>
  ({ before }) => {
    const below = rows.filter(({ id }) => before === undefined || id < before)
    return ok({ rows: below.slice(0, 50), more: below.length > 50 })
  }

it('shows older rows page by page', async () => {
  const { bridge } = show({ 'records.list': pages(rowsDown(at, 900, 70)) })
  fireEvent.click(await screen.findByRole('button', { name: 'Show older' }))
  expect(await screen.findByText('70 conversations, newest first')).toBeTruthy()
  expect(bridge.inputsOf('records.list').at(-1)).toEqual({ kind: 'conversation', before: 851 })
  expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull()
})

it('says when older rows do not come and keeps those that are there', async () => {
  const { bridge } = show({ 'records.list': pages(rowsDown(at, 900, 70)) })
  const older = await screen.findByRole('button', { name: 'Show older' })
  bridge.answer('records.list', () => failed(sampleFailure('engine-down')))
  fireEvent.click(older)
  expect(await screen.findByText(sampleFailure('engine-down').title)).toBeTruthy()
  expect(titles()).toHaveLength(50)
})

it('reads older profiles from where the engine said', async () => {
  const { bridge } = show(
    {
      'records.profiles': ({ before }) =>
        ok(
          before === undefined
            ? {
                rows: [{ ...profile, id: danaId, name: 'Dana Whitlock' }],
                more: true,
                before: 4711,
              }
            : { rows: [{ ...profile, id: 'P-0000000001', name: 'Jules Whitney' }], more: false },
        ),
    },
    'profile',
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Show older' }))
  expect(await screen.findByText('Jules Whitney')).toBeTruthy()
  expect(bridge.inputsOf('records.profiles').at(-1)).toEqual({ before: 4711 })
})
const profile = { isFirm: false, updatedAt: at, openTickets: 0, openDeals: 0 }

it('changes in place what changed and shows new rows only when asked', async () => {
  const { bridge } = show({ 'records.list': pages(rowsDown(at, 900, 70)) })
  fireEvent.click(await screen.findByRole('button', { name: 'Show older' }))
  await screen.findByText('70 conversations, newest first')
  const before = titles()
  const changed = rowsDown(at, 902, 72).map((row) =>
    row.id === 835 ? { ...row, title: 'Call 835, corrected' } : row,
  )
  bridge.answer('records.list', pages(changed))
  await act(async () => bridge.emit('records.changed', {}))
  fireEvent.click(await screen.findByRole('button', { name: 'Show 2 new' }))
  expect(titles().slice(0, 3)).toEqual(['Call 902', 'Call 901', 'Call 900'])
  expect(titles().slice(2)).toEqual(
    before.map((title) => (title === 'Call 835' ? 'Call 835, corrected' : title)),
  )
})

it('keeps the list when the engine does not answer to a change', async () => {
  const { bridge } = show()
  await table()
  bridge.answer('records.list', () => failed(sampleFailure('engine-down')))
  await act(async () => bridge.emit('records.changed', {}))
  expect(screen.getByText('Billing question')).toBeTruthy()
  expect(screen.queryByText(sampleFailure('engine-down').title)).toBeNull()
})
