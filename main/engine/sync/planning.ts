import type { AgencyEvent, Conversation } from '../../../preload/contract/events'
import type { PropertyName } from '../../../preload/contract/event-kinds'
import { propertyNames } from '../../../preload/contract/event-kinds'
import type { Profile } from '../store/profile-repository'
import type { StoredRecord } from '../store/record-repository'
import type { Finding } from './effects'
import { findingsIn } from './extraction/findings'
import { recordKeyOf, recordOf } from './keys'
import { statedPropertiesOf } from './matching/party'
import type { Intended } from './rules/rule'

/** An e-mail of the insured: what its signature says is theirs. */
function isFromCustomer(event: AgencyEvent): boolean {
  const from = event.kind === 'conversation.created' ? event.conversation.from : undefined
  const email = event.party.properties?.email
  return (
    from !== undefined && email !== undefined && from.toLowerCase().includes(email.toLowerCase())
  )
}

/** The texts of an event in which something about the insured may stand. */
function textsOf(event: AgencyEvent): readonly string[] {
  switch (event.kind) {
    case 'conversation.created':
      return [event.conversation.text]
    case 'ticket.created':
      return [event.ticket.text ?? '', event.conversation?.text ?? '']
    case 'deal.created':
    case 'deal.won':
      return [event.deal.text ?? '']
    case 'ticket.completed':
    case 'contact.created':
    case 'contact.updated':
      return []
  }
}

/** Properties that came with the event win over what is found in its text; one per property. */
export function findingsOf(
  event: AgencyEvent,
  known: Profile['content']['values'],
  now: number,
): readonly Finding[] {
  const named = statedPropertiesOf(event.party, event.properties)
  const found = new Map<PropertyName, Finding>()
  for (const property of propertyNames) {
    const value = named[property]
    if (value === undefined) continue
    found.set(property, { property, value, how: 'explicit', confidence: 1 })
  }
  const values = Object.fromEntries(
    Object.entries(known).map(([property, { value }]) => [property, value]),
  )
  const context = { now, known: { ...values, ...named }, fromCustomer: isFromCustomer(event) }
  for (const text of textsOf(event)) {
    for (const finding of findingsIn(text, context)) {
      if (!found.has(finding.property)) found.set(finding.property, finding)
    }
  }
  return [...found.values()]
}

const callTitle = { call: 'Call', meeting: 'Meeting', email: 'E-mail', voice_note: 'Voice note' }

/** The first words of a text, when nobody gave it a subject. */
const opening = (text: string): string => {
  const line = text.split('\n', 1)[0]?.trim() ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

export const titleOfConversation = ({ type, subject, callType, text }: Conversation): string =>
  [callTitle[type], subject ?? callType ?? opening(text)].filter(Boolean).join(' – ')

type Draft = Omit<StoredRecord, 'id'>

/** The record that an event makes or changes, and the conversation that a ticket brings along. */
export function recordsOf(
  event: AgencyEvent,
  origin: { readonly sourceId: number; readonly triggerId: number; readonly profileId: number },
  known: StoredRecord | undefined,
): { readonly own: Draft; readonly conversation?: Draft } {
  const { kind, id } = recordOf(event)
  const key = recordKeyOf(origin.sourceId, kind, id)
  const { sourceId, profileId, triggerId } = origin
  const base = {
    kind,
    type: '',
    key,
    sourceId,
    profileId,
    state: 'open',
    dueAt: undefined,
  } as const
  const content = (title: string, label = '') => ({ title, externalId: id, triggerId, label })
  const conversationFrom = (conversation: Conversation): Draft => ({
    ...base,
    kind: 'conversation',
    type: conversation.type,
    key: recordKeyOf(sourceId, 'conversation', conversation.id),
    at: event.occurredAt,
    content: {
      title: titleOfConversation(conversation),
      externalId: conversation.id,
      triggerId,
      label: conversation.callType ?? '',
    },
  })
  switch (event.kind) {
    case 'conversation.created':
      return { own: conversationFrom(event.conversation) }
    case 'ticket.created': {
      const { ticket, conversation } = event
      const own: Draft = {
        ...base,
        // It may have been completed before the news of its making came.
        state: known?.state ?? 'open',
        at: event.occurredAt,
        dueAt: ticket.dueAt,
        content: content(ticket.title, ticket.priority),
      }
      return { own, ...(conversation && { conversation: conversationFrom(conversation) }) }
    }
    case 'ticket.completed': {
      const made = known ?? { ...base, at: event.occurredAt, content: content('Ticket') }
      return { own: { ...made, state: 'completed' } }
    }
    case 'deal.created':
    case 'deal.won': {
      const { title, stage } = event.deal
      const state = event.kind === 'deal.won' ? 'won' : (known?.state ?? 'open')
      const text = content(title, stage)
      return {
        own: {
          ...base,
          state,
          at: known?.at ?? event.occurredAt,
          content: known ? { ...text, triggerId: known.content.triggerId } : text,
        },
      }
    }
    case 'contact.created':
    case 'contact.updated': {
      const { party } = event
      const title = nameInTitle(event)
      return {
        own: {
          ...base,
          at: known?.at ?? event.occurredAt,
          content: content(title, party.accountName),
        },
      }
    }
  }
}

function nameInTitle({ party }: AgencyEvent): string {
  const { firstName, lastName, firmName, email } = party.properties ?? {}
  const person = [firstName, lastName].filter(Boolean).join(' ')
  return person || party.name || firmName || party.accountName || email || 'Contact'
}

/** Which record an effect hangs on, for screens; effects of the event itself hang on its own record. */
export const recordIdFor = (
  { record }: Intended,
  ids: { readonly own: number; readonly conversation: number | undefined },
): number => (record.of === 'conversation' ? (ids.conversation ?? ids.own) : ids.own)
