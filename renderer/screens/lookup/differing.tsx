import { lookupText } from '../../text/lookup'
import { StatusIcon } from '../../ui/status-mark'
import './differing.css'

type Props = { readonly from: readonly string[] | undefined }

/** Says that other systems have another value here: shape, word and colour. */
export function Differing({ from }: Props) {
  if (!from || from.length === 0) return null
  return (
    <span className="differing">
      <StatusIcon tone="warn" size={16} />
      {lookupText.differs(from)}
    </span>
  )
}
