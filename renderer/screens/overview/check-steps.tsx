import { Button } from '../../ui/button'
import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { CheckRun } from '../../state/checks'
import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { overviewText } from '../../text/overview'
import { StepList } from '../../ui/step-list'
import { FailureNote } from '../../ui/failure-note'

type Props = { readonly connection: ConnectionStatus }

/** The check while it runs and its result, until it is hidden or the next one starts. */
export function CheckSteps({ connection: { id: connectionId, kind, name } }: Props) {
  const run = useApp((state) => state.checks[connectionId])
  const hideSteps = useApp((state) => state.hideSteps)
  const checkNow = useApp((state) => state.checkNow)
  if (!run) return null
  const running = run.result.phase === 'loading'
  return (
    <section className="check-steps" aria-label={overviewText.steps(name)}>
      <StepList kind={kind} steps={run.steps} running={running} label={overviewText.steps(name)} />
      {run.result.phase === 'failed' && (
        <FailureNote failure={run.result.failure} onRetry={() => void checkNow(connectionId)} />
      )}
      {!running && (
        <div className="row check-result">
          <p role="status">{resultWords(run.result)}</p>
          <Button size="small" appearance="subtle" onClick={() => hideSteps(connectionId)}>
            {overviewText.hideSteps}
          </Button>
        </div>
      )}
    </section>
  )
}

function resultWords(result: CheckRun['result']): string {
  switch (result.phase) {
    case 'idle':
    case 'loading':
      return ''
    case 'failed':
      return overviewText.cutOff
    case 'ready':
      return result.value.outcome === 'passed'
        ? overviewText.passed
        : (result.value.failure?.title ?? overviewText.lastCheckNotMade)
    default:
      return assertNever(result)
  }
}
