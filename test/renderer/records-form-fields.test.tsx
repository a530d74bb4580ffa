// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { failed, ok } from './support/fake-bridge'
import { field, fill, press, send, showForm } from './support/records-form'
import { sampleFailure } from './support/sample-data'
import { danaId, roofingId } from './support/sample-records'

it('offers profiles as one types and takes the chosen one', async () => {
  const { bridge } = await showForm('ticket')
  fill('Who it is about', 'whit')
  expect(screen.getByText(/^A name alone fits nobody for certain/)).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: /^Whitaker & Sons Roofing/ }))
  expect(bridge.inputsOf('records.profiles')).toEqual([{ search: 'whit' }])
  expect(screen.getByRole('group', { name: 'Who it is about' }).textContent).toContain(
    'not linked yet',
  )
  fill('Title', 'Certificate')
  fill('Due', '2026-12-01T09:00')
  fireEvent.change(field('Priority (optional)'), { target: { value: 'Urgent' } })
  send()
  await vi.waitFor(() =>
    expect(bridge.inputsOf('records.log')[0]?.event).toMatchObject({
      kind: 'ticket.created',
      party: { profileId: roofingId },
      ticket: {
        title: 'Certificate',
        dueAt: new Date(2026, 11, 1, 9).getTime(),
        priority: 'Urgent',
      },
    }),
  )
})

it('searches AMS360 on the button or Enter, and lets the choice be changed', async () => {
  const { bridge } = await showForm('deal')
  fill('Who it is about', 'Whit')
  fireEvent.keyDown(field('Who it is about'), { key: 'Enter' })
  const offers = await screen.findByRole('heading', { name: 'In AMS360' })
  const list = within(offers.closest('section') ?? document.body)
  fireEvent.click(list.getByRole('button', { name: /Jules Whitney prospect · No. 11433 · Bend/ }))
  expect(bridge.inputsOf('lookup.search')).toEqual([{ by: 'name', text: 'Whit' }])
  expect(bridge.inputsOf('records.log')).toEqual([])
  press('Change who it is about, now Jules Whitney')
  expect(field('Who it is about').value).toBe('Whit')
})

it('does not offer to search AMS360 by e-mail, which it cannot', async () => {
  const { bridge } = await showForm('deal')
  const button = screen.getByRole('button', { name: 'Search AMS360' })
  fill('Who it is about', 'dana@example.com')
  expect(screen.getByText('Taken as an e-mail address.')).toBeTruthy()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  fill('Who it is about', '503 555 0142')
  expect(button.getAttribute('aria-disabled')).toBeNull()
  press('Search AMS360')
  await vi.waitFor(() =>
    expect(bridge.inputsOf('lookup.search')).toEqual([{ by: 'phone', text: '503 555 0142' }]),
  )
})

it('says when AMS360 finds nobody or does not answer', async () => {
  const { bridge } = await showForm('deal', {
    'lookup.search': () => ok({ hits: [], total: 0, ms: 3 }),
  })
  fill('Who it is about', 'Zz')
  press('Search AMS360')
  expect(await screen.findByText('AMS360 has nobody like this.')).toBeTruthy()
  bridge.answer('lookup.search', () => failed(sampleFailure('timed-out')))
  press('Search AMS360')
  expect(await screen.findByText(sampleFailure('timed-out').title)).toBeTruthy()
})

it('makes a deal with stage, effective date and policy number', async () => {
  const { bridge } = await showForm('deal', {}, danaId)
  fill('Title', 'Homeowners')
  fill('Stage (optional)', 'Quoted')
  fill('Effective date (optional)', '2027-01-01')
  fill('Policy number (optional)', 'H-1')
  send()
  expect(await screen.findByText(/^The deal is stored/)).toBeTruthy()
  expect(bridge.inputsOf('records.log')[0]?.event).toMatchObject({
    party: { profileId: danaId },
    deal: {
      title: 'Homeowners',
      stage: 'Quoted',
      effectiveAt: new Date(2027, 0, 1).getTime(),
      policyNumber: 'H-1',
    },
  })
})

it('makes a contact of a person or of a firm', async () => {
  const { bridge } = await showForm('contact')
  expect(screen.queryByLabelText('Who it is about')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Firm' }))
  fill('Firm name', 'Whitaker & Sons Roofing')
  fill('Phone (optional)', '503 555 0142')
  send()
  await vi.waitFor(() =>
    expect(bridge.inputsOf('records.log')[0]?.event).toMatchObject({
      kind: 'contact.created',
      party: { properties: { firmName: 'Whitaker & Sons Roofing', phone: '503 555 0142' } },
    }),
  )
})

it('asks of an e-mail who wrote to whom, of a call its type', async () => {
  await showForm('conversation')
  await vi.waitFor(() => expect(document.querySelectorAll('datalist option')).toHaveLength(2))
  expect([...document.querySelectorAll('datalist option')].map((one) => one.textContent)).toEqual([
    'Billing',
    'Claims',
  ])
  fireEvent.click(screen.getByRole('radio', { name: 'E-mail' }))
  expect(screen.queryByLabelText('Call type (optional)')).toBeNull()
  expect(field('From (optional)')).toBeTruthy()
  expect(field('The whole e-mail')).toBeTruthy()
})
