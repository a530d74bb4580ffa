import { expect, it } from 'vitest'
import { agencyEvent } from '../../preload/contract/events'
import {
  freshDraft,
  instantFrom,
  isDraftEdited,
  localFrom,
  type Draft,
  type DraftField,
} from '../../renderer/state/records-draft'
import { eventFrom } from '../../renderer/state/records-event'
import { problemsOf } from '../../renderer/state/records-problems'
import { partyFrom, searchFrom, whoFrom } from '../../renderer/state/records-who'
import { customerUuid, minute, now } from './support/sample-data'
import { danaId } from './support/sample-records'

type Values = Partial<Record<DraftField, string>>
const draftOf = (kind: Draft['kind'], values: Values, whoText = 'dana@example.com'): Draft => ({
  ...freshDraft(kind, now),
  values,
  whoText,
})

it.each([
  [`{${customerUuid.toUpperCase()}}`, 'uuid', customerUuid],
  [' 10482 ', 'number', '10482'],
  ['dana.whitlock@example.com', 'email', 'dana.whitlock@example.com'],
  ['5035550142', 'phone', '5035550142'],
  ['(503) 555-0142', 'phone', '(503) 555-0142'],
  ['+1 503 555 0142 x12', 'phone', '+1 503 555 0142 x12'],
  ['Dana Whitlock', 'name', 'Dana Whitlock'],
  ['Studio 54', 'name', 'Studio 54'],
  ['0123', 'name', '0123'],
])('takes %j as %s', (text, as, value) => {
  expect(whoFrom(text)).toEqual({ as, value })
})

it('takes an empty box as nobody', () => {
  expect(whoFrom('  ')).toBeUndefined()
  expect(partyFrom(undefined, ' ')).toEqual({})
})

it('names whom it is about: the chosen one before what was typed', () => {
  const profile = { by: 'profile', id: danaId, name: 'Dana Whitlock' } as const
  const customer = { by: 'customer', uuid: customerUuid.toUpperCase(), name: 'Dana', number: '1' }
  expect(partyFrom(profile, 'Rowan')).toEqual({ profileId: danaId })
  expect(partyFrom({ ...customer, by: 'customer' }, '')).toEqual({
    customerId: customerUuid,
    name: 'Dana',
  })
  expect(partyFrom(undefined, '10482')).toEqual({ customerNumber: '10482' })
  expect(partyFrom(undefined, '503 555 0142')).toEqual({ properties: { phone: '503 555 0142' } })
  expect(partyFrom(undefined, 'a@example.com')).toEqual({ properties: { email: 'a@example.com' } })
  expect(partyFrom(undefined, customerUuid)).toEqual({ customerId: customerUuid })
  expect(partyFrom(undefined, 'Dana')).toEqual({ name: 'Dana' })
})

it('searches AMS360 only for what it can be searched by', () => {
  expect(searchFrom('Whit')).toEqual({ by: 'name', text: 'Whit' })
  expect(searchFrom('10482')).toEqual({ by: 'number', text: '10482' })
  expect(searchFrom('503 555 0142')).toEqual({ by: 'phone', text: '503 555 0142' })
  expect(searchFrom('a@example.com')).toBeUndefined()
  expect(searchFrom(customerUuid)).toBeUndefined()
  expect(searchFrom('')).toBeUndefined()
})

it('reads and writes the date boxes in local time', () => {
  expect(localFrom(new Date(2026, 0, 5, 7, 3).getTime())).toBe('2026-01-05T07:03')
  expect(instantFrom('2026-01-05T07:03')).toBe(new Date(2026, 0, 5, 7, 3).getTime())
  expect(instantFrom('2026-01-05')).toBe(new Date(2026, 0, 5).getTime())
  expect(instantFrom('')).toBeUndefined()
  expect(instantFrom('soon')).toBeUndefined()
})

