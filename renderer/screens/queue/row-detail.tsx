import type { Output } from '../../../preload/contract'
import type { QueueItem } from '../../../preload/contract/queue'
import { isQuestion, listShown } from '../../state/queue-state'
import { assertNever } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { queueDetailText } from '../../text/queue'
import { Copyable } from '../../ui/copyable'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { Attempts } from './attempts'
import { ChooseCustomer } from './choose-customer'
import { DetailLinks } from './detail-links'
import { EditForm } from './edit-form'
import './row-detail.css'
import { SentFields } from './sent-fields'
import { SuggestionDetail } from './suggestion-detail'

type Props = { readonly item: QueueItem }

/** Everything known about one row: why, what is sent, each try, and the mark to search for. */
export function RowDetail({ item: { id, title } }: Props) {
  const openRow = useRecording((state) => state.openRow)
  const closeRow = useRecording((state) => state.closeRow)
  const again = (): void => {
    closeRow()
    void openRow(id)
  }
  return (
    <section className="queue-detail-place" aria-label={queueDetailText.detailOf(title)}>
      <DetailBody onAgain={again} />
    </section>
  )
}

function DetailBody({ onAgain }: { readonly onAgain: () => void }) {
  const opened = useRecording((state) => state.queue.opened)
  switch (opened.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={queueDetailText.loading} lines={5} />
    case 'failed':
      return <FailureNote failure={opened.failure} onRetry={onAgain} />
    case 'ready':
      return <OpenedRow opened={opened.value} />
    default:
      return assertNever(opened)
  }
}

function OpenedRow({ opened }: { readonly opened: Output<'queue.open'> }) {
  const { item, fields, attempts, candidates, fingerprint } = opened
  const list = useRecording(({ queue, work }) => listShown(queue, work))
  const leadsHere = item.failure?.fix.act === 'go' && item.failure.fix.route.screen === 'queue'
  // What was never sent stands nowhere.
  const isUnsent = list === 'mapping' || list === 'dry-run'
  const canEdit = list === 'failed' && fields.some(({ edit }) => edit !== undefined)
  return (
    <>
      {item.suggestion && <SuggestionDetail suggestion={item.suggestion} />}
      {isQuestion(item.id) && <ChooseCustomer id={item.id} candidates={candidates} />}
      {item.failure && <FailureNote failure={item.failure} withoutFix={leadsHere} />}
      {fingerprint && !isUnsent && (
        <p className="queue-fingerprint">
          <strong>{queueDetailText.fingerprint}</strong>{' '}
          <Copyable mono label={queueDetailText.fingerprint} value={fingerprint} />
          <span className="queue-second">{queueDetailText.fingerprintWords}</span>
        </p>
      )}
      {fields.length > 0 && <SentFields fields={fields} />}
      {canEdit && <EditForm id={item.id} fields={fields} />}
      {item.effect && <Attempts attempts={attempts} />}
      <DetailLinks item={item} />
    </>
  )
}
