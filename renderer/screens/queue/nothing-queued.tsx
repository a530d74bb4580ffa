import { queueLists } from '../../../preload/contract/event-kinds'
import { listShown } from '../../state/queue-state'
import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { takeLostFocus } from '../../ui/lost-focus'

/** This list is empty; another one may not be. */
export function NothingQueued() {
  const work = useRecording((state) => state.work)
  const list = useRecording(({ queue }) => listShown(queue, work))
  const showList = useRecording((state) => state.showList)
  const go = useRecording((state) => state.go)
  const other = queueLists.find((one) => one !== list && (work?.lists[one] ?? 0) > 0)
  return (
    <div className="stack queue-nothing">
      <h2 key={list} ref={takeLostFocus} tabIndex={-1} className="section-title">
        {queueText.emptyTitle[list]}
      </h2>
      <p className="quiet">
        {other
          ? queueText.emptyElsewhere(queueText.lists[other], work?.lists[other] ?? 0)
          : queueText.emptyAll}
      </p>
      <div className="row">
        {other ? (
          <Button onClick={() => void showList(other)}>
            {queueText.showList(queueText.lists[other])}
          </Button>
        ) : (
          <Button onClick={() => go({ screen: 'records' })}>{queueText.toRecords}</Button>
        )}
      </div>
    </div>
  )
}
