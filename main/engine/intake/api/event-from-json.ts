import { propertyNames, type Properties } from '../../../../preload/contract/event-kinds'
import {
  agencyEvent,
  type AgencyEvent,
  type Conversation,
} from '../../../../preload/contract/events'
import type { IncomingFile } from '../../sync/incoming'
import {
  snakeOf,
  type ConversationJson,
  type EventJson,
  type PartyJson,
  type PropertiesJson,
} from './event-json'

export type ReadEvent = { readonly event: AgencyEvent; readonly files: readonly IncomingFile[] }

function propertiesFrom(json: PropertiesJson | undefined): Properties {
  const named = propertyNames.map((name) => [name, json?.[snakeOf(name)]] as const)
  return Object.fromEntries(named.filter(([, value]) => value !== undefined))
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

function partyFrom(json: PartyJson = {}): AgencyEvent['party'] {
  const { email = json.properties?.['email'], phone = json.properties?.['phone'] } = json
  // In one order, however they were given: an event sent again is to be the same to the byte.
  const properties = propertiesFrom({ ...json.properties, email, phone })
  return {
    ...(json.profile_id !== undefined && { profileId: json.profile_id }),
    ...(json.customer_id !== undefined && { customerId: json.customer_id }),
    ...(json.customer_number !== undefined && { customerNumber: json.customer_number }),
    ...(json.name !== undefined && { name: json.name }),
    ...(json.account_name !== undefined && { accountName: json.account_name }),
    ...(!isEmpty(properties) && { properties }),
  }
}

type WithFiles = { readonly conversation: Conversation; readonly files: readonly IncomingFile[] }

function conversationFrom(json: ConversationJson): WithFiles {
  const { call_type: callType, text, summary, attachments, ...same } = json
  const files = (attachments ?? []).map(({ name, type, content_base64: content }) => ({
    name,
    type: type ?? 'application/octet-stream',
    bytes: Buffer.from(content, 'base64'),
  }))
  const conversation = {
    ...same,
    text: text ?? summary ?? '',
    ...(callType !== undefined && { callType }),
    ...(files.length > 0 && {
      attachments: files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length })),
    }),
  }
  return { conversation: conversation as Conversation, files }
}

type Part = { readonly [name: string]: unknown; readonly files?: readonly IncomingFile[] }

/** What stands in the event beside what every event has, in the domain's names. */
function partFrom(json: EventJson): Part {
  switch (json.kind) {
    case 'conversation.created':
      return conversationFrom(json.conversation)
    case 'ticket.created': {
      const { due_at: dueAt, conversation_id: conversationId, ...ticket } = json.ticket
      return {
        ticket: { ...ticket, dueAt, conversationId },
        ...(json.conversation && conversationFrom(json.conversation)),
      }
    }
    case 'ticket.completed':
      return { ticket: json.ticket }
    case 'deal.created':
    case 'deal.won': {
      const { effective_at: effectiveAt, policy_number: policyNumber, ...deal } = json.deal
      return { deal: { ...deal, effectiveAt, policyNumber } }
    }
    case 'contact.created':
    case 'contact.updated':
      return { contact: json.contact }
  }
}

/**
 * The event as the rest of SyncDesk knows it, checked by the domain's own schema.
 * @throws ZodError when the two schemas disagree, which is a bug of ours
 */
export function eventFromJson(json: EventJson): ReadEvent {
  const { files = [], ...part } = partFrom(json)
  const properties = propertiesFrom(json.properties)
  const event = agencyEvent.parse({
    kind: json.kind,
    eventId: json.event_id,
    occurredAt: json.occurred_at,
    party: partyFrom(json.party),
    ...(!isEmpty(properties) && { properties }),
    ...part,
  })
  return { event, files }
}
