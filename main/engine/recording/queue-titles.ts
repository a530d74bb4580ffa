import type { AgencyEvent } from '../../../preload/contract/events'
import type { ConversationType } from '../../../preload/contract/event-kinds'
import type { StoredEffect } from '../store/effect-repository'
import type { StoredRecord } from '../store/record-repository'
import type { StoredSuggestion } from '../store/suggestion-repository'
import { propertyLabels } from '../sync/customer/property-words'
import { nameOf } from '../sync/matching/party'
import { payloadOf } from './views'

const talks: Readonly<Record<ConversationType, string>> = {
  call: 'Call',
  meeting: 'Meeting',
  email: 'E-mail',
  voice_note: 'Voice note',
}
const talkWord = (type: string): string =>
  Object.entries(talks).find(([known]) => known === type)?.[1] ?? 'Conversation'

const types = { C: 'Customer', P: 'Prospect', S: 'Suspect' } as const

const joined = (what: string, joint: string, whom: string): string =>
  whom === '' ? what : `${what}${joint}${whom}`

/** What an effect is about, in words that need nothing else. */
export function titleOfEffect(
  effect: StoredEffect,
  record: StoredRecord | undefined,
  name: string,
): string {
  const title = record?.content.title ?? ''
  switch (effect.kind) {
    case 'activity.insert':
      // The activity of a ticket's conversation may hang on the ticket itself.
      return record?.kind === 'ticket'
        ? joined('Conversation', ' of ', title)
        : joined(talkWord(record?.type ?? ''), ' with ', name)
    case 'suspense.insert':
      return joined('Follow-up', ': ', title)
    case 'suspense.complete':
      return joined('Follow-up completed', ': ', title)
    case 'customer.insert': {
      const payload = payloadOf(effect)
      return joined(
        payload?.kind === 'customer.insert' ? types[payload.type] : 'Customer',
        ' ',
        name,
      )
    }
    case 'customer.update':
      return joined('Change', ' of ', name)
    case 'policy.insert':
      return joined('Policy', ': ', title)
    case 'customer.read':
      return joined('Look', ' at ', name)
  }
}

/** What an event is about of which nobody knows yet whom it concerns. */
export function titleOfEvent(event: AgencyEvent | undefined): string {
  if (!event) return 'An event that cannot be read any more'
  const name = nameOf(event.party)
  switch (event.kind) {
    case 'conversation.created':
      return `${talks[event.conversation.type]} with ${name}`
    case 'ticket.created':
      return `Ticket: ${event.ticket.title}`
    case 'ticket.completed':
      return 'Ticket completed'
    case 'deal.created':
      return `Deal: ${event.deal.title}`
    case 'deal.won':
      return `Deal won: ${event.deal.title}`
    case 'contact.created':
      return `Contact ${name}`
    case 'contact.updated':
      return `Change of contact ${name}`
  }
}

export const titleOfSuggestion = ({ property }: StoredSuggestion, name: string): string =>
  joined(propertyLabels[property], ' of ', name)
