import { updateOf } from './customer-effects'
import type { Rule } from './rule'

/** «We'll mark the suspense completed» (seed 0, Tickets). */
export const ticketCompleted: Rule<'ticket.completed'> = (_event, known) => [
  {
    payload: { kind: 'suspense.complete' },
    missing: [],
    record: { of: 'own' },
    part: 'suspense.complete',
  },
  ...updateOf(known),
]
