import { Field as FluentField } from '@fluentui/react-field'
import { Radio, RadioGroup } from '@fluentui/react-radio'
import { useState } from 'react'
import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { onsText } from '../../text/ons'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'

/** A new code while the old one still works, so that AMS360 can be told in peace. */
export function RegenerateCode() {
  const regenerating = useApp((state) => state.ons.regenerating)
  const regenerateCode = useApp((state) => state.regenerateCode)
  const [hours, setHours] = useState<number>(onsText.graces[0].hours)
  const isRunning = regenerating.phase === 'loading'
  const failure = failureOf(regenerating)
  return (
    <details className="card guide">
      <summary className="section-title">{onsText.regenerateTitle}</summary>
      <div className="stack regenerate">
        <p className="quiet">{onsText.regenerateWords}</p>
        <FluentField label={onsText.grace}>
          <RadioGroup
            value={String(hours)}
            onChange={(_event, { value }) => setHours(Number(value))}
          >
            {onsText.graces.map((grace) => (
              <Radio key={grace.hours} value={String(grace.hours)} label={grace.words} />
            ))}
          </RadioGroup>
        </FluentField>
        {hours === 0 && <p>{onsText.noGrace}</p>}
        <div className="row">
          <Button disabledFocusable={isRunning} onClick={() => void regenerateCode(hours)}>
            {isRunning ? onsText.regenerating : onsText.regenerate}
          </Button>
        </div>
        <p role="status" className="quiet">
          {regenerating.phase === 'ready' ? onsText.regenerated : ''}
        </p>
        {failure && <FailureNote failure={failure} />}
      </div>
    </details>
  )
}
