import type { Said, Told } from './activity'
import type { Known } from './rule'
import { headline, withName } from './texts'

/** A meeting: its whole summary (seed 0, Conversations). */
export const sayMeeting = ({ conversation }: Told, { mapping, name }: Known): Said => ({
  action: mapping.actions.meeting,
  choice: 'actions.meeting',
  first:
    conversation.subject === undefined
      ? withName('Meeting', name)
      : headline('Meeting', conversation.subject),
  paragraphs: [conversation.text],
})
