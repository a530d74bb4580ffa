import { lineFrom } from '../customer/clean-text'
import type { Said, Told } from './activity'
import type { Known } from './rule'
import { headline, timeText, withName } from './texts'

/** An e-mail: all of it (seed 0, Conversations). */
export const sayEmail = ({ conversation, at }: Told, { mapping, name }: Known): Said => {
  const { from, to, subject, text } = conversation
  const head = [
    ['From', from],
    ['To', to],
    ['Subject', subject],
    ['Date', timeText(at)],
  ] as const
  const lines = head
    .map(([label, value]) => [label, lineFrom(value ?? '')] as const)
    .filter(([, value]) => value !== '')
  return {
    action: mapping.actions.email,
    choice: 'actions.email',
    first: subject === undefined ? withName('E-mail', name) : headline('E-mail', subject),
    paragraphs: [lines.map(([label, value]) => `${label}: ${value}`).join('\n'), text],
  }
}
