import { systemNames } from '../../../preload/contract/systems'
import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { FailureNote } from '../../ui/failure-note'
import { Fluent } from '../../ui/fluent'
import { Skeleton } from '../../ui/skeleton'
import { Comparison } from './comparison'
import { ConnectionForm } from './connection-form'
import { ConnectionList } from './connection-list'
import './credentials.css'
import { Guide } from './guide'
import { OnsPanel } from './ons-panel'
import { RemoveConnection } from './remove-connection'
import { Rotation } from './rotation'
import { Schedule } from './schedule'
import { ValidationSteps } from './validation-steps'

/** Is what we have the same as what they have? The systems on the left, the chosen one beside. */
export function Credentials() {
  const kind = useApp((state) => state.form.kind)
  return (
    <Fluent>
      <div className="credentials">
        <ConnectionList />
        <div className="connection-place">
          <ConnectionPage key={kind} />
        </div>
      </div>
    </Fluent>
  )
}

function ConnectionPage() {
  const kind = useApp((state) => state.form.kind)
  return (
    <div className="connection-page">
      <section className="card" aria-label={systemNames[kind]}>
        <FormPlace />
      </section>
      <div className="stack">
        <ValidationSteps />
        {kind === 'ams360-ons' && <OnsPanel />}
        <Guide />
        <Rotation />
        <Schedule />
      </div>
      <div className="connection-below stack">
        <Comparison />
        <RemoveConnection />
      </div>
    </div>
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
