import { describe, expect, it } from 'vitest'
import { effectPayload } from '../../../../../main/engine/sync/effects'
import { intendedFrom } from '../../../../../main/engine/sync/rules/plan'
import type { Intended, Known } from '../../../../../main/engine/sync/rules/rule'
import type { AgencyEvent } from '../../../../../preload/contract/events'
import {
  at,
  completed,
  conversation,
  dealt,
  explicit,
  found,
  known,
  met,
  told,
  ticketed,
  unmapped,
} from './samples'

const unlinked: Partial<Known> = { isLinked: false, customerType: undefined }

const parts = (intended: readonly Intended[]): string[] =>
  intended.map(({ part, record }) =>
    record.of === 'conversation' ? `${part} of ${record.id}` : `${part} ${record.of}`,
  )

const phone = explicit('cellPhone', '617-555-0142')

describe('every line of the table', () => {
  const rows: readonly [string, AgencyEvent, Partial<Known>, string[]][] = [
    ['a call', told(), {}, ['activity.insert own']],
    [
      'a call with something found',
      told(),
      { findings: [phone] },
      ['activity.insert own', 'customer.update event'],
    ],
    ['a meeting', told({ type: 'meeting' }), {}, ['activity.insert own']],
    ['an e-mail', told({ type: 'email' }), {}, ['activity.insert own']],
    ['a voice note', told({ type: 'voice_note' }), {}, ['activity.insert own']],
    ['a ticket', ticketed(), {}, ['suspense.insert own']],
    [
      'a ticket with its conversation',
      ticketed({}, conversation({ id: 'c-9' })),
      {},
      ['suspense.insert own', 'activity.insert of c-9'],
    ],
    [
      'a ticket with its conversation’s id only',
      ticketed({ conversationId: 'c-9' }),
      {},
      ['suspense.insert own'],
    ],
    ['a ticket completed', completed, {}, ['suspense.complete own']],
    ['a deal of somebody new', dealt('deal.created'), unlinked, ['customer.insert own']],
    [
      'a deal of a suspect',
      dealt('deal.created'),
      { customerType: 'S' },
      ['customer.update event'],
    ],
    ['a deal of a prospect', dealt('deal.created'), { customerType: 'P' }, []],
    ['a deal of a customer', dealt('deal.created'), { customerType: 'C' }, []],
    [
      'a deal of a customer, with something found',
      dealt('deal.created'),
      { findings: [phone] },
      ['customer.update event'],
    ],
    [
      'a deal won with somebody new',
      dealt('deal.won'),
      unlinked,
      ['customer.insert own', 'policy.insert own'],
    ],
    [
      'a deal won with a prospect',
      dealt('deal.won'),
      { customerType: 'P' },
      ['customer.update event', 'policy.insert own'],
    ],
    [
      'a deal won with somebody never read',
      dealt('deal.won'),
      { customerType: undefined },
      ['customer.update event', 'policy.insert own'],
    ],
    ['a deal won with a customer', dealt('deal.won'), {}, ['policy.insert own']],
    ['a new contact', met('contact.created'), unlinked, ['customer.insert own']],
    ['a new contact who is there', met('contact.created'), {}, ['customer.update event']],
    ['a changed contact', met('contact.updated'), {}, ['customer.update event']],
    ['a changed contact who is new', met('contact.updated'), unlinked, ['customer.insert own']],
  ]
  it.each(rows)('%s', (_name, event, change, expected) => {
    const intended = intendedFrom(event, known(change))
    expect(parts(intended)).toEqual(expected)
    for (const { payload, missing } of intended) {
      expect(effectPayload.parse(payload)).toEqual(payload)
      expect(missing).toEqual([])
    }
  })
})

