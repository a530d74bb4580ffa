// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { failed, ok, type Answers } from './support/fake-bridge'
import { showApp, type Shown } from './support/render-app'
import { answersWith, sampleCaptured, sampleMessage } from './support/sample-credentials'
import { sampleFailure } from './support/sample-data'

const at = Date.now()
const good = answersWith('ams360-ons', at)

const showCaptured = (more: Answers = {}): Shown =>
  showApp({ ...good, ...more }, { screen: 'captured' })

const openFirst = async (): Promise<void> => {
  const [first] = await screen.findAllByRole('button', { name: /^Open the message/ })
  if (first) fireEvent.click(first)
  await screen.findByRole('button', { name: 'Use this element' })
}
const choose = (path: RegExp) => fireEvent.click(screen.getByRole('radio', { name: path }))
const teach = () => fireEvent.click(screen.getByRole('button', { name: 'Use this element' }))

it('lists what was captured with as much as is known', async () => {
  showCaptured()
  const rows = within(await screen.findByRole('table')).getAllByRole('row')
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Received', 'Written as', 'Version', 'Understood', 'Open'],
    ['3 minutes ago', 'SOAP', '2.0', 'Neither record nor id', 'Open'],
    ['4 minutes ago', 'JSON', '2.0', 'Neither record nor id', 'Open'],
    ['5 minutes ago', 'SOAP', '2.0', 'Policy updated', 'Open'],
  ])
})

it('learns from one message: the element and what the record is', async () => {
  const { bridge } = showCaptured()
  await openFirst()
  expect(bridge.inputsOf('ons.open')).toEqual([{ id: 900 }])
  expect(screen.getByText('Choose an element first.')).toBeTruthy()
  teach()
  expect(bridge.inputsOf('ons.teach')).toEqual([])

  choose(/Notify\/Reference/)
  fireEvent.change(screen.getByRole('combobox', { name: 'The record is a' }), {
    target: { value: 'Policy' },
  })
  bridge.answer('ons.captured', () => ok([]))
  teach()
  expect(await screen.findByText('12 messages recognised')).toBeTruthy()
  expect(bridge.inputsOf('ons.teach')).toEqual([
    { id: 900, path: 'Envelope/Body/Notify/Reference', entity: 'Policy' },
  ])
  expect(await screen.findByText('Nothing is captured')).toBeTruthy()
  expect(screen.queryByText('The message')).toBeNull()
})

it('takes another name for the record, but no empty one', async () => {
  const { bridge } = showCaptured()
  await openFirst()
  choose(/Notify\/Reference/)
  fireEvent.change(screen.getByRole('combobox', { name: 'The record is a' }), {
    target: { value: '' },
  })
  teach()
  expect(screen.getByText('Say what the record is.')).toBeTruthy()
  expect(bridge.inputsOf('ons.teach')).toEqual([])
  fireEvent.change(screen.getByLabelText('What it is'), { target: { value: ' Claim ' } })
  teach()
  await vi.waitFor(() => expect(bridge.inputsOf('ons.teach')[0]?.entity).toBe('Claim'))
})

it('starts from what the message itself says it is', async () => {
  const { bridge } = showCaptured()
  const buttons = await screen.findAllByRole('button', { name: /^Open the message/ })
  if (buttons[2]) fireEvent.click(buttons[2])
  await screen.findByRole('button', { name: 'Use this element' })
  choose(/Notify\/Reference/)
  teach()
  await vi.waitFor(() =>
    expect(bridge.inputsOf('ons.teach')[0]).toMatchObject({ entity: 'Policy' }),
  )
})

it('stays with the message when the element explained nothing, or was refused', async () => {
  const { bridge } = showCaptured({ 'ons.teach': () => ok({ recognised: 0 }) })
  await openFirst()
  choose(/Notify\/What/)
  teach()
  expect(await screen.findByText(/^No message was recognised by that element/)).toBeTruthy()
  bridge.answer('ons.teach', () => failed(sampleFailure('input-invalid')))
  teach()
  expect(await screen.findByText(sampleFailure('input-invalid').title)).toBeTruthy()
  expect(screen.getByText('The message')).toBeTruthy()
})

