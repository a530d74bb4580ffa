import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { StatusIcon } from '../../ui/status-mark'

type Props = { readonly lead: string }

/** What became of the last act, in the place of what the list is: nothing moves. */
export function Outcome({ lead }: Props) {
  const outcome = useRecording((state) => state.queue.outcome)
  const undoSkip = useRecording((state) => state.undoSkip)
  const left = outcome ? outcome.ids.length - outcome.done : 0
  const canUndo = outcome?.verb === 'skip' && outcome.done > 0
  return (
    <div className="queue-outcome">
      <p role="status" className={outcome ? undefined : 'quiet'}>
        {!outcome && lead}
        {outcome && <StatusIcon tone={outcome.done > 0 ? 'ok' : 'warn'} size={16} />}
        {outcome && outcome.done > 0 && queueText.outcome(outcome)}{' '}
        {left > 0 && queueText.leftAlone(left)}
      </p>
      {canUndo && (
        <Button size="small" onClick={() => void undoSkip()}>
          {queueText.undo}
        </Button>
      )}
    </div>
  )
}
