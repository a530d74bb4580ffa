import { useApp } from '../../state/use-app'
import { guideText } from '../../text/credentials'
import { Copyable } from '../../ui/copyable'

/** The exact clicks in AMS360, in its own words. Open until a connection exists. */
export function Guide() {
  const isNew = useApp((state) => state.form.connectionId === undefined)
  return (
    <details className="card guide" key={String(isNew)} open={isNew}>
      <summary className="section-title">{guideText.title}</summary>
      <p className="quiet">{guideText.lead}</p>
      <ol className="guide-clicks">
        {guideText.clicks.map(({ words, copy }) => (
          <li key={words}>
            {words} {copy && <Copyable mono label={guideText.loginId} value={copy} />}
          </li>
        ))}
      </ol>
    </details>
  )
}