it('discards a message', async () => {
  const { bridge } = showCaptured()
  await openFirst()
  fireEvent.click(screen.getByRole('button', { name: 'Discard this message' }))
  expect(await screen.findByText('The message is discarded.')).toBeTruthy()
  expect(bridge.inputsOf('ons.discard')).toEqual([{ id: 900 }])
  const names = bridge.asked.map(({ name }) => name)
  expect(names.lastIndexOf('ons.captured')).toBeGreaterThan(names.indexOf('ons.discard'))
})

it('closes a message and leaves the keyboard where it can go on', async () => {
  showCaptured()
  await openFirst()
  const close = screen.getByRole('button', { name: 'Close' })
  close.focus()
  fireEvent.click(close)
  expect(screen.queryByText('The message')).toBeNull()
  expect(document.activeElement?.textContent).toMatch(/^Messages of AMS360/)
})

it('lets an unreadable message only be discarded', async () => {
  const { bridge } = showCaptured({
    'ons.open': ({ id }) => ok({ ...sampleMessage(at, id), elements: [] }),
  })
  const [open] = await screen.findAllByRole('button', { name: /^Open the message/ })
  if (open) fireEvent.click(open)
  expect(await screen.findByText('Nothing in it can be read. Discard it.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Use this element' })).toBeNull()
  expect(bridge.inputsOf('ons.open')).toHaveLength(1)
})

it('fills the screen only with the message asked for last', async () => {
  const answers: (() => void)[] = []
  const { bridge } = showCaptured({
    'ons.open': ({ id }) =>
      new Promise((resolve) => {
        const elements = [{ path: `Of/${id}`, value: 'x' }]
        answers.push(() => resolve(ok({ ...sampleMessage(at, id), elements })))
      }),
  })
  const buttons = await screen.findAllByRole('button', { name: /^Open the message/ })
  for (const button of buttons.slice(0, 2)) fireEvent.click(button)
  await vi.waitFor(() => expect(bridge.inputsOf('ons.open')).toHaveLength(2))
  await act(async () => answers.toReversed().forEach((answer) => answer()))
  expect(screen.getByText('Of/899')).toBeTruthy()
  expect(screen.queryByText('Of/900')).toBeNull()
})

it('shows older messages page by page', async () => {
  const { bridge } = showCaptured({
    'ons.captured': ({ before }) =>
      ok(
        before === undefined
          ? sampleCaptured(at, 50)
          : sampleCaptured(at - 1, 1).map((one) => ({ ...one, id: 3 })),
      ),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Show older messages' }))
  expect(await screen.findByText('51 captured, newest first')).toBeTruthy()
  expect(bridge.inputsOf('ons.captured').at(-1)).toEqual({ before: 851 })
  expect(screen.queryByRole('button', { name: 'Show older messages' })).toBeNull()
})

it('says what it is for while there is nothing, and leads to the connection', async () => {
  const { store } = showCaptured({ 'ons.captured': () => ok([]) })
  expect(await screen.findByText(/^When AMS360 sends a message whose shape/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Open AMS360 ONS' }))
  expect(store.getState().route).toEqual({ screen: 'credentials', kind: 'ams360-ons' })
})

it('says why it cannot read them, and tries again', async () => {
  const { bridge } = showCaptured({ 'ons.captured': () => failed(sampleFailure('engine-down')) })
  expect(await screen.findByText(sampleFailure('engine-down').title)).toBeTruthy()
  bridge.answer('ons.captured', () => ok(sampleCaptured(at)))
  await act(async () => bridge.emit('ons.changed', {}))
  expect(await screen.findByRole('table')).toBeTruthy()
})
