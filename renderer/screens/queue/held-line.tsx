import { useApp } from '../../state/use-app'
import { queueText } from '../../text/queue'
import { FixButton } from '../../ui/fix-button'
import { StatusIcon } from '../../ui/status-mark'
import { toneOf } from '../../ui/failure-note'

/** Why nothing goes out at the moment, how many wait for it, and the button that helps. */
export function HeldLine() {
  const held = useApp(({ work }) => work?.held)
  const waiting = useApp(({ work }) => work?.lists.waiting ?? 0)
  const readWork = useApp((state) => state.readWork)
  if (!held) return null
  const counted = waiting > 0 ? `${queueText.heldWait(waiting)} ` : ''
  return (
    <section className="card queue-held" aria-labelledby="queue-held">
      <StatusIcon tone={toneOf(held)} />
      <div>
        <h2 id="queue-held" className="section-title">
          {held.title}
        </h2>
        <p className="quiet">
          {counted}
          {queueText.nothingLost}
        </p>
      </div>
      <FixButton fix={held.fix} onRetry={() => void readWork()} />
    </section>
  )
}
