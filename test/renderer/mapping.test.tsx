// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { failed, never, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { sampleFailure, sampleShell } from './support/sample-data'
import { sampleLists, sampleMapping, workAnswers } from './support/work-answers'

const at = Date.now()

async function showMapping(more: Answers = {}) {
  const shown = showApp(workAnswers(at, more), { screen: 'mapping' })
  await screen.findByText('Who writes')
  return shown
}
const select = (name: string): HTMLSelectElement => screen.getByLabelText(name)
const choose = (name: string, value: string): void =>
  void fireEvent.change(select(name), { target: { value } })
const optionsOf = (name: string) => [...select(name).options].map(({ text }) => text)
// By text and label: roles cost a second in a form this long.
const press = (name: string): void =>
  void fireEvent.click(screen.queryByLabelText(name) ?? screen.getByText(name))
const save = (): void => {
  const button = screen.getByText('Save', { selector: 'button' })
  fireEvent.submit(button.closest('form') ?? button)
}

it('gathers on top what is missing, and leads to it', async () => {
  await showMapping()
  const list = screen.getByRole('region', { name: 'Still to choose' })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Account representative12 wait for it', 'Action for tickets'])
  press('Choose: Action for tickets')
  expect(document.activeElement).toBe(select('Tickets'))
})

it('offers AMS360’s own lists, code for code, and marks the inactive', async () => {
  await showMapping()
  expect(optionsOf('Account executive')).toEqual([
    'Not chosen',
    'Robin Ellery · !!:',
    'Sam Ortega · !"G (inactive)',
  ])
  choose('Account executive', '!"G')
  expect(screen.getByText('This one is inactive in AMS360.')).toBeTruthy()
})

it('says that a stored code is not in the list any more, and keeps it', async () => {
  await showMapping()
  const name = 'Employee who gets the suspense'
  expect(select(name).value).toBe('9Z9')
  expect(optionsOf(name)[1]).toBe('9Z9: not in AMS360’s list any more')
})

it('claims nothing of a list that could not be read', async () => {
  const failures = [{ list: 'employees', failure: sampleFailure('right-missing') }]
  const { bridge } = await showMapping({
    'mapping.lists': () => ok({ ...sampleLists, employees: [], failures }),
  })
  expect(optionsOf('Employee who gets the suspense')).toEqual(['Not chosen', '9Z9'])
  const note = screen.getByRole('region', { name: 'Some of AMS360’s lists could not be read' })
  expect(note.textContent).toContain(`Employees: ${sampleFailure('right-missing').title}`)
  bridge.answer('mapping.lists', () => ok(sampleLists))
  press('Read the lists again')
  await vi.waitFor(() =>
    expect(optionsOf('Employee who gets the suspense')[1]).toContain('any more'),
  )
  expect(screen.queryByText('Some of AMS360’s lists could not be read')).toBeNull()
})

it('holds the place of each list while AMS360 is asked', async () => {
  await showMapping({ 'mapping.lists': never })
  expect(screen.getAllByText('Reading AMS360’s list').length).toBeGreaterThan(10)
  expect(screen.getByText('Still to choose')).toBeTruthy()
})

it('says why no list can be read, and tries again', async () => {
  const { bridge } = await showMapping({
    'mapping.lists': () => failed(sampleFailure('not-set-up')),
  })
  const note = await screen.findByText('Some of AMS360’s lists could not be read')
  expect(note).toBeTruthy()
  expect(optionsOf('Account executive')).toEqual(['Not chosen', '!!:'])
  expect(bridge.inputsOf('mapping.lists').length).toBeGreaterThan(0)
})

it('saves the whole and says how many go on', async () => {
  const { bridge } = await showMapping()
  choose('Account representative', '!!:')
  choose('Tickets', '!!1')
  expect(screen.getByText('Not saved yet.')).toBeTruthy()
  save()
  expect(await screen.findByText('Saved. 12 that waited go on.')).toBeTruthy()
  expect(bridge.inputsOf('mapping.save')).toEqual([
    {
      mapping: {
        ...sampleMapping,
        accountRep: '!!:',
        actions: { ...sampleMapping.actions, ticket: '!!1' },
      },
    },
  ])
})

it('never changes a code, not even its blanks', async () => {
  const spaced = { code: ' !a', name: 'Blank before', active: true }
  const { bridge } = await showMapping({
    'mapping.lists': () => ok({ ...sampleLists, executives: [spaced] }),
  })
  choose('Account executive', ' !a')
  save()
  await vi.waitFor(() =>
    expect(bridge.inputsOf('mapping.save')[0]?.mapping.accountExec).toBe(' !a'),
  )
})

it('keeps unsaved changes over other screens and another engine, and discards them', async () => {
  const { bridge, store } = await showMapping()
  choose('Account representative', '!"G')
  await act(async () => store.getState().go({ screen: 'overview' }))
  await act(async () =>
    bridge.emit('shell.changed', sampleShell({ revision: 4, engine: { state: 'starting' } })),
  )
  await act(async () => bridge.emit('shell.changed', sampleShell({ revision: 5 })))
  await act(async () => store.getState().go({ screen: 'mapping' }))
  expect(select('Account representative').value).toBe('!"G')
  press('Discard changes')
  expect(select('Account representative').value).toBe('')
})

it('reads again what is missing, and leaves unsaved changes alone', async () => {
  const { bridge } = await showMapping()
  choose('Account representative', '!"G')
  bridge.answer('mapping.read', () =>
    ok({
      mapping: sampleMapping,
      missing: [{ name: 'accountRep', label: 'Account representative', waiting: 13 }],
      unseen: { callTypes: [], dealStages: [], priorities: [] },
    }),
  )
  await act(async () => bridge.emit('records.changed', {}))
  expect(await screen.findByText('13 wait for it')).toBeTruthy()
  expect(select('Account representative').value).toBe('!"G')
})

it('keeps what was chosen when it cannot be saved', async () => {
  await showMapping({ 'mapping.save': () => failed(sampleFailure('disk-full')) })
  choose('Account representative', '!!:')
  save()
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  expect(select('Account representative').value).toBe('!!:')
  expect(screen.getByText('Not saved yet.')).toBeTruthy()
})

it('does not call saved what was changed while it was saved', async () => {
  let answer = (): void => {}
  await showMapping({
    'mapping.save': () =>
      new Promise((resolve) => {
        answer = () => resolve(ok({ released: 0 }))
      }),
  })
  choose('Account representative', '!!:')
  save()
  choose('Account representative', '!"G')
  await act(async () => answer())
  expect(select('Account representative').value).toBe('!"G')
  expect(screen.getByText('Not saved yet.')).toBeTruthy()
})

it('has its place while it is read, and says why it cannot be', async () => {
  const { bridge } = showApp(workAnswers(at, { 'mapping.read': never }), { screen: 'mapping' })
  expect(await screen.findByText('Reading the mapping')).toBeTruthy()
  bridge.answer('mapping.read', () => failed(sampleFailure('input-invalid')))
  bridge.emit('app.navigate', { screen: 'mapping' })
  const again = await screen.findByRole('button', { name: 'Try again' })
  bridge.answer('mapping.read', workAnswers(at)['mapping.read'] ?? never)
  fireEvent.click(again)
  expect(await screen.findByText('Who writes')).toBeTruthy()
})
