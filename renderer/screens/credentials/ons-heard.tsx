import { useApp } from '../../state/use-app'
import { onsText } from '../../text/ons'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { StatusMark } from '../../ui/status-mark'
import { When } from '../../ui/when'
import { withFixHere } from './fix-here'
import type { OnsRead } from './ons-panel'

type Props = { readonly ons: OnsRead }

/** Whether the listener is up, and what it heard. */
export function OnsHeard({ ons }: Props) {
  const go = useApp((state) => state.go)
  const validate = useApp((state) => state.validate)
  const { listening, failure, lastHeardAt, accepted, refused, captured } = ons
  return (
    <section className="card stack" aria-label={onsText.heardTitle}>
      <h2 className="section-title">{onsText.heardTitle}</h2>
      <StatusMark
        tone={listening ? 'ok' : 'error'}
        word={listening ? onsText.listening : onsText.notListening}
      />
      {failure && <FailureNote failure={withFixHere(failure)} onRetry={() => void validate()} />}
      <dl className="ons-entry">
        <div className="ons-pair">
          <dt>{onsText.lastHeard}</dt>
          <dd>{lastHeardAt === undefined ? onsText.neverHeard : <When at={lastHeardAt} />}</dd>
        </div>
        <div className="ons-pair">
          <dt>{onsText.accepted}</dt>
          <dd className="numbers">{accepted.toLocaleString('en-US')}</dd>
        </div>
        <div className="ons-pair">
          <dt>{onsText.refused}</dt>
          <dd className="numbers">{refused.toLocaleString('en-US')}</dd>
        </div>
      </dl>
      <p className="quiet">{onsText.capturedWords(captured)}</p>
      <div className="row">
        <Button onClick={() => go({ screen: 'captured' })}>{onsText.captured(captured)}</Button>
      </div>
    </section>
  )
}
