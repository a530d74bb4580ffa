import { Button } from '../../ui/button'
import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { kindTexts } from '../../text/kind-texts'
import { bringIntoView } from '../../ui/bring-into-view'
import { FailureNote } from '../../ui/failure-note'
import { StatusIcon } from '../../ui/status-mark'
import { withFixHere } from './fix-here'

/** What became of *Save*. */
export function FormOutcome() {
  const notSaved = useApp((state) => failureOf(state.form.saving))
  const justSaved = useApp((state) => state.form.justSaved)
  const validate = useApp((state) => state.validate)
  const save = useApp((state) => state.save)
  return (
    <div aria-live="polite">
      {notSaved && (
        <div ref={bringIntoView}>
          <FailureNote
            failure={withFixHere(notSaved)}
            kicker={credentialsText.notSaved}
            onRetry={() => void validate()}
            onKeepForSession={() => void save(true)}
          />
        </div>
      )}
      {justSaved && <SavedLine session={justSaved === 'session'} />}
    </div>
  )
}

function SavedLine({ session }: { readonly session: boolean }) {
  const go = useApp((state) => state.go)
  const kind = useApp((state) => state.form.kind)
  return (
    <div ref={bringIntoView} className="saved-line">
      <StatusIcon tone={session ? 'warn' : 'ok'} />
      <p>
        {session
          ? credentialsText.session(kind, kindTexts[kind].secret)
          : credentialsText.stored(kind)}
      </p>
      <Button onClick={() => go({ screen: 'overview' })}>{credentialsText.toOverview}</Button>
    </div>
  )
}
