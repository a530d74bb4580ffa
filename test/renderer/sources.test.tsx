// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { failureFrom } from '../../preload/contract/failure-words'
import { documentAddress, exampleRequest } from '../../renderer/screens/sources/example-request'
import { portFrom } from '../../renderer/state/sources'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { sampleFailure } from './support/sample-data'
import { sampleSources, sampleWork, workAnswers } from './support/work-answers'

const at = Date.now()

async function showSources(more: Answers = {}) {
  const shown = showApp(workAnswers(at, more), { screen: 'sources' })
  await screen.findByRole('heading', { level: 2, name: 'Local API' })
  return shown
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name })
const press = (name: string): void => void fireEvent.click(button(name))
const part = (name: string) => within(screen.getByRole('region', { name }))

it('lists who may send events, without any token', async () => {
  await showSources()
  const rows = part('Sources').getAllByRole('row')
  expect(rows[1]?.textContent).toContain('Phone system3 minutes ago1,204Signedends in x7Qa')
  expect(rows[2]?.textContent).toContain('ScriptsNever0Token onlyends in b2Zz')
  expect(screen.queryByRole('button', { name: 'Copy the signing secret of «Scripts»' })).toBeNull()
})

it('adds a source and says clearly where its token is', async () => {
  const { bridge } = await showSources()
  press('Add a source')
  const form = within(screen.getByRole('form', { name: 'Add a source' }))
  const name = form.getByLabelText('Name')
  expect(document.activeElement).toBe(name)
  const submit = form.getByRole('button', { name: 'Add and copy the token' })
  expect(submit.getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(name, { target: { value: ' Phone system ' } })
  fireEvent.click(form.getByLabelText('Every request has to be signed'))
  fireEvent.submit(submit.closest('form') ?? submit)
  expect(
    await screen.findByText(/«Phone system» is added\. Its token is on the clipboard/),
  ).toBeTruthy()
  expect(bridge.inputsOf('sources.add')).toEqual([{ name: 'Phone system', isSigned: true }])
  expect(screen.queryByRole('form', { name: 'Add a source' })).toBeNull()
})

it('keeps the form and says why when a source cannot be added', async () => {
  await showSources({ 'sources.add': () => failed(sampleFailure('disk-full')) })
  press('Add a source')
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Scripts' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Add a source' }))
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Scripts')
})

it('makes a new token and copies a signing secret', async () => {
  const { bridge } = await showSources()
  press('New token for «Scripts»')
  expect(
    await screen.findByText(/«Scripts» has a new token, and it is on the clipboard/),
  ).toBeTruthy()
  press('Copy the signing secret of «Phone system»')
  expect(
    await screen.findByText('The signing secret of «Phone system» is on the clipboard.'),
  ).toBeTruthy()
  expect(bridge.inputsOf('sources.renew')).toEqual([{ id: 5 }])
  expect(bridge.inputsOf('sources.copySecret')).toEqual([{ id: 4 }])
})

it('lets no second token overtake the first on the clipboard', async () => {
  const { bridge } = await showSources({ 'sources.renew': never })
  press('New token for «Scripts»')
  press('New token for «Phone system»')
  expect(bridge.inputsOf('sources.renew')).toEqual([{ id: 5 }])
})

it('asks once before a source ends', async () => {
  const { bridge } = await showSources()
  press('Revoke «Scripts»')
  const ask = screen.getByRole('alert')
  expect(ask.textContent).toContain('This cannot be undone.')
  fireEvent.click(within(ask).getByRole('button', { name: 'Cancel' }))
  expect(bridge.inputsOf('sources.revoke')).toEqual([])
  expect(screen.queryByRole('alert')).toBeNull()
})

it('ends a source', async () => {
  const { bridge } = await showSources()
  press('Revoke «Scripts»')
  const [end] = within(screen.getByRole('alert')).getAllByRole('button')
  bridge.answer('sources.read', () =>
    ok({ ...sampleSources(at), sources: sampleSources(at).sources.slice(0, 1) }),
  )
  if (end) fireEvent.click(end)
  expect(await screen.findByText(/«Scripts» is revoked/)).toBeTruthy()
  expect(bridge.inputsOf('sources.revoke')).toEqual([{ id: 5 }])
  expect(screen.queryByRole('button', { name: 'Revoke «Scripts»' })).toBeNull()
})

it('shows where events go and where that is described, to be copied', async () => {
  const { bridge } = await showSources()
  press('Copy Address')
  press('Copy Description for whoever connects a program')
  press('Copy the example')
  await vi.waitFor(() => expect(bridge.inputsOf('app.copy')).toHaveLength(3))
  const texts = bridge.inputsOf('app.copy').map(({ text }) => text)
  expect(texts.slice(0, 2)).toEqual([
    'http://127.0.0.1:8360/v1/events',
    'http://127.0.0.1:8360/v1/openapi.json',
  ])
  expect(texts[2]).toContain("-Uri 'http://127.0.0.1:8360/v1/events'")
})

