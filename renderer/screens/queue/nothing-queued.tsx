import { queueLists } from '../../../preload/contract/queue'
import { listShown } from '../../state/queue-state'
import { useApp } from '../../state/use-app'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { takeLostFocus } from '../../ui/lost-focus'

/** This list is empty; another one may not be. */
export function NothingQueued() {
  const work = useApp((state) => state.work)
  const list = useApp(({ queue }) => listShown(queue, work))
  const showList = useApp((state) => state.showList)
  const go = useApp((state) => state.go)
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
