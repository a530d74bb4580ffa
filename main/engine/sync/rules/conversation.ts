import { activityOf, type Said, type Told } from './activity'
import { sayCall } from './call'
import { updateOf } from './customer-effects'
import { sayEmail } from './email'
import { sayMeeting } from './meeting'
import type { Intended, Known, Rule } from './rule'
import { sayVoiceNote } from './voice-note'

function sayFor(told: Told, known: Known): Said {
  switch (told.conversation.type) {
    case 'call':
      return sayCall(told, known)
    case 'meeting':
      return sayMeeting(told, known)
    case 'email':
      return sayEmail(told, known)
    case 'voice_note':
      return sayVoiceNote(told, known)
  }
}

export const conversationActivity = (
  told: Told,
  known: Known,
  record: Intended['record'],
): Intended => activityOf(told, sayFor(told, known), known, record)

/** «When a … conversation is created» (seed 0): an activity, and the properties found in it. */
export const conversationCreated: Rule<'conversation.created'> = (event, known) => [
  conversationActivity({ conversation: event.conversation, at: event.occurredAt }, known, {
    of: 'own',
  }),
  ...updateOf(known),
]
