import type { Ticket } from '../../../../preload/contract/events'
import { isSameWord } from '../customer/clean-text'
import { missingAmong } from './choices'
import { conversationActivity } from './conversation'
import { updateOf } from './customer-effects'
import type { Known, Rule } from './rule'
import { descriptionFrom, headline } from './texts'

/** AMS360's numbers of priorities are not public: the agency's own table says them. */
function priorityFor(
  { priority }: Ticket,
  { priorities, defaultPriority }: Known['mapping'],
): number {
  const row = priorities.find((one) => priority !== undefined && isSameWord(one.priority, priority))
  return row?.value ?? defaultPriority
}

/**
 * «We'll create a suspense set for the same date/time», and the activity of the conversation it
 * came from (seed 0, Tickets). With only the conversation's id that one's own event writes it.
 */
export const ticketCreated: Rule<'ticket.created'> = (event, known) => {
  const { ticket, conversation, occurredAt } = event
  const { mapping } = known
  const conversationId = conversation?.id ?? ticket.conversationId
  const link =
    conversation?.url ?? (conversationId === undefined ? undefined : known.linkOf(conversationId))
  const activity = conversation && [
    conversationActivity({ conversation, at: occurredAt }, known, {
      of: 'conversation',
      id: conversation.id,
    }),
  ]
  return [
    {
      payload: {
        kind: 'suspense.insert',
        action: mapping.actions.ticket,
        description: descriptionFrom(headline('Ticket', ticket.title), [ticket.text], link),
        dueAt: ticket.dueAt,
        priority: priorityFor(ticket, mapping),
        assignee: mapping.suspenseAssignee,
        initiator: mapping.activityEmployee,
      },
      missing: missingAmong(mapping, ['actions.ticket', 'suspenseAssignee', 'activityEmployee']),
      record: { of: 'own' },
      part: 'suspense.insert',
    },
    ...(activity ?? []),
    ...updateOf(known),
  ]
}
