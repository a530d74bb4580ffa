import { listShown } from '../../state/queue-state'
import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { takeLostFocus } from '../../ui/lost-focus'
import { StatusIcon } from '../../ui/status-mark'
import { askWords, manyWords } from './verb-words'

/** The one question before what cannot be taken back; its button says what it does. */
export function ConfirmAct() {
  const asking = useRecording((state) => state.queue.asking)
  const list = useRecording(({ queue, work }) => listShown(queue, work))
  const confirmAct = useRecording((state) => state.confirmAct)
  const leaveAct = useRecording((state) => state.leaveAct)
  if (!asking) return null
  const { verb, ids } = asking
  return (
    <div className="queue-confirm" role="alert" tabIndex={-1} ref={takeLostFocus}>
      <StatusIcon tone="warn" />
      <p>{askWords(list, verb, ids.length)}</p>
      <div className="row">
        <Button appearance="primary" onClick={() => void confirmAct()}>
          {manyWords(list, verb, ids.length)}
        </Button>
        <Button onClick={leaveAct}>{queueText.cancel}</Button>
      </div>
    </div>
  )
}
