import type { Step } from '../../../preload/contract/connections'
import type { Validation } from '../../state/credentials-form'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { isUntested } from '../../text/reason'
import { bringIntoView } from '../../ui/bring-into-view'
import { FailureNote } from '../../ui/failure-note'
import { StepList } from '../../ui/step-list'
import { withFixHere } from './fix-here'

const none: readonly Step[] = []

const stepsSoFar = (validation: Validation): readonly Step[] =>
  'steps' in validation ? validation.steps : none

/** All steps stand here before they run, so the page keeps its shape; a failure stands below them. */
export function ValidationSteps() {
  const kind = useApp((state) => state.form.kind)
  const validation = useApp((state) => state.form.validation)
  const validate = useApp((state) => state.validate)
  const running = validation.phase === 'running'
  const failure = validation.phase === 'failed' ? validation.failure : undefined
  return (
    <section ref={running ? bringIntoView : null} className="card stack">
      <h2 className="section-title">{credentialsText.stepsTitle}</h2>
      <StepList
        kind={kind}
        steps={stepsSoFar(validation)}
        running={running}
        label={credentialsText.stepsTitle}
      />
      <div aria-live="polite">
        {failure && (
          <div ref={bringIntoView}>
            <FailureNote
              failure={withFixHere(failure)}
              kicker={
                isUntested(failure.code) ? credentialsText.untested(kind) : credentialsText.refused
              }
              onRetry={() => void validate()}
            />
          </div>
        )}
      </div>
    </section>
  )
}