describe('customer types', () => {
  const typeOf = (event: AgencyEvent, change: Partial<Known>): unknown => {
    const [first] = intendedFrom(event, known(change))
    return first && 'type' in first.payload ? first.payload.type : undefined
  }
  const rows: readonly [string, AgencyEvent, Partial<Known>, string | undefined][] = [
    ['a deal makes a prospect', dealt('deal.created'), unlinked, 'P'],
    ['its stage may say customer', dealt('deal.created', { stage: ' bound ' }), unlinked, 'C'],
    ['an unknown stage does not', dealt('deal.created', { stage: 'Quoted' }), unlinked, 'P'],
    ['a suspect becomes a prospect', dealt('deal.created'), { customerType: 'S' }, 'P'],
    [
      'a suspect becomes a customer by its stage',
      dealt('deal.created', { stage: 'BOUND' }),
      { customerType: 'S' },
      'C',
    ],
    [
      'a prospect becomes a customer by its stage',
      dealt('deal.created', { stage: 'Bound' }),
      { customerType: 'P' },
      'C',
    ],
    ['a deal won makes a customer', dealt('deal.won'), unlinked, 'C'],
    ['a prospect becomes one', dealt('deal.won'), { customerType: 'P' }, 'C'],
    ['a suspect becomes one', dealt('deal.won'), { customerType: 'S' }, 'C'],
    ['a contact makes a suspect', met('contact.created'), unlinked, 'S'],
    ['a contact never changes a type', met('contact.created'), { customerType: 'S' }, undefined],
  ]
  it.each(rows)('%s', (_name, event, change, expected) => {
    expect(typeOf(event, change)).toBe(expected)
  })
})

describe('choices that were not made', () => {
  const units = ['accountExec', 'accountRep', 'division', 'branch', 'department', 'group']
  const rows: readonly [string, AgencyEvent, string[]][] = [
    ['a call', told({ callType: 'Billing' }), ['actions.call', 'activityEmployee']],
    ['a meeting', told({ type: 'meeting' }), ['actions.meeting', 'activityEmployee']],
    ['an e-mail', told({ type: 'email' }), ['actions.email', 'activityEmployee']],
    ['a voice note', told({ type: 'voice_note' }), ['actions.voice_note', 'activityEmployee']],
    ['a ticket', ticketed(), ['actions.ticket', 'suspenseAssignee', 'activityEmployee']],
    ['a ticket completed', completed, []],
    ['a contact', met('contact.created'), units],
    ['a deal', dealt('deal.created'), units],
    [
      'a deal won',
      dealt('deal.won'),
      [
        ...units,
        ...units,
        'policy.line',
        'policy.typeOfBusiness',
        'policy.writingCompany',
        'policy.billMethod',
      ],
    ],
  ]
  it.each(rows)('%s', (_name, event, expected) => {
    const intended = intendedFrom(event, known({ ...unlinked, mapping: unmapped }))
    expect(intended.flatMap(({ missing }) => missing.map(({ name }) => name))).toEqual(expected)
    for (const { missing } of intended) {
      for (const { label } of missing) expect(label).toMatch(/^[A-Z][a-z]/)
    }
  })

  it('a single one that is missing is named alone', () => {
    const mapping = { ...known().mapping, branch: '' }
    const [insert] = intendedFrom(met('contact.created'), known({ ...unlinked, mapping }))
    expect(insert?.missing).toEqual([{ name: 'branch', label: 'Branch' }])
  })

  it('a call type of its own needs no action for calls', () => {
    const { mapping } = known()
    const without = { ...mapping, actions: { ...mapping.actions, call: '' } }
    const [call] = intendedFrom(told({ callType: 'billing' }), known({ mapping: without }))
    expect(call?.missing).toEqual([])
  })
})

it('findings of a conversation with somebody who is not there yet wait for them', () => {
  const findings = [found('email', 'dana@example.com')]
  expect(parts(intendedFrom(told(), known({ ...unlinked, findings })))).toEqual([
    'activity.insert own',
    'customer.update event',
  ])
})

it('the time of an activity is the event’s', () => {
  const [activity] = intendedFrom(told(), known())
  expect(activity?.payload).toMatchObject({ kind: 'activity.insert', at, employee: '!W!' })
})
