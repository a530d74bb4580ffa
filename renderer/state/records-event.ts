import type { Input } from '../../preload/contract'
import { conversationTypes } from '../../preload/contract/event-kinds'
import {
  contactFields,
  draftValue,
  instantFrom,
  type Draft,
  type DraftField,
} from './records-draft'
import { partyFrom } from './records-who'

export type FormEvent = Input<'records.log'>['event']
type Party = FormEvent['party']

/** An empty field says nothing: it is left out. */
const given = <K extends string>(key: K, value: string): Partial<Record<K, string>> =>
  value === '' ? {} : ({ [key]: value } as Partial<Record<K, string>>)

/** A firm has no first name, and a person's firm is its account. */
function contactParty(valueOf: (field: DraftField) => string): Party {
  const isFirm = valueOf('sort') === 'firm'
  const personal = ['firstName', 'middleName', 'lastName']
  const fields = contactFields.filter((field) =>
    isFirm ? !personal.includes(field) : field !== 'firmName',
  )
  const properties = Object.fromEntries(
    fields.flatMap((field) => (valueOf(field) === '' ? [] : [[field, valueOf(field)]])),
  )
  return { properties, ...(!isFirm && given('accountName', valueOf('accountName'))) }
}

/** The event that a form stands for. Asked twice about the same form, it is the same event. */
export function eventFrom(draft: Draft): FormEvent {
  const valueOf = (field: DraftField): string => draftValue(draft, field).trim()
  const { eventId, recordId: id, startedAt } = draft
  const every = { eventId, occurredAt: startedAt, party: partyFrom(draft.chosen, draft.whoText) }
  const text = valueOf('text')
  switch (draft.kind) {
    case 'conversation': {
      const type = conversationTypes.find((known) => known === valueOf('type')) ?? 'call'
      const conversation = {
        id,
        type,
        text,
        ...given('subject', valueOf('subject')),
        ...given('url', valueOf('url')),
        ...(type === 'call' && given('callType', valueOf('callType'))),
        ...(type === 'email' && {
          ...given('from', valueOf('from')),
          ...given('to', valueOf('to')),
        }),
      }
      const occurredAt = instantFrom(valueOf('when')) ?? startedAt
      return { kind: 'conversation.created', ...every, occurredAt, conversation }
    }
    case 'ticket': {
      const dueAt = instantFrom(valueOf('due')) ?? startedAt
      const ticket = {
        id,
        title: valueOf('title'),
        dueAt,
        ...given('priority', valueOf('priority')),
        ...given('text', text),
      }
      return { kind: 'ticket.created', ...every, ticket }
    }
    case 'deal': {
      const effectiveAt = instantFrom(valueOf('effective'))
      const deal = {
        id,
        title: valueOf('title'),
        ...given('stage', valueOf('stage')),
        ...given('policyNumber', valueOf('policyNumber')),
        ...given('text', text),
        ...(effectiveAt !== undefined && { effectiveAt }),
      }
      return { kind: 'deal.created', ...every, deal }
    }
    case 'contact':
      return {
        kind: 'contact.created',
        ...every,
        party: contactParty(valueOf),
        contact: { id },
      }
  }
}
