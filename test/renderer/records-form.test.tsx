// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { wholeOf } from '../../renderer/state/recording'
import { failed, never, ok } from './support/fake-bridge'
import { field, fill, fillCall, press, send, showForm } from './support/records-form'
import { sampleFailure } from './support/sample-data'
import { danaId } from './support/sample-records'

it('logs a conversation and leads to the list, which says what happens', async () => {
  const { bridge, store } = await showForm('conversation')
  fillCall()
  fill('Call type (optional)', 'Billing')
  fill('Subject (optional)', 'Premium')
  fill('When it was', '2026-01-05T07:03')
  send()
  expect(await screen.findByText(/^The conversation is stored/)).toBeTruthy()
  expect(store.getState().route).toEqual({ screen: 'records', tab: 'conversation' })
  expect(bridge.inputsOf('records.log')[0]?.event).toMatchObject({
    kind: 'conversation.created',
    occurredAt: new Date(2026, 0, 5, 7, 3).getTime(),
    party: { properties: { email: 'dana@example.com' } },
    conversation: { type: 'call', callType: 'Billing', subject: 'Premium', text: 'About the bill' },
  })
  expect(wholeOf(store.getState()).recordForm.drafts).toEqual({})
})

it('records once when the button is pressed twice, and again under the same id after a failure', async () => {
  let answer = (): void => {}
  const { bridge } = await showForm('conversation', {
    'records.log': () =>
      new Promise((resolve) => {
        answer = () => resolve(failed(sampleFailure('engine-down')))
      }),
  })
  fillCall()
  send()
  send()
  expect(bridge.inputsOf('records.log')).toHaveLength(1)
  await act(async () => answer())
  expect(await screen.findByText(sampleFailure('engine-down').title)).toBeTruthy()
  expect(field('Summary').value).toBe('About the bill')
  send()
  const ids = bridge.inputsOf('records.log').map(({ event }) => event.eventId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

it('gives the next form another id', async () => {
  const { bridge } = await showForm('conversation')
  fillCall()
  send()
  await screen.findByText(/^The conversation is stored/)
  press('Log a conversation')
  await screen.findByLabelText('Summary')
  expect(field('Summary').value).toBe('')
  fillCall()
  send()
  await vi.waitFor(() => expect(bridge.inputsOf('records.log')).toHaveLength(2))
  const [first, second] = bridge.inputsOf('records.log').map(({ event }) => event.eventId)
  expect(first).not.toBe(second)
})

it('puts problems beside their fields and sends nothing', async () => {
  const { bridge } = await showForm('conversation')
  send()
  expect(screen.getByText(/^Say who it is about/)).toBeTruthy()
  expect(screen.getByText('Write what was said.')).toBeTruthy()
  expect(screen.getByText('Correct the marked fields first.')).toBeTruthy()
  expect(field('Summary').getAttribute('aria-invalid')).toBe('true')
  press('Preview')
  expect(bridge.inputsOf('records.log')).toEqual([])
  expect(bridge.inputsOf('records.preview')).toEqual([])
  fill('Summary', 'x')
  expect(screen.queryByText('Write what was said.')).toBeNull()
})

it('keeps what was typed when one goes elsewhere, apart for each person', async () => {
  const { bridge } = await showForm('ticket', {}, danaId)
  fill('Title', 'About Dana')
  const go = (profileId?: string) =>
    act(async () =>
      bridge.emit('app.navigate', {
        screen: 'records',
        create: 'ticket',
        ...(profileId && { profileId }),
      }),
    )
  await act(async () => bridge.emit('app.navigate', { screen: 'overview' }))
  await go()
  expect(field('Title').value).toBe('')
  await go(danaId)
  expect(field('Title').value).toBe('About Dana')
})

it('discards a form and goes back to where it came from', async () => {
  const { store } = await showForm('ticket', {}, danaId)
  expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull()
  fill('Title', 'x')
  press('Discard')
  expect(store.getState().route).toEqual({ screen: 'records', profileId: danaId })
  expect(wholeOf(store.getState()).recordForm.drafts).toEqual({})
  await screen.findByText('What is known')
})

it('says that nothing is written twice when it was recorded already', async () => {
  await showForm('conversation', { 'records.log': () => ok({ status: 'duplicate' }) })
  fillCall()
  send()
  expect(await screen.findByText(/recorded already; nothing is written twice/)).toBeTruthy()
})

it('keeps a form whose earlier version is stored, and records it as another one', async () => {
  const { bridge } = await showForm('conversation', {
    'records.log': () => ok({ status: 'conflict' }),
  })
  fillCall()
  send()
  expect(await screen.findByText(/^An earlier version of this form is stored already/)).toBeTruthy()
  expect(field('Summary').value).toBe('About the bill')
  bridge.answer('records.log', () => ok({ status: 'stored' }))
  press('Record this as another one')
  expect(await screen.findByText(/^The conversation is stored/)).toBeTruthy()
  const ids = bridge.inputsOf('records.log').map(({ event }) => event.eventId)
  expect(new Set(ids).size).toBe(2)
})

it('does not pull anybody back who left while it was stored', async () => {
  let answer = (): void => {}
  const { bridge, store } = await showForm('conversation', {
    'records.log': () =>
      new Promise((resolve) => {
        answer = () => resolve(ok({ status: 'stored' }))
      }),
  })
  fillCall()
  send()
  await act(async () => bridge.emit('app.navigate', { screen: 'contact' }))
  await act(async () => answer())
  expect(store.getState().route).toEqual({ screen: 'contact' })
  expect(wholeOf(store.getState()).recordForm.drafts).toEqual({})
})

it('works without the mapping’s words', async () => {
  await showForm('ticket', { 'mapping.read': () => failed(sampleFailure('engine-down')) })
  expect([...field('Priority (optional)').children].map((one) => one.textContent)).toEqual([
    'The agency’s usual priority',
  ])
  expect(screen.queryByText(sampleFailure('engine-down').title)).toBeNull()
})

it('shows the person’s name once it comes, when the form is opened by a link', async () => {
  await showForm('deal', { 'records.profile': never }, danaId)
  expect(screen.getByRole('group', { name: 'Who it is about' }).textContent).toContain(
    'This profile',
  )
})
