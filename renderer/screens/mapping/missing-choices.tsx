import { valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { Button } from '../../ui/button'
import { StatusIcon } from '../../ui/status-mark'
import { choiceId } from './choice-id'

const goTo = (name: string): void => {
  const control = document.getElementById(choiceId(name))
  control?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}

/** The checklist: what is missing, how many wait for it, and the way to it. */
export function MissingChoices() {
  const missing = useRecording((state) => valueOf(state.mapping.saved)?.missing)
  if (!missing) return null
  return (
    <section className="card mapping-missing" aria-labelledby="mapping-missing">
      <h2 id="mapping-missing" className="section-title">
        {missing.length === 0 ? mappingText.nothingMissing : mappingText.missingTitle}
      </h2>
      {missing.length > 0 && (
        <>
          <p className="quiet">{mappingText.missingLead}</p>
          <ul>
            {missing.map(({ name, label, waiting }) => (
              <li key={name}>
                <StatusIcon tone="warn" size={16} />
                <Button
                  appearance="subtle"
                  size="small"
                  aria-label={mappingText.goTo(label)}
                  onClick={() => goTo(name)}
                >
                  {label}
                </Button>
                {waiting > 0 && <span className="quiet">{mappingText.waits(waiting)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
