import type { Output } from '../../../preload/contract'
import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { lookupText } from '../../text/lookup'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { StatusIcon } from '../../ui/status-mark'
import './answers.css'
import { differencesOf, differingLabels } from './differences'
import { FailedAnswer } from './failed-answer'
import { RecordView } from './record-view'

/** What each connected system answered; they fail on their own. */
export function Answers() {
  return (
    <div role="region" aria-live="polite" aria-label={lookupText.systems}>
      <AnswersBody />
    </div>
  )
}

function AnswersBody() {
  const answer = useApp((state) => state.lookup.answer)
  switch (answer.phase) {
    case 'idle':
      return null
    case 'loading':
      return (
        <div className="card">
          <Skeleton label={lookupText.loading} lines={5} />
        </div>
      )
    case 'failed':
      return <FailedAnswer failure={answer.failure} />
    case 'ready':
      return <SideBySide found={answer.value} />
    default:
      return assertNever(answer)
  }
}

/** One column for each system that was asked; one system alone has the place for itself. */
function SideBySide({ found: { answers, diagnosis } }: { found: Output<'lookup.customer'> }) {
  const lookUp = useApp((state) => state.lookUp)
  const columns = answers.filter(({ record, failure }) => record ?? failure)
  const beside = columns.length > 1
  return (
    <div className="stack">
      {columns.filter(({ record }) => record).length > 1 && (
        <Comparison labels={differingLabels(columns)} />
      )}
      <div className={beside ? 'answer-columns' : undefined}>
        {columns.map((one) =>
          one.record ? (
            <RecordView
              key={one.kind}
              answer={one}
              record={one.record}
              beside={beside}
              differences={differencesOf(one, columns)}
            />
          ) : (
            one.failure && (
              <FailedAnswer key={one.kind} answer={one} failure={one.failure} beside={beside} />
            )
          ),
        )}
      </div>
      {diagnosis && (
        <section className="card">
          <FailureNote
            level={2}
            failure={diagnosis}
            kicker={lookupText.diagnosis}
            onRetry={() => void lookUp()}
          />
        </section>
      )}
    </div>
  )
}

function Comparison({ labels }: { readonly labels: readonly string[] }) {
  return (
    <p className="comparison">
      <StatusIcon tone={labels.length > 0 ? 'warn' : 'ok'} size={16} />
      {labels.length > 0 ? lookupText.disagree(labels) : lookupText.agree}
    </p>
  )
}
