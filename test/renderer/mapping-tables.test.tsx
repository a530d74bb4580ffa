// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { problemsInMapping } from '../../renderer/state/mapping-problems'
import { ok, type Answers, type FakeBridge } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { sampleLists, sampleMapping, workAnswers } from './support/work-answers'

const at = Date.now()

async function showMapping(more: Answers = {}) {
  const shown = showApp({ ...workAnswers(at), ...more }, { screen: 'mapping' })
  await screen.findByText('Call types')
  return shown
}
// By text and attribute: roles cost a second in a form this long.
const part = (name: string) => {
  const title = screen.getByText(name, { selector: 'h2' })
  return within(title.closest('section') ?? title)
}
const save = (): void => {
  const button = screen.getByText('Save', { selector: 'button' })
  fireEvent.submit(button.closest('form') ?? button)
}
const savedBy = async (bridge: FakeBridge) => {
  await vi.waitFor(() => expect(bridge.inputsOf('mapping.save')).toHaveLength(1))
  return bridge.inputsOf('mapping.save')[0]?.mapping
}

it('gives a call type that was seen its own action, and offers none that is there', async () => {
  const { bridge } = await showMapping()
  const table = part('Call types')
  expect(table.queryByRole('button', { name: 'Add «billing»' })).toBeNull()
  fireEvent.click(table.getByRole('button', { name: 'Add «Renewal»' }))
  expect(table.queryByRole('button', { name: 'Add «Renewal»' })).toBeNull()
  fireEvent.change(table.getByRole('combobox', { name: 'Action for «Renewal»' }), {
    target: { value: '!!1' },
  })
  save()
  expect((await savedBy(bridge))?.callTypes).toEqual([
    { callType: 'Billing', action: '!!2' },
    { callType: 'Renewal', action: '!!1' },
  ])
})

it('takes rows away and adds empty ones, trimmed when they are saved', async () => {
  const { bridge } = await showMapping()
  const stages = part('Deal stages')
  fireEvent.click(stages.getByRole('button', { name: 'Remove «Proposal»' }))
  expect(stages.getByText('Every new deal makes a prospect.')).toBeTruthy()
  fireEvent.click(stages.getByRole('button', { name: 'Add a stage' }))
  fireEvent.change(stages.getByRole('textbox', { name: 'Stage' }), { target: { value: ' Bound ' } })
  fireEvent.change(stages.getByRole('combobox'), { target: { value: 'C' } })
  save()
  expect((await savedBy(bridge))?.dealStages).toEqual([{ stage: 'Bound', type: 'C' }])
})

it('gives a priority its number', async () => {
  const { bridge } = await showMapping()
  const table = part('Ticket priorities')
  fireEvent.change(table.getByRole('combobox', { name: 'Number for «High»' }), {
    target: { value: '2' },
  })
  fireEvent.change(table.getByRole('combobox', { name: 'All other tickets' }), {
    target: { value: '9' },
  })
  save()
  expect(await savedBy(bridge)).toMatchObject({
    priorities: [{ priority: 'High', value: 2 }],
    defaultPriority: 9,
  })
})

it('takes the type of business along with the line when AMS360 tells it', async () => {
  const { bridge } = await showMapping()
  const shell = part('Policy shell')
  fireEvent.change(shell.getByLabelText('Line of business'), { target: { value: 'AUTO' } })
  fireEvent.change(shell.getByLabelText('Line of business'), { target: { value: 'HOME' } })
  fireEvent.change(shell.getByLabelText('Months it runs'), { target: { value: '6' } })
  save()
  expect((await savedBy(bridge))?.policy).toEqual({
    line: 'HOME',
    typeOfBusiness: 7,
    writingCompany: '',
    billMethod: 'D',
    months: 6,
  })
})

it('takes the bill method from AMS360’s list, and its code where AMS360 has none', async () => {
  const { bridge } = await showMapping()
  fireEvent.change(part('Policy shell').getByRole('combobox', { name: 'Bill method' }), {
    target: { value: 'A' },
  })
  save()
  expect((await savedBy(bridge))?.policy.billMethod).toBe('A')
  cleanup()

  const lists = () => ok({ ...sampleLists, billMethods: [] })
  const other = await showMapping({ 'mapping.lists': lists })
  fireEvent.change(part('Policy shell').getByRole('textbox', { name: /^Bill method/ }), {
    target: { value: '!B ' },
  })
  save()
  expect((await savedBy(other.bridge))?.policy.billMethod).toBe('!B ')
})

it('leaves the type of business out when it is emptied', async () => {
  const { bridge } = await showMapping()
  const field = part('Policy shell').getByLabelText(/^Type of business/)
  fireEvent.change(field, { target: { value: '3' } })
  fireEvent.change(field, { target: { value: '' } })
  save()
  expect((await savedBy(bridge))?.policy).not.toHaveProperty('typeOfBusiness')
})

it('says per field what wins; the usual needs no entry', async () => {
  const { bridge } = await showMapping()
  const fields = part('When both sides differ')
  expect(fields.getByLabelText<HTMLSelectElement>('E-mail').value).toBe('ask')
  fireEvent.change(fields.getByLabelText('E-mail'), { target: { value: 'ams360' } })
  fireEvent.change(fields.getByLabelText('Occupation'), { target: { value: 'ours' } })
  save()
  expect((await savedBy(bridge))?.fields).toEqual({ occupation: 'ours' })
})

it('keeps a bad row at its place, saves nothing, and puts the keyboard there', async () => {
  const { bridge } = await showMapping()
  fireEvent.click(part('Call types').getByRole('button', { name: 'Add a call type' }))
  save()
  expect(await screen.findByText('Enter a word, or remove the row.')).toBeTruthy()
  expect(screen.getByText('Correct the marked fields, then save.')).toBeTruthy()
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('choice-callTypes.1'))
  expect(bridge.inputsOf('mapping.save')).toEqual([])
})

describe('what cannot be stored', () => {
  const { policy } = sampleMapping
  it.each([
    ['nothing', {}, {}],
    [
      'a word that stands twice',
      { callTypes: ['Billing', ' billing '].map((callType) => ({ callType, action: '' })) },
      { 'callTypes.1': 'This word stands in another row already.' },
    ],
    [
      'a word that is too long',
      { dealStages: [{ stage: 'x'.repeat(301), type: 'P' as const }] },
      { 'dealStages.0': 'At most 300 characters fit.' },
    ],
    [
      'an invisible character',
      { priorities: [{ priority: 'High\u202e', value: 1 }] },
      { 'priorities.0': expect.stringContaining('U+202E') },
    ],
    [
      'no months',
      { policy: { ...policy, months: Number.NaN } },
      { 'policy.months': 'Enter whole months from 1 to 36.' },
    ],
    [
      'too many months',
      { policy: { ...policy, months: 37 } },
      { 'policy.months': expect.any(String) },
    ],
    [
      'a type of business with a fraction',
      { policy: { ...policy, typeOfBusiness: 1.5 } },
      { 'policy.typeOfBusiness': expect.any(String) },
    ],
    [
      'one that is too large',
      { policy: { ...policy, typeOfBusiness: 32_768 } },
      { 'policy.typeOfBusiness': expect.any(String) },
    ],
  ])('%s', (_name, change, problems) => {
    expect(problemsInMapping({ ...sampleMapping, ...change })).toEqual(problems)
  })
})
