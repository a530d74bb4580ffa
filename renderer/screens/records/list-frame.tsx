import type { ReactNode } from 'react'
import type { Rows } from '../../state/records-refresh'
import { failureOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import '../../ui/table.css'

type Props = {
  readonly list: Rows<unknown>
  readonly head: ReactNode
  readonly children: ReactNode
}

/** A table of records or profiles with what came since above it and older ones below. */
export function ListFrame({ list, head, children }: Props) {
  const tab = useRecording((state) => state.records.tab)
  const showOlderRecords = useRecording((state) => state.showOlderRecords)
  const showNewerRecords = useRecording((state) => state.showNewerRecords)
  const { rows, newer, more, older } = list
  const failure = failureOf(older)
  return (
    <section className="card records-card">
      <div className="records-above">
        <p className="quiet" id="records-caption">
          {recordsText.caption(rows.length, tab, more)}
        </p>
        <div aria-live="polite">
          {newer.length > 0 && (
            <Button size="small" onClick={showNewerRecords}>
              {recordsText.newer(newer.length)}
            </Button>
          )}
        </div>
      </div>
      <div className="table-place">
        <table className="table records-table" aria-labelledby="records-caption">
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {more && (
        <div className="row">
          <Button
            disabledFocusable={older.phase === 'loading'}
            onClick={() => void showOlderRecords()}
          >
            {recordsText.older}
          </Button>
        </div>
      )}
      {failure && <FailureNote failure={failure} onRetry={() => void showOlderRecords()} />}
    </section>
  )
}
