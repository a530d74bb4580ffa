import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { QueueItem } from '../../../preload/contract/queue'
import { isQuestion, isSuggestion, listShown } from '../../state/queue-state'
import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { propertyText } from '../../text/records'
import { effectKindText } from '../../text/records-effect'
import { When } from '../../ui/when'
import { ConfirmAct } from './confirm-act'
import { RowDetail } from './row-detail'
import { RowVerbs } from './row-verbs'

type Props = { readonly item: QueueItem }

function kindWords({ id, effect, suggestion }: QueueItem): string {
  if (effect) return effectKindText[effect.kind]
  if (isSuggestion(id))
    return suggestion
      ? `${queueText.suggestion}: ${propertyText[suggestion.property]}`
      : queueText.suggestion
  return isQuestion(id) ? queueText.question : ''
}

/** What, for whom, why, since when, and its verbs; the detail opens below and moves nothing above. */
export function QueueRow({ item }: Props) {
  const { id, title, profile, since } = item
  const isSelected = useRecording(({ queue }) => queue.selected.includes(id))
  const isOpen = useRecording(({ queue }) => queue.openId === id)
  const isAsked = useRecording(
    ({ queue }) => queue.asking?.ids.length === 1 && queue.asking.ids[0] === id,
  )
  const list = useRecording(({ queue, work }) => listShown(queue, work))
  const selectRow = useRecording((state) => state.selectRow)
  const openRow = useRecording((state) => state.openRow)
  const detailId = `queue-detail-${id}`
  return (
    <>
      <tr className={isSelected || isOpen ? 'queue-marked' : undefined}>
        <td className="queue-select">
          <input
            type="checkbox"
            data-column="select"
            aria-label={queueText.select(title)}
            checked={isSelected}
            onChange={(event) => selectRow(id, event.currentTarget.checked)}
          />
        </td>
        <th scope="row">
          <button
            type="button"
            className="queue-open"
            data-column="what"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            onClick={() => void openRow(id)}
          >
            {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            {title}
          </button>
          <p className="queue-second">
            {[kindWords(item), profile?.name].filter(Boolean).join(' · ')}
          </p>
        </th>
        <td>
          <Why item={item} />
        </td>
        <td className="queue-since">
          <When at={since} />
        </td>
        <td>
          <RowVerbs list={list} item={item} />
        </td>
      </tr>
      {isAsked && (
        <tr>
          <td colSpan={5}>
            <ConfirmAct />
          </td>
        </tr>
      )}
      {isOpen && (
        <tr id={detailId} className="queue-detail">
          <td colSpan={5}>
            <RowDetail item={item} />
          </td>
        </tr>
      )}
    </>
  )
}

function Why({ item: { failure, effect, behind, suggestion } }: Props) {
  const missing = effect?.missing ?? []
  const next = effect?.state === 'waiting' ? effect.nextAttemptAt : undefined
  return (
    <>
      {missing.length > 0 ? queueText.missing(missing) : failure?.title}
      {suggestion && (
        <span className="queue-values">
          <s>{suggestion.current}</s> {suggestion.proposed}
        </span>
      )}
      {next !== undefined && (
        <p className="queue-second">
          {queueText.next} <When at={next} />
        </p>
      )}
      {behind > 0 && <p className="queue-second">{queueText.behind(behind)}</p>}
    </>
  )
}