it('switches the local API and its port', async () => {
  const { bridge } = await showSources()
  fireEvent.click(screen.getByLabelText('Take events on this PC'))
  await vi.waitFor(() =>
    expect(bridge.inputsOf('sources.setApi')).toEqual([{ enabled: false, port: 8360 }]),
  )
  fireEvent.change(await screen.findByLabelText('Port'), { target: { value: '8361' } })
  const use = button('Use this port')
  await vi.waitFor(() => expect(use.getAttribute('aria-disabled')).toBeNull())
  fireEvent.submit(use.closest('form') ?? use)
  await vi.waitFor(() =>
    expect(bridge.inputsOf('sources.setApi').at(-1)).toEqual({ enabled: true, port: 8361 }),
  )
})

it.each(['', '0', '65536', '12a', '1e3', '-1', '8360.5'])('«%s» is no port', (text) => {
  expect(portFrom(text)).toBeUndefined()
})

it('keeps a port that is none at its field', async () => {
  const { bridge } = await showSources()
  fireEvent.change(screen.getByLabelText('Port'), { target: { value: '99999' } })
  expect(screen.getByText('Enter a whole number from 1 to 65535.')).toBeTruthy()
  const use = button('Use this port')
  fireEvent.submit(use.closest('form') ?? use)
  expect(bridge.inputsOf('sources.setApi')).toEqual([])
})

it('says that the API does not listen, and why', async () => {
  const failure = failureFrom('listener-port-taken', { port: 8360 }, 'SD-9')
  const { api } = sampleSources(at)
  await showSources({
    'sources.read': () => ok({ ...sampleSources(at), api: { ...api, listening: false, failure } }),
  })
  expect(part('Local API').getByText('Not listening')).toBeTruthy()
  expect(screen.getByText(failure.title)).toBeTruthy()
})

it('chooses the inbox folder in the system’s own window, and keeps it when that is closed', async () => {
  const { bridge } = await showSources()
  press('Choose a folder…')
  await vi.waitFor(() =>
    expect(bridge.inputsOf('sources.setInbox')).toEqual([{ enabled: true, folder: 'D:\\Drop' }]),
  )
  bridge.answer('app.chooseFolder', () => ok({}))
  await vi.waitFor(() =>
    expect(button('Choose a folder…').getAttribute('aria-disabled')).toBeNull(),
  )
  press('Choose a folder…')
  await vi.waitFor(() => expect(bridge.inputsOf('app.chooseFolder')).toHaveLength(2))
  expect(bridge.inputsOf('sources.setInbox')).toHaveLength(1)
  press('Use SyncDesk’s own folder')
  expect(bridge.inputsOf('sources.setInbox').at(-1)).toEqual({ enabled: true, folder: '' })
})

it('counts the files of the inbox, and says why it cannot be read', async () => {
  const failure = failureFrom('inbox-unreachable', { path: 'C:\\Inbox' }, 'SD-8')
  const { inbox } = sampleSources(at)
  await showSources({
    'sources.read': () => ok({ ...sampleSources(at), inbox: { ...inbox, rejected: 2, failure } }),
  })
  expect(screen.getByText(/1 file waiting · 12 taken · 2 rejected/)).toBeTruthy()
  expect(screen.getByText(/in the folder «rejected»/)).toBeTruthy()
  expect(screen.getByText(failure.title)).toBeTruthy()
})

it('switches the dry run', async () => {
  const { bridge } = await showSources()
  bridge.answer('work.read', () => ok(sampleWork({ isDryRun: true })))
  const box = screen.getByLabelText<HTMLInputElement>('Dry run: nothing is written in AMS360')
  fireEvent.click(box)
  await vi.waitFor(() => expect(box.checked).toBe(true))
  expect(bridge.inputsOf('work.setDryRun')).toEqual([{ on: true }])
})

it('reads again when sources change, while it is on screen', async () => {
  const { bridge, store } = await showSources()
  const { inbox } = sampleSources(at)
  bridge.answer('sources.read', () => ok({ ...sampleSources(at), inbox: { ...inbox, taken: 13 } }))
  await act(async () => bridge.emit('sources.changed', {}))
  expect(screen.getByText(/13 taken/)).toBeTruthy()
  await act(async () => store.getState().go({ screen: 'overview' }))
  const before = bridge.inputsOf('sources.read').length
  await act(async () => bridge.emit('sources.changed', {}))
  expect(bridge.inputsOf('sources.read')).toHaveLength(before)
})

it('holds the place while it is read, and says why it cannot be', async () => {
  const { bridge } = showApp(workAnswers(at, { 'sources.read': never }), { screen: 'sources' })
  expect(await screen.findByText('Reading where events come in')).toBeTruthy()
  bridge.answer('sources.read', () => failed(sampleFailure('input-invalid')))
  bridge.emit('app.navigate', { screen: 'sources' })
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy()
})

it('the example is the whole of a request', () => {
  const request = exampleRequest('http://127.0.0.1:8360/v1/events')
  const json = /@'\n([\s\S]*)\n'@/.exec(request)?.[1] ?? ''
  expect(JSON.parse(json)).toMatchObject({ kind: 'conversation.created', event_id: 'call-4711' })
  expect(request).toContain('Bearer YOUR-TOKEN')
  expect(documentAddress('http://127.0.0.1:1/v1/events')).toBe('http://127.0.0.1:1/v1/openapi.json')
})
