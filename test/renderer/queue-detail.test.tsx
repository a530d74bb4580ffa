// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { QueueList } from '../../preload/contract/event-kinds'
import { wholeOf } from '../../renderer/state/recording'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { sampleFailure, sampleHits } from './support/sample-data'
import { workAnswers } from './support/work-answers'

const at = Date.now()
const call = (id: string): string => `Call with Dana Whitlock ${id}`

async function openRow(list: QueueList, title: string, more: Answers = {}) {
  const shown = showApp(workAnswers(at, more), { screen: 'queue', list })
  fireEvent.click(await screen.findByRole('button', { name: title }))
  const detail = await screen.findByRole('region', { name: `Details of «${title}»` })
  return { ...shown, detail: within(detail) }
}
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))

it('shows what is sent, each try, and the mark to search for in AMS360', async () => {
  const { bridge, detail } = await openRow('decision', call('e1'))
  expect(await detail.findByText('SD-7Q2K')).toBeTruthy()
  expect(detail.getByText('Phone call')).toBeTruthy()
  expect(detail.getByText('30.0 s')).toBeTruthy()
  fireEvent.click(detail.getByRole('button', { name: 'Copy Mark in AMS360' }))
  expect(bridge.inputsOf('app.copy')).toEqual([{ text: 'SD-7Q2K' }])
})

it('does not lead to the queue from within the queue', async () => {
  const { detail } = await openRow('decision', call('e1'))
  await detail.findByText('SD-7Q2K')
  expect(detail.queryByRole('button', { name: 'Open the queue' })).toBeNull()
})

it('closes again with the same button', async () => {
  await openRow('failed', call('e6'))
  press(call('e6'))
  expect(screen.queryByRole('region', { name: `Details of «${call('e6')}»` })).toBeNull()
})

it('edits and tries again; what AMS360 would refuse stays at its field', async () => {
  const { bridge, detail } = await openRow('failed', call('e6'), {
    'queue.edit': () => ok({ fieldErrors: { description: 'At most 32,000 characters fit.' } }),
  })
  const text = await detail.findByLabelText<HTMLTextAreaElement>('Description')
  expect(text.value).toBe('Call – Billing question')
  fireEvent.change(text, { target: { value: 'Call – Billing' } })
  press('Save and try again')
  expect(await detail.findByText('At most 32,000 characters fit.')).toBeTruthy()
  expect(text.value).toBe('Call – Billing')
  bridge.answer('queue.edit', () => ok({ fieldErrors: {} }))
  press('Save and try again')
  expect(await screen.findByText(/Changed, and tried again/)).toBeTruthy()
  expect(bridge.inputsOf('queue.edit').at(-1)).toEqual({
    id: 'e6',
    fields: { description: 'Call – Billing' },
  })
})

it('loses nothing typed on a failure or on the way to another screen', async () => {
  const { store, detail } = await openRow('failed', call('e6'), {
    'queue.edit': () => failed(sampleFailure('disk-full')),
  })
  fireEvent.change(await detail.findByLabelText('Description'), { target: { value: 'Mine' } })
  press('Save and try again')
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  await act(async () => store.getState().go({ screen: 'overview' }))
  await act(async () => store.getState().go({ screen: 'queue' }))
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Description')).value).toBe('Mine')
})

it('edits nothing where the outcome is unknown', async () => {
  const { detail } = await openRow('decision', call('e1'))
  await detail.findByText('SD-7Q2K')
  expect(detail.queryByLabelText('Description')).toBeNull()
})

it('chooses among the customers that fit', async () => {
  const { bridge, detail } = await openRow('decision', 'Call with Jules Whitney')
  const rows = (await detail.findAllByRole('row')).map((row) => row.textContent)
  expect(rows[1]).toContain('Dana Whitlock10482CustomerPortland, OR')
  press('Choose Whitaker & Sons Roofing, 10799')
  await vi.waitFor(() =>
    expect(bridge.inputsOf('queue.choose')).toEqual([{ id: 't5', who: sampleHits(2)[1]?.uuid }]),
  )
  expect(await screen.findByText(/Chosen/)).toBeTruthy()
})

it.each([
  ['Make a new suspect', 'new'],
  ['Write nothing', 'skip'],
])('«%s» answers who it is', async (name, who) => {
  const { bridge, detail } = await openRow('decision', 'Call with Jules Whitney')
  fireEvent.click(await detail.findByRole('button', { name }))
  await vi.waitFor(() => expect(bridge.inputsOf('queue.choose')).toEqual([{ id: 't5', who }]))
})

it('looks for another customer', async () => {
  const { bridge, detail } = await openRow('decision', 'Call with Jules Whitney', {
    'queue.list': ({ list }) =>
      ok({
        rows: [{ id: 't5', title: 'Call with Jules Whitney', since: at, behind: 0 }],
        more: list === 'mapping',
      }),
  })
  fireEvent.change(await detail.findByLabelText('Look for'), { target: { value: 'phone' } })
  fireEvent.change(detail.getByRole('textbox'), { target: { value: ' 503 555 0142 ' } })
  const search = detail.getByRole('button', { name: 'Search' })
  fireEvent.submit(search.closest('form') ?? search)
  await detail.findByRole('button', { name: 'Choose Jules Whitney, 11433' })
  expect(bridge.inputsOf('lookup.search')).toEqual([{ by: 'phone', text: '503 555 0142' }])
})

it.each([
  ['Accept', true],
  ['Reject', false],
])('«%s» decides a suggestion, seen with its sentence', async (name, accept) => {
  const title = 'New e-mail of Dana Whitlock'
  const { bridge, detail } = await openRow('decision', title)
  expect(await detail.findByText('«My new e-mail is d.whitlock@example.com.»')).toBeTruthy()
  press(`${name}: ${title}`)
  await vi.waitFor(() => expect(bridge.inputsOf('suggestion.decide')).toEqual([{ id: 3, accept }]))
})

it('holds the place while the details are read, and says why they cannot be', async () => {
  const { bridge, detail, store } = await openRow('failed', call('e6'), { 'queue.open': never })
  expect(detail.getByText('Reading the details')).toBeTruthy()
  bridge.answer('queue.open', () => failed(sampleFailure('input-invalid')))
  await act(async () => {
    wholeOf(store.getState()).closeRow()
    await wholeOf(store.getState()).openRow('e6')
  })
  expect(screen.getByText(sampleFailure('input-invalid').title)).toBeTruthy()
})
