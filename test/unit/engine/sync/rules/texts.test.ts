import { describe, expect, it } from 'vitest'
import { addMonths } from '../../../../../main/engine/sync/rules/months'
import { intendedFrom } from '../../../../../main/engine/sync/rules/plan'
import type { Known } from '../../../../../main/engine/sync/rules/rule'
import { timeText } from '../../../../../main/engine/sync/rules/texts'
import type { AgencyEvent } from '../../../../../preload/contract/events'
import { at, conversation, dealt, known, told, ticketed } from './samples'

const payloadsOf = (event: AgencyEvent, change: Partial<Known> = {}) =>
  intendedFrom(event, known(change)).map(({ payload }) => payload)

const textOf = (event: AgencyEvent, change: Partial<Known> = {}): string => {
  const [first] = payloadsOf(event, change)
  return first && 'description' in first ? first.description : ''
}

describe('what stands in AMS360', () => {
  it('a call: what, the summary, the link', () => {
    expect(textOf(told({ url: 'https://calls.example.com/1' }))).toBe(
      'Call – Billing question\n\nDana asked why her premium went up.\n\nConversation: https://calls.example.com/1',
    )
  })

  it('our own link stands in when the call has none', () => {
    expect(textOf(told())).toMatch(/\n\nConversation: syncdesk:\/\/records\/c-1$/)
  })

  it.each([
    ['subject', told(), 'Call – Billing question'],
    ['call type', told({ subject: undefined, callType: 'Billing' }), 'Call – Billing'],
    ['name', told({ subject: undefined }), 'Call with Dana Whitlock'],
    ['meeting', told({ type: 'meeting' }), 'Meeting – Billing question'],
    ['note', told({ type: 'voice_note', subject: undefined }), 'Voice note – Dana Whitlock'],
    ['ticket', ticketed(), 'Ticket – Call back'],
  ])('the first line says what: by %s', (_name, event, line) => {
    expect(textOf(event).split('\n')[0]).toBe(line)
  })

  it('an e-mail: who, to whom, when, and all of it', () => {
    const mail = told({
      type: 'email',
      subject: 'New car',
      from: 'Dana <dana@example.com>',
      to: 'desk@example.net',
      text: 'Hello,\r\nI bought a car.\r\n',
    })
    expect(textOf(mail)).toBe(
      [
        'E-mail – New car',
        '',
        'From: Dana <dana@example.com>',
        'To: desk@example.net',
        'Subject: New car',
        `Date: ${timeText(at)}`,
        '',
        'Hello,',
        'I bought a car.',
        '',
        'Conversation: syncdesk://records/c-1',
      ].join('\n'),
    )
  })

  it('an address line cannot be forged by a line break', () => {
    const mail = told({ type: 'email', from: 'a@example.com\nTo: b@example.com' })
    expect(textOf(mail)).toContain('From: a@example.com To: b@example.com\n')
  })

  it('a long summary goes whole', () => {
    const text = `${'word '.repeat(39_000)}end`
    expect(textOf(told({ text }))).toContain(text)
  })

  it('characters that no XML can carry go', () => {
    expect(textOf(told({ text: 'a\u0000b\ud800c\u000bd' }))).toContain('abcd')
  })

  it('a ticket carries its conversation’s link', () => {
    expect(textOf(ticketed({ text: 'By noon.', conversationId: 'c-7' }))).toBe(
      'Ticket – Call back\n\nBy noon.\n\nConversation: syncdesk://records/c-7',
    )
    expect(textOf(ticketed())).toBe('Ticket – Call back')
  })
})

describe('actions, priorities and files', () => {
  const actionOf = (event: AgencyEvent): unknown => {
    const [first] = payloadsOf(event)
    return first && 'action' in first ? first.action : undefined
  }
  it.each([
    ['mapped call type', told({ callType: 'Billing' }), '!1!'],
    ['in another case', told({ callType: '  bILLING ' }), '!1!'],
    ['not in the table', told({ callType: 'Renewal' }), '!C!'],
    ['in the table without an action', told({ callType: 'claim' }), '!C!'],
    ['without a call type', told(), '!C!'],
    ['meeting', told({ type: 'meeting', callType: 'Billing' }), '!M!'],
    ['e-mail', told({ type: 'email' }), '!L!'],
    ['voice note', told({ type: 'voice_note' }), '!N!'],
    ['ticket', ticketed(), '!T!'],
  ])('action: %s', (_name, event, action) => {
    expect(actionOf(event)).toBe(action)
  })

  it.each([
    ['in the table', 'HIGH ', 7],
    ['not in the table', 'Urgent', 3],
    ['not told', undefined, 3],
  ])('priority %s', (_name, priority, value) => {
    const [suspense] = payloadsOf(ticketed(priority === undefined ? {} : { priority }))
    expect(suspense).toMatchObject({
      kind: 'suspense.insert',
      priority: value,
      dueAt: at + 3_600_000,
      assignee: '!S!',
      initiator: '!W!',
    })
  })

  it('all files of an e-mail go along; who carries it out decides which are too large', () => {
    const attachments = [
      { id: 4, name: 'dec.pdf', size: 10 },
      { id: 5, name: 'film.mov', size: 900_000_000 },
    ]
    const [mail] = payloadsOf(told({ type: 'email' }), { attachments })
    expect(mail).toMatchObject({ attachments: [4, 5] })
    const [, activity] = payloadsOf(ticketed({}, conversation()), { attachments })
    expect(activity).toMatchObject({ kind: 'activity.insert', attachments: [4, 5] })
  })
})

describe('the policy shell', () => {
  const shell = (change: Parameters<typeof dealt>[1] = {}) =>
    payloadsOf(dealt('deal.won', change)).find(({ kind }) => kind === 'policy.insert')

  it('takes number and start from the deal', () => {
    const effectiveAt = Date.UTC(2026, 5, 1, 12)
    expect(shell({ effectiveAt, policyNumber: 'HO-1' })).toMatchObject({
      number: 'HO-1',
      effectiveAt,
      expiresAt: addMonths(effectiveAt, 12),
      line: '!P!',
      typeOfBusiness: 2,
      writingCompany: '!Y!',
      billMethod: 'A',
      description: 'Deal – Home bundle',
    })
  })

  it('starts when it was won, without a number', () => {
    expect(shell()).toMatchObject({ number: '', effectiveAt: at })
  })

  const local = (...parts: [number, number, number, number]): number => new Date(...parts).getTime()
  it.each([
    ['January 31 and 1', local(2026, 0, 31, 9), 1, local(2026, 1, 28, 9)],
    ['January 31 and 1 in a leap year', local(2028, 0, 31, 9), 1, local(2028, 1, 29, 9)],
    ['February 29 and 12', local(2028, 1, 29, 9), 12, local(2029, 1, 28, 9)],
    ['August 31 and 6', local(2026, 7, 31, 9), 6, local(2027, 1, 28, 9)],
    ['December 15 and 1', local(2026, 11, 15, 9), 1, local(2027, 0, 15, 9)],
    ['March 31 and 36', local(2026, 2, 31, 9), 36, local(2029, 2, 31, 9)],
    ['the end of all time', 8_640_000_000_000_000, 1, 8_640_000_000_000_000],
  ])('%s months', (_name, from, months, then) => {
    expect(addMonths(from, months)).toBe(then)
  })
})
