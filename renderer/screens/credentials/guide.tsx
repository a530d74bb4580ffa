import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { kindTexts } from '../../text/kind-texts'
import { Copyable } from '../../ui/copyable'

/** The exact clicks in the other system, in its own words. Open until a connection exists. */
export function Guide() {
  const isNew = useApp((state) => state.form.connectionId === undefined)
  const kind = useApp((state) => state.form.kind)
  const { title, lead, clicks, notes } = kindTexts[kind].guide
  return (
    <details className="card guide" key={String(isNew)} open={isNew}>
      <summary className="section-title">{title}</summary>
      <p className="quiet">{lead}</p>
      <ol className="guide-clicks">
        {clicks.map(({ words, copy }) => (
          <li key={words}>
            {words} {copy && <Copyable mono label={copy.label} value={copy.value} />}
          </li>
        ))}
      </ol>
      {notes.length > 0 && (
        <>
          <h3 className="guide-notes-title">{credentialsText.notes}</h3>
          <ul className="guide-clicks">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
