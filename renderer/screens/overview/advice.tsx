import type { Failure } from '../../../preload/contract/failures'
import { overviewText } from '../../text/overview'

type Props = { readonly failure: Failure; readonly open: boolean }

/**
 * The exact clicks, and the codes for support. Plain text that can be selected: copy buttons are
 * where one failure has the screen for itself (docs/adr/0015).
 */
export function Advice({ failure, open }: Props) {
  const { advice, detail, ref } = failure
  return (
    <details className="advice" open={open}>
      <summary>{overviewText.whatToDo}</summary>
      <ol>
        {advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="advice-second mono">{detail ? `${detail} · ${ref}` : ref}</p>
    </details>
  )
}
