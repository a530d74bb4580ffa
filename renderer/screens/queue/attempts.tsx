import type { Output } from '../../../preload/contract'
import { queueDetailText } from '../../text/queue'
import { StatusIcon } from '../../ui/status-mark'
import { durationWords } from '../../ui/time-words'
import { When } from '../../ui/when'

type Props = { readonly attempts: Output<'queue.open'>['attempts'] }

/** Each try: when, how long it took, how it ended. */
export function Attempts({ attempts }: Props) {
  return (
    <div>
      <h3 className="section-title">{queueDetailText.attempts}</h3>
      {attempts.length === 0 ? (
        <p className="quiet">{queueDetailText.noAttempts}</p>
      ) : (
        <ol className="queue-attempts">
          {attempts.map(({ at, ms, failure }) => (
            <li key={at}>
              <StatusIcon tone={failure ? 'error' : 'ok'} size={16} />
              <When at={at} as="moment" />
              <span>{failure?.title ?? queueDetailText.attemptEnded}</span>
              {ms !== undefined && <span className="queue-ms">{durationWords(ms)}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
