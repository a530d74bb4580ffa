import type { Said, Told } from './activity'
import type { Known } from './rule'
import { headline } from './texts'

/** A voice note: its whole summary (seed 0, Conversations). */
export const sayVoiceNote = ({ conversation }: Told, { mapping, name }: Known): Said => ({
  action: mapping.actions.voice_note,
  choice: 'actions.voice_note',
  first: headline('Voice note', conversation.subject ?? name),
  paragraphs: [conversation.text],
})
