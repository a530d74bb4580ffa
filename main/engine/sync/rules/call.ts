import { isSameWord } from '../customer/clean-text'
import type { Said, Told } from './activity'
import type { Known } from './rule'
import { headline, withName } from './texts'

/** «The activity type can be mapped to call types» (seed 0): an unmapped one counts as any call. */
function actionFor(callType: string | undefined, { actions, callTypes }: Known['mapping']): string {
  const row = callTypes.find(
    (one) => callType !== undefined && isSameWord(one.callType, callType) && one.action !== '',
  )
  return row?.action ?? actions.call
}

/** A call: its summary and the link to it (seed 0, Conversations). */
export const sayCall = ({ conversation }: Told, { mapping, name }: Known): Said => {
  const about = conversation.subject ?? conversation.callType
  return {
    action: actionFor(conversation.callType, mapping),
    choice: 'actions.call',
    first: about === undefined ? withName('Call', name) : headline('Call', about),
    paragraphs: [conversation.text],
  }
}
