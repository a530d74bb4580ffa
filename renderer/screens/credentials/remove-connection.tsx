import type { ConnectionKind } from '../../../preload/contract/systems'
import { systemNames } from '../../../preload/contract/systems'
import { useApp } from '../../state/use-app'
import { careText } from '../../text/credentials'
import { kindTexts } from '../../text/kind-texts'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'

/** Behind a disclosure: says what stops and what cannot be brought back, then the act itself. */
export function RemoveConnection() {
  const kind = useApp((state) => state.form.kind)
  const id = useApp((state) => state.form.connectionId)
  return id === undefined ? null : <Removal kind={kind} id={id} />
}

type Props = { readonly kind: ConnectionKind; readonly id: string }

function Removal({ kind, id }: Props) {
  const removeConnection = useApp((state) => state.removeConnection)
  const care = useApp((state) => state.care)
  const mine = care?.kind === kind && care.act === 'remove' ? care : undefined
  const isRunning = mine !== undefined && !mine.failure
  const name = systemNames[kind]
  const { stops, secret } = kindTexts[kind]
  return (
    <details className="card guide">
      <summary className="section-title">{careText.removeTitle}</summary>
      <p>{careText.removeWords(name)}</p>
      <ul className="guide-clicks">
        {stops.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="removal-final">{careText.removeFinal(secret)}</p>
      <p className="quiet">{careText.untouched}</p>
      <div className="row removal-act">
        <Button disabledFocusable={isRunning} onClick={() => void removeConnection({ kind, id })}>
          {isRunning ? careText.removing : careText.remove(name)}
        </Button>
      </div>
      {mine?.failure && <FailureNote failure={mine.failure} />}
    </details>
  )
}
