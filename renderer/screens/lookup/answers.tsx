import { Button } from '../../ui/button'
import type { Failure } from '../../../preload/contract/failures'
import type { LookupAnswer } from '../../../preload/contract/lookup'
import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { finderText, lookupText } from '../../text/lookup'
import { reasonFrom, reasonText } from '../../text/reason'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { finderInputId } from './finder'
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
      return (
        <div className="stack">
          {answer.value.answers.map((one) => (
            <OneAnswer key={one.kind} answer={one} />
          ))}
        </div>
      )
    default:
      return assertNever(answer)
  }
}

function OneAnswer({ answer }: { readonly answer: LookupAnswer }) {
  if (answer.record) return <RecordView answer={answer} record={answer.record} />
  return answer.failure ? <FailedAnswer failure={answer.failure} ms={answer.ms} /> : null
}

type FailedProps = { readonly failure: Failure; readonly ms?: number }

function FailedAnswer({ failure, ms }: FailedProps) {
  const lookUp = useApp((state) => state.lookUp)
  const again = (): void => void lookUp()
  const reason = reasonText[reasonFrom(failure.code)]
  const leadsHere = failure.fix.act === 'go' && failure.fix.route.screen === 'lookup'
  return (
    <section className="card">
      <FailureNote
        level={2}
        failure={failure}
        kicker={ms === undefined ? reason : `${reason} · ${lookupText.took(ms)}`}
        withoutFix={leadsHere}
        onRetry={again}
      >
        {leadsHere && (
          <Button
            appearance="primary"
            onClick={() => document.getElementById(finderInputId)?.focus()}
          >
            {finderText.title}
          </Button>
        )}
        {failure.fix.act !== 'retry' && <Button onClick={again}>{lookupText.again}</Button>}
      </FailureNote>
    </section>
  )
}
