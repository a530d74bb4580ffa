import { Button } from '@fluentui/react-button'
import type { Failure, Fix } from '../../../preload/contract/failures'
import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { isUntested } from '../../text/reason'
import { FailureNote } from '../../ui/failure-note'
import { StatusIcon } from '../../ui/status-mark'

const again: Fix = { act: 'retry', label: credentialsText.validateAgain }

/** Here is already where the fix leads to, and a check would test what is stored, not what is typed. */
const forThisForm = (failure: Failure): Failure =>
  failure.fix.act === 'check' || failure.fix.act === 'go' ? { ...failure, fix: again } : failure

export function FormOutcome() {
  const validation = useApp((state) => state.form.validation)
  const notSaved = useApp((state) => failureOf(state.form.saving))
  const justSaved = useApp((state) => state.form.justSaved)
  const validate = useApp((state) => state.validate)
  const save = useApp((state) => state.save)
  const refused = validation.phase === 'failed' ? validation.failure : undefined
  return (
    <div role="region" aria-live="polite" aria-label={credentialsText.validate}>
      {refused && (
        <FailureNote
          failure={forThisForm(refused)}
          kicker={isUntested(refused.code) ? credentialsText.untested : credentialsText.refused}
          onRetry={() => void validate()}
        />
      )}
      {notSaved && (
        <FailureNote
          failure={forThisForm(notSaved)}
          kicker={credentialsText.notSaved}
          onRetry={() => void validate()}
          onKeepForSession={() => void save(true)}
        />
      )}
      {justSaved && <SavedLine session={justSaved === 'session'} />}
    </div>
  )
}

function SavedLine({ session }: { readonly session: boolean }) {
  const go = useApp((state) => state.go)
  return (
    <div className="saved-line">
      <StatusIcon tone={session ? 'warn' : 'ok'} />
      <p>{session ? credentialsText.session : credentialsText.stored}</p>
      <Button onClick={() => go({ screen: 'overview' })}>{credentialsText.toOverview}</Button>
    </div>
  )
}
