// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { FailureCode } from '../../preload/contract/failures'
import { goodAnswers } from './support/answers'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { customerUuid, sampleFailure, sampleHits } from './support/sample-data'

const good = goodAnswers({ at: Date.now() })

async function showLookup(answers: Answers = good) {
  const shown = showApp(answers, { screen: 'lookup' })
  expect(await screen.findByLabelText('AMS360 customer UUID')).toBeTruthy()
  expect(await screen.findByText('Recent lookups')).toBeTruthy()
  return shown
}
const typeUuid = (value: string): void =>
  void fireEvent.change(screen.getByLabelText('AMS360 customer UUID'), { target: { value } })
const lookUp = (value: string): void => {
  typeUuid(value)
  fireEvent.submit(screen.getByRole('button', { name: 'Look up' }).closest('form') ?? document)
}
const answersFailure = (code: FailureCode): Answers => ({
  ...good,
  'lookup.customer': ({ uuid }) =>
    ok({
      uuid,
      answers: [
        { kind: 'ams360-wsapi', name: 'AMS360 WSAPI', ms: 412, failure: sampleFailure(code) },
      ],
    }),
})

it('shows the record as AMS360 sees it, with the time it took', async () => {
  const { bridge } = await showLookup()
  lookUp(`  {${customerUuid.toUpperCase()}} `)
  expect(screen.getByText(`Looks up ${customerUuid}`)).toBeTruthy()
  expect(
    await screen.findByRole('heading', {
      name: 'AMS360 WSAPI sees Dana Whitlock, an active customer — 38 ms',
    }),
  ).toBeTruthy()
  expect(bridge.inputsOf('lookup.customer')).toEqual([{ uuid: customerUuid }])
  expect(screen.getByText('418 Larkspur Lane')).toBeTruthy()
  expect(screen.getByText('rowan.whitlock@example.com')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Copy UUID' }))
  await vi.waitFor(() => expect(bridge.inputsOf('app.copy')).toEqual([{ text: customerUuid }]))
})

it.each(['', 'Dana', customerUuid.slice(1), `\u202e${customerUuid}`, `${customerUuid}<x/>`])(
  'sends nothing for %j and names the problem at the field',
  async (text) => {
    const { bridge } = await showLookup()
    lookUp(text)
    const box = screen.getByLabelText('AMS360 customer UUID')
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(bridge.inputsOf('lookup.customer')).toEqual([])
  },
)

it('does not call a half-typed UUID wrong', async () => {
  await showLookup()
  typeUuid('3f2b')
  expect(screen.getByLabelText('AMS360 customer UUID').getAttribute('aria-invalid')).not.toBe(
    'true',
  )
})

it.each([
  ['uuid-invalid', 'Invalid UUID', 'Find the UUID'],
  ['customer-not-found', 'Not found', 'Find the UUID'],
  ['service-not-found', 'WSAPI configuration', 'Open credentials'],
  ['sign-in-refused', 'Credential', 'Open credentials'],
  ['right-missing', 'Access', 'Open credentials'],
  ['timed-out', 'Network', 'Check now'],
] as const)('names %s «%s» and offers «%s»', async (code, reason, button) => {
  await showLookup(answersFailure(code))
  lookUp(customerUuid)
  expect(await screen.findByText(`${reason} · 412 ms`)).toBeTruthy()
  expect(screen.getAllByRole('button', { name: button }).length).toBeGreaterThan(0)
  expect(screen.getByRole('button', { name: 'Look up again' })).toBeTruthy()
})

it('leads from «not found» to the search', async () => {
  await showLookup(answersFailure('customer-not-found'))
  lookUp(customerUuid)
  expect(await screen.findByText('Not found · 412 ms')).toBeTruthy()
  const [toFinder] = screen.getAllByRole('button', { name: 'Find the UUID' })
  fireEvent.click(toFinder ?? document)
  expect(document.activeElement).toBe(
    screen.getByLabelText('First letters of the last or firm name'),
  )
})

it('finds by name with the keyboard and looks the picked one up', async () => {
  const { bridge } = await showLookup()
  const box = screen.getByLabelText('First letters of the last or firm name')
  fireEvent.change(box, { target: { value: ' Whit ' } })
  fireEvent.submit(box.closest('form') ?? box)
  const table = await screen.findByRole('table')
  expect(within(table).getByText('4 found in 212 ms')).toBeTruthy()
  expect(bridge.inputsOf('lookup.search')).toEqual([{ by: 'name', text: 'Whit' }])

  const [first, second, , last] = within(table).getAllByRole('button')
  expect(first?.tabIndex).toBe(0)
  expect(second?.tabIndex).toBe(-1)
  first?.focus()
  fireEvent.keyDown(first ?? table, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second ?? table, { key: 'End' })
  expect(document.activeElement).toBe(last)
  fireEvent.keyDown(last ?? table, { key: 'Home' })
  fireEvent.click(document.activeElement ?? table)
  expect(await screen.findByText(/sees Dana Whitlock/)).toBeTruthy()
  expect(bridge.inputsOf('lookup.customer')).toEqual([{ uuid: sampleHits(1)[0]?.uuid }])
  expect(screen.getByText('· 4 found')).toBeTruthy()
})

it('searches by number and by phone', async () => {
  const { bridge } = await showLookup()
  fireEvent.click(screen.getByLabelText('Phone'))
  const box = screen.getByLabelText('Phone number with area code')
  fireEvent.change(box, { target: { value: '503 555 0142' } })
  fireEvent.submit(box.closest('form') ?? box)
  expect(await screen.findByRole('table')).toBeTruthy()
  expect(bridge.inputsOf('lookup.search')).toEqual([{ by: 'phone', text: '503 555 0142' }])
})

it('says when nothing was found, and when not all is shown', async () => {
  const { bridge } = await showLookup({
    ...good,
    'lookup.search': () => ok({ hits: [], total: 0, ms: 90 }),
  })
  const box = screen.getByLabelText('First letters of the last or firm name')
  fireEvent.change(box, { target: { value: 'Zz' } })
  fireEvent.submit(box.closest('form') ?? box)
  expect(
    await screen.findByText('No customer’s name begins like this. Try fewer letters.'),
  ).toBeTruthy()
  bridge.answer('lookup.search', () => ok({ hits: sampleHits(4), total: 1_240, ms: 90 }))
  fireEvent.submit(box.closest('form') ?? box)
  expect(await screen.findByText(/^The first 4 of 1,240/)).toBeTruthy()
})

it.each([['x'.repeat(201)], ['Whit\u0007']])('keeps a bad search at the field', async (value) => {
  const { bridge } = await showLookup()
  const box = screen.getByLabelText('First letters of the last or firm name')
  fireEvent.change(box, { target: { value } })
  fireEvent.submit(box.closest('form') ?? box)
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(bridge.inputsOf('lookup.search')).toEqual([])
})

it('holds places while it asks and shows a failed search with its reason', async () => {
  const { bridge } = await showLookup({ ...good, 'lookup.customer': never })
  lookUp(customerUuid)
  expect(screen.getByText('Asking AMS360')).toBeTruthy()
  bridge.answer('lookup.search', () => failed(sampleFailure('offline')))
  const box = screen.getByLabelText('First letters of the last or firm name')
  fireEvent.change(box, { target: { value: 'Whit' } })
  fireEvent.submit(box.closest('form') ?? box)
  expect(await screen.findByText('This PC is offline')).toBeTruthy()
})

it('lists recent lookups and forgets them', async () => {
  const { bridge } = await showLookup()
  const recent = screen.getByRole('complementary', { name: 'Recent lookups' })
  fireEvent.click(await within(recent).findByRole('button', { name: /Whitaker/ }))
  await vi.waitFor(() => expect(bridge.inputsOf('lookup.customer')).toHaveLength(1))
  fireEvent.click(within(recent).getByRole('button', { name: 'Forget all' }))
  expect(await within(recent).findByText('Customers you look up appear here.')).toBeTruthy()
})

it('keeps what was typed when one goes away and comes back', async () => {
  const { store } = await showLookup()
  typeUuid('3f2b8c1e')
  store.getState().go({ screen: 'overview' })
  expect(await screen.findByText('Healthy')).toBeTruthy()
  store.getState().go({ screen: 'lookup' })
  const box = await screen.findByLabelText<HTMLInputElement>('AMS360 customer UUID')
  expect(box.value).toBe('3f2b8c1e')
})
