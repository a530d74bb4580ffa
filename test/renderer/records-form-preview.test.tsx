// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { failed, ok } from './support/fake-bridge'
import { field, fill, fillCall, press, send, showForm } from './support/records-form'
import { sampleFailure, sampleHits } from './support/sample-data'
import { samplePreview } from './support/sample-records'

it('shows exactly what would be written and names the act for it', async () => {
  const { bridge } = await showForm('conversation')
  expect(screen.getByRole('button', { name: 'Record in AMS360' })).toBeTruthy()
  fillCall()
  press('Preview')
  expect(await screen.findByText('It is about Dana Whitlock.')).toBeTruthy()
  expect(screen.getByText('Record an activity')).toBeTruthy()
  expect(screen.getByText('empty in AMS360 now')).toBeTruthy()
  expect(
    screen.getByText(
      'E-mail: AMS360 has «dana@example.org», this says «dana.whitlock@example.com»',
    ),
  ).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Record 2 entries in AMS360' })).toBeTruthy()
  send()
  await vi.waitFor(() => expect(bridge.inputsOf('records.log')).toHaveLength(1))
  expect(bridge.inputsOf('records.log')).toEqual(bridge.inputsOf('records.preview'))
})

it('forgets the preview as soon as something else would be written', async () => {
  await showForm('conversation')
  fillCall()
  press('Preview')
  await screen.findByRole('button', { name: 'Record 2 entries in AMS360' })
  fill('Summary', 'About the claim')
  expect(screen.getByRole('button', { name: 'Record in AMS360' })).toBeTruthy()
  expect(screen.queryByText('It is about Dana Whitlock.')).toBeNull()
})

it('drops a preview that comes after something else was typed', async () => {
  let answer = (): void => {}
  await showForm('conversation', {
    'records.preview': () =>
      new Promise((resolve) => {
        answer = () => resolve(ok(samplePreview()))
      }),
  })
  fillCall()
  press('Preview')
  fill('Summary', 'About the claim')
  await act(async () => answer())
  expect(screen.queryByText('It is about Dana Whitlock.')).toBeNull()
})

it('says what is permanent, and only when there is an activity', async () => {
  const update = samplePreview().effects.filter(({ kind }) => kind === 'customer.update')
  await showForm('conversation', {
    'records.preview': () => ok(samplePreview({ effects: update })),
  })
  expect(screen.getByText(/^An activity in AMS360 is permanent/)).toBeTruthy()
  fillCall()
  press('Preview')
  expect(await screen.findByRole('button', { name: 'Record 1 entry in AMS360' })).toBeTruthy()
  expect(screen.queryByText(/is permanent/)).toBeNull()
})

it('names missing choices, and says when nothing would be written', async () => {
  const { bridge } = await showForm('conversation', {
    'records.preview': () =>
      ok(
        samplePreview({
          effects: [{ kind: 'activity.insert', missing: ['Action for calls'], fields: [] }],
        }),
      ),
  })
  fillCall()
  press('Preview')
  expect(await screen.findByText('Not chosen yet: Action for calls.')).toBeTruthy()
  bridge.answer('records.preview', () =>
    ok(samplePreview({ match: 'nobody', effects: [], suggestions: [] })),
  )
  press('Preview')
  expect(await screen.findByText('Nothing would be written in AMS360.')).toBeTruthy()
  expect(screen.getByText(/^Nobody fits/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Record here only' })).toBeTruthy()
})

it('lets one of several customers be chosen in the preview', async () => {
  const { bridge } = await showForm('conversation', {
    'records.preview': ({ event }) =>
      ok(
        event.party.customerId
          ? samplePreview()
          : samplePreview({ match: 'several', candidates: sampleHits(2), effects: [] }),
      ),
  })
  fillCall()
  press('Preview')
  expect(await screen.findByText(/^More than one customer fits/)).toBeTruthy()
  press(/^Use Whitaker & Sons Roofing/)
  expect(await screen.findByText('It is about Dana Whitlock.')).toBeTruthy()
  expect(bridge.inputsOf('records.preview').at(-1)?.event.party).toMatchObject({
    customerId: sampleHits(2)[1]?.uuid,
  })
})

it('says why there is no preview and keeps what was typed', async () => {
  const { bridge } = await showForm('conversation', {
    'records.preview': () => failed(sampleFailure('sign-in-refused')),
  })
  fillCall()
  press('Preview')
  expect(await screen.findByText(sampleFailure('sign-in-refused').title)).toBeTruthy()
  expect(field('Summary').value).toBe('About the bill')
  bridge.answer('records.preview', () => ok(samplePreview()))
  press('Preview')
  expect(await screen.findByText('It is about Dana Whitlock.')).toBeTruthy()
})
