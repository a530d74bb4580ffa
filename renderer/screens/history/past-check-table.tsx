import { useState } from 'react'
import type { ConnectionKind } from '../../../preload/contract/systems'
import type { PastChecks } from '../../state/checks'
import { assertNever, loading } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { historyText } from '../../text/history'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import '../../ui/table.css'
import { failingSince } from './failing-since'
import { PastCheckRow } from './past-check-row'

const { columns } = historyText

type Props = { readonly connectionId: string; readonly kind: ConnectionKind }

export function PastCheckTable({ connectionId, kind }: Props) {
  const past = useApp((state) => state.history[connectionId] ?? loading)
  const showHistory = useApp((state) => state.showHistory)
  switch (past.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={historyText.reading} lines={8} />
    case 'failed':
      return <FailureNote failure={past.failure} onRetry={() => void showHistory(connectionId)} />
    case 'ready':
      return past.value.rows.length === 0 ? (
        <p className="quiet">{historyText.none}</p>
      ) : (
        <Rows connectionId={connectionId} kind={kind} past={past.value} />
      )
    default:
      return assertNever(past)
  }
}

type RowsProps = Props & { readonly past: PastChecks }

function Rows({ connectionId, kind, past: { rows, complete, older } }: RowsProps) {
  const showOlder = useApp((state) => state.showOlder)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const toggle = (at: number): void =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(at)) next.add(at)
      return next
    })
  const again = (): void => void showOlder(connectionId)
  const reading = older.phase === 'loading'
  return (
    <>
      <div className="table-place">
        <table className="table past-checks">
          <thead>
            <tr>
              <th scope="col">{columns.when}</th>
              <th scope="col">{columns.outcome}</th>
              <th scope="col">{columns.found}</th>
              <th scope="col">{columns.trigger}</th>
              <th scope="col" className="numeric">
                {columns.took}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((check, index) => (
              <PastCheckRow
                key={check.at}
                kind={kind}
                check={check}
                since={failingSince(rows, index, complete)}
                open={open.has(check.at)}
                onToggle={() => toggle(check.at)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {older.phase === 'failed' && <FailureNote failure={older.failure} onRetry={again} />}
      {complete ? (
        <p className="quiet">{historyText.all(rows.length)}</p>
      ) : (
        <div>
          <Button disabledFocusable={reading} onClick={again}>
            {reading ? historyText.readingOlder : historyText.older}
          </Button>
        </div>
      )}
    </>
  )
}
