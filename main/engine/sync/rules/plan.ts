import type { AgencyEvent } from '../../../../preload/contract/events'
import { contactCreated } from './contact-created'
import { contactUpdated } from './contact-updated'
import { conversationCreated } from './conversation'
import { dealCreated } from './deal-created'
import { dealWon } from './deal-won'
import type { Intended, Known } from './rule'
import { ticketCompleted } from './ticket-completed'
import { ticketCreated } from './ticket-created'

/** What an event shall lead to in AMS360, in the order in which it is written (seed 0). */
export function intendedFrom(event: AgencyEvent, known: Known): readonly Intended[] {
  switch (event.kind) {
    case 'conversation.created':
      return conversationCreated(event, known)
    case 'ticket.created':
      return ticketCreated(event, known)
    case 'ticket.completed':
      return ticketCompleted(event, known)
    case 'deal.created':
      return dealCreated(event, known)
    case 'deal.won':
      return dealWon(event, known)
    case 'contact.created':
      return contactCreated(event, known)
    case 'contact.updated':
      return contactUpdated(event, known)
  }
}
