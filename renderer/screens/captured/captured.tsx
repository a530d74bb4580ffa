import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { capturedText } from '../../text/captured'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { Fluent } from '../../ui/fluent'
import { takeLostFocus } from '../../ui/lost-focus'
import { Skeleton } from '../../ui/skeleton'
import { StatusIcon } from '../../ui/status-mark'
import './captured.css'
import { CapturedTable } from './captured-table'
import { OpenedMessage } from './opened-message'

/** Messages whose record was not found: somebody shows once where its id stands. */
export function Captured() {
  const openId = useApp((state) => state.ons.openId)
  return (
    <Fluent>
      <div className="captured stack">
        <p key={openId ?? 0} ref={takeLostFocus} tabIndex={-1} className="quiet captured-lead">
          {capturedText.lead}
        </p>
        <Outcome />
        <OpenedMessage />
        <CapturedList />
      </div>
    </Fluent>
  )
}

/** What became of the message that was open last. */
function Outcome() {
  const outcome = useApp((state) => state.ons.outcome)
  const words =
    outcome === undefined
      ? ''
      : outcome === 'discarded'
        ? capturedText.discarded
        : capturedText.recognised(outcome)
  return (
    <p role="status" className="captured-outcome">
      {words && <StatusIcon tone={outcome === 0 ? 'warn' : 'ok'} />}
      {words}
    </p>
  )
}

function CapturedList() {
  const captured = useApp((state) => state.ons.captured)
  const readCaptured = useApp((state) => state.readCaptured)
  switch (captured.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={capturedText.loading} lines={6} />
    case 'failed':
      return (
        <section className="card">
          <FailureNote level={2} failure={captured.failure} onRetry={() => void readCaptured()} />
        </section>
      )
    case 'ready':
      return captured.value.rows.length === 0 ? (
        <Nothing />
      ) : (
        <CapturedTable list={captured.value} />
      )
    default:
      return assertNever(captured)
  }
}

function Nothing() {
  const go = useApp((state) => state.go)
  return (
    <section className="card stack">
      <h2 className="section-title">{capturedText.emptyTitle}</h2>
      <p className="quiet">{capturedText.empty}</p>
      <div className="row">
        <Button onClick={() => go({ screen: 'credentials', kind: 'ams360-ons' })}>
          {capturedText.toOns}
        </Button>
      </div>
    </section>
  )
}
