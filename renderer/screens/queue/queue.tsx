import { WithRecording } from '../../app/with-recording'
import { listShown } from '../../state/queue-state'
import { assertNever, failureOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { FailureNote } from '../../ui/failure-note'
import { Fluent } from '../../ui/fluent'
import { Skeleton } from '../../ui/skeleton'
import { HeldLine } from './held-line'
import { ListTabs } from './list-tabs'
import { NothingQueued } from './nothing-queued'
import { Outcome } from './outcome'
import './queue.css'
import { QueueTable } from './queue-table'

/** What needs me? */
export function Queue() {
  return (
    <WithRecording>
      <QueueScreen />
    </WithRecording>
  )
}

function QueueScreen() {
  const list = useRecording(({ queue, work }) => listShown(queue, work))
  return (
    <Fluent>
      <div className="stack queue">
        <HeldLine />
        <ListTabs />
        <section className="card queue-list" aria-labelledby="queue-list-title">
          <h2 id="queue-list-title" className="visually-hidden">
            {queueText.lists[list]}
          </h2>
          <Outcome lead={queueText.leads[list]} />
          <QueueBody />
        </section>
      </div>
    </Fluent>
  )
}

function QueueBody() {
  const rows = useRecording((state) => state.queue.rows)
  const notDone = useRecording((state) => state.queue.notDone)
  const readQueue = useRecording((state) => state.readQueue)
  const more = useRecording((state) => failureOf(state.queue.more))
  const showMoreOfQueue = useRecording((state) => state.showMoreOfQueue)
  switch (rows.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={queueText.loading} lines={6} />
    case 'failed':
      return <FailureNote failure={rows.failure} onRetry={() => void readQueue()} />
    case 'ready':
      return (
        <>
          {notDone && <FailureNote failure={notDone} />}
          {rows.value.rows.length === 0 ? <NothingQueued /> : <QueueTable queued={rows.value} />}
          {more && <FailureNote failure={more} onRetry={() => void showMoreOfQueue()} />}
        </>
      )
    default:
      return assertNever(rows)
  }
}