it.each<[Draft['kind'], Values]>([
  ['conversation', { text: 'About the bill', callType: 'Billing', subject: 'Bill' }],
  ['conversation', { type: 'email', text: 'Hello', from: 'a@example.com', to: 'b@example.com' }],
  ['conversation', { type: 'meeting', text: 'Talk', url: 'https://phone.example.com/41' }],
  ['ticket', { title: 'ID cards', due: '2026-12-01T09:00', priority: 'High', text: 'Two' }],
  ['deal', { title: 'Renewal', stage: 'Quoted', effective: '2027-01-01', policyNumber: 'H-1' }],
  ['contact', { lastName: 'Whitlock', firstName: 'Dana', accountName: 'Roofing' }],
  ['contact', { sort: 'firm', firmName: 'Roofing', firstName: 'left over' }],
])('makes an event of a %s that the contract takes (%#)', (kind, values) => {
  const draft = draftOf(kind, values)
  expect(problemsOf(draft, now)).toEqual({})
  const event = eventFrom(draft)
  expect(agencyEvent.parse(event)).toEqual(event)
  expect(eventFrom(draft)).toEqual(event)
})

it('says only what belongs to the type of conversation', () => {
  const values = { callType: 'Billing', from: 'a@example.com', text: 'x' }
  const asCall = eventFrom(draftOf('conversation', values))
  expect(asCall).toMatchObject({ conversation: { type: 'call', callType: 'Billing' } })
  expect(asCall).not.toHaveProperty('conversation.from')
  const asEmail = eventFrom(draftOf('conversation', { ...values, type: 'email' }))
  expect(asEmail).toMatchObject({ conversation: { from: 'a@example.com' } })
  expect(asEmail).not.toHaveProperty('conversation.callType')
})

it('gives a firm no first name and a person no firm but the account', () => {
  const values = {
    firstName: 'Dana',
    lastName: 'Whitlock',
    firmName: 'Roofing',
    accountName: 'R&S',
  }
  expect(eventFrom(draftOf('contact', values)).party).toEqual({
    properties: { firstName: 'Dana', lastName: 'Whitlock' },
    accountName: 'R&S',
  })
  expect(eventFrom(draftOf('contact', { ...values, sort: 'firm' })).party).toEqual({
    properties: { firmName: 'Roofing' },
  })
})

it.each<[Draft['kind'], Values, string, RegExp]>([
  ['conversation', {}, 'text', /^Write what was said/],
  ['conversation', { text: 'x', when: '' }, 'when', /^Enter when it was/],
  ['conversation', { text: 'x', when: localFrom(now + 60 * minute) }, 'when', /still to come/],
  ['conversation', { text: 'x', url: 'phone/41' }, 'url', /^Enter a whole address/],
  ['conversation', { text: 'x', url: 'ftp://example.com' }, 'url', /^Enter a whole address/],
  ['conversation', { text: 'x'.repeat(200_001) }, 'text', /^At most 200,000/],
  ['conversation', { text: 'x', subject: 'a\u202eb' }, 'subject', /U\+202E/],
  ['ticket', { due: '2026-12-01T09:00' }, 'title', /^Enter a title/],
  ['ticket', { title: 'x' }, 'due', /^Enter when it is due/],
  ['ticket', { title: 'x'.repeat(301), due: '2026-12-01T09:00' }, 'title', /^At most 300/],
  ['deal', { title: ' ' }, 'title', /^Enter a title/],
  ['contact', { firstName: 'Dana' }, 'lastName', /^Enter a last name/],
  ['contact', { sort: 'firm', lastName: 'Whitlock' }, 'firmName', /^Enter the firm/],
  ['contact', { lastName: 'W', email: 'dana' }, 'email', /^Enter one address/],
  ['contact', { lastName: 'W', phone: '555' }, 'phone', /^Enter a phone number/],
])('keeps a %s with %j from being sent: %s', (kind, values, field, words) => {
  const problems = problemsOf(draftOf(kind, values), now)
  expect(Object.keys(problems)).toEqual([field])
  expect(Object.values(problems)[0]).toMatch(words)
})

it('asks who it is about, except of a contact', () => {
  expect(Object.keys(problemsOf(draftOf('deal', { title: 'x' }, ''), now))).toEqual(['who'])
  expect(problemsOf(draftOf('contact', { lastName: 'x' }, ''), now)).toEqual({})
})

it('knows whether anything was entered', () => {
  expect(isDraftEdited(freshDraft('deal', now))).toBe(false)
  expect(isDraftEdited(draftOf('deal', { title: '' }, ''))).toBe(false)
  expect(isDraftEdited(draftOf('deal', { title: 'x' }, ''))).toBe(true)
  expect(isDraftEdited(draftOf('deal', {}))).toBe(true)
})
