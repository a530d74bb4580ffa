import { useApp } from '../../state/use-app'
import { kindTexts } from '../../text/kind-texts'

/** How the secret is changed while everything goes on: prove the new one, save it, drop the old. */
export function Rotation() {
  const isSaved = useApp((state) => state.form.connectionId !== undefined)
  const kind = useApp((state) => state.form.kind)
  const { rotation } = kindTexts[kind]
  if (!isSaved || !rotation) return null
  return (
    <details className="card guide">
      <summary className="section-title">{rotation.title}</summary>
      <ol className="guide-clicks">
        {rotation.clicks.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
    </details>
  )
}
