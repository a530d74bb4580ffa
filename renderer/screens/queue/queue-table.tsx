import type { KeyboardEvent } from 'react'
import type { QueueRows } from '../../state/queue-state'
import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { takeLostFocus } from '../../ui/lost-focus'
import '../../ui/table.css'
import { ConfirmAct } from './confirm-act'
import { QueueRow } from './queue-row'
import { SelectedActs } from './selected-acts'

const { columns } = queueText

type Props = { readonly queued: QueueRows }

/** Moves between the rows within the column that has the focus. */
function moveWithin(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, currentTarget } = event
  if (!(target instanceof HTMLElement) || (key !== 'ArrowDown' && key !== 'ArrowUp')) return
  const column = target.dataset['column']
  if (column === undefined) return
  const all = [...currentTarget.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)]
  const next = all[all.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Select one, many or all; every verb of one row is a verb of many. */
export function QueueTable({ queued: { rows, more } }: Props) {
  const selected = useRecording((state) => state.queue.selected)
  const asking = useRecording((state) => state.queue.asking)
  const reading = useRecording((state) => state.queue.more.phase === 'loading')
  const selectAllRows = useRecording((state) => state.selectAllRows)
  const clearSelection = useRecording((state) => state.clearSelection)
  const showMoreOfQueue = useRecording((state) => state.showMoreOfQueue)
  const areAll = selected.length === rows.length

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (isTyping || event.target instanceof HTMLTextAreaElement) return
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      selectAllRows()
    } else if (event.key === 'Escape') clearSelection()
    else moveWithin(event)
  }
  return (
    <>
      <SelectedActs />
      {asking && asking.ids.length > 1 && <ConfirmAct />}
      {/* Keys that bubble up from the controls inside; it is none itself. */}
      <div className="table-place" role="presentation" onKeyDown={press}>
        <table className="table queue-table">
          {/* A row that was dealt with goes, and with it what had the focus. */}
          <caption key={rows.length} ref={takeLostFocus} tabIndex={-1}>
            {queueText.caption(rows.length, more)}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="queue-select">
                <input
                  type="checkbox"
                  aria-label={queueText.selectAll}
                  checked={areAll}
                  ref={(box) => {
                    if (box) box.indeterminate = selected.length > 0 && !areAll
                  }}
                  onChange={() => (areAll ? clearSelection() : selectAllRows())}
                />
              </th>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.why}</th>
              <th scope="col">{columns.since}</th>
              <th scope="col">
                <span className="visually-hidden">{columns.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <QueueRow key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      {more && (
        <div>
          <Button disabledFocusable={reading} onClick={() => void showMoreOfQueue()}>
            {reading ? queueText.readingMore : queueText.more}
          </Button>
        </div>
      )}
    </>
  )
}
