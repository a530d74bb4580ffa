import type { Failure } from '../../../preload/contract/failures'
import type { LookupAnswer } from '../../../preload/contract/lookup'
import { useApp } from '../../state/use-app'
import { finderText, lookupText } from '../../text/lookup'
import { reasonWords } from '../../text/reason'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { finderInputId } from './finder'

type Props = {
  readonly failure: Failure
  /** Which system could not answer; absent when nobody was asked. */
  readonly answer?: LookupAnswer
  /** It stands beside the answers of other systems. */
  readonly beside?: boolean
}

/** Why a system did not show the customer, and the way out. */
export function FailedAnswer({ failure, answer, beside = false }: Props) {
  const lookUp = useApp((state) => state.lookUp)
  const again = (): void => void lookUp()
  const reason = reasonWords(failure.code, answer?.kind ?? 'ams360-wsapi')
  const parts = [
    ...(beside && answer ? [answer.name] : []),
    reason,
    ...(answer ? [lookupText.took(answer.ms)] : []),
  ]
  const leadsHere = failure.fix.act === 'go' && failure.fix.route.screen === 'lookup'
  return (
    <section className="card" aria-label={answer && lookupText.answerOf(answer.name)}>
      <FailureNote
        level={2}
        failure={failure}
        kicker={parts.join(' · ')}
        withoutFix={leadsHere}
        onRetry={again}
      >
        {leadsHere && (
          <Button
            appearance={beside ? 'secondary' : 'primary'}
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
