import type { Step } from '../../../preload/contract/connections'
import type { Validation } from '../../state/credentials'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { StepList } from '../../ui/step-list'

const none: readonly Step[] = []

const stepsOf = (validation: Validation): readonly Step[] =>
  'steps' in validation ? validation.steps : none

/** All steps stand here before they run, so the page keeps its shape. */
export function ValidationSteps() {
  const steps = useApp((state) => stepsOf(state.form.validation))
  const running = useApp((state) => state.form.validation.phase === 'running')
  return (
    <section className="card stack">
      <h2 className="section-title">{credentialsText.stepsTitle}</h2>
      <StepList steps={steps} running={running} label={credentialsText.stepsTitle} />
    </section>
  )
}
