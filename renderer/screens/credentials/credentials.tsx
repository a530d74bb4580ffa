import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { FailureNote } from '../../ui/failure-note'
import { Fluent } from '../../ui/fluent'
import { Skeleton } from '../../ui/skeleton'
import { ConnectionForm } from './connection-form'
import './credentials.css'
import { Guide } from './guide'
import { Reported } from './reported'
import { ValidationSteps } from './validation-steps'

/** Is what we have the same as what they have? Left what is stored, right what AMS360 says. */
export function Credentials() {
  return (
    <Fluent>
      <div className="credentials">
        <section className="card" aria-label={credentialsText.names['ams360-wsapi']}>
          <FormPlace />
        </section>
        <div className="stack">
          <ValidationSteps />
          <Reported />
          <Guide />
        </div>
      </div>
    </Fluent>
  )
}

function FormPlace() {
  const saved = useApp((state) => state.form.saved)
  const known = useApp((state) => state.status.phase === 'ready')
  const openForm = useApp((state) => state.openForm)
  switch (saved.phase) {
    case 'loading':
      return <Skeleton label={credentialsText.loading} lines={8} />
    case 'failed':
      return <FailureNote level={2} failure={saved.failure} onRetry={() => void openForm()} />
    case 'idle':
      return known ? <ConnectionForm /> : <Skeleton label={credentialsText.loading} lines={8} />
    case 'ready':
      return <ConnectionForm />
    default:
      return assertNever(saved)
  }
}
