import { Button } from '../../ui/button'
import type { CheckOutcome } from '../../../preload/contract/connections'
import type { PastCheck } from '../../state/checks'
import { assertNever, loading } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { overviewText, triggerText } from '../../text/overview'
import { outcomeText } from '../../text/ui'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { StatusIcon, type Tone } from '../../ui/status-mark'
import '../../ui/table.css'
import { durationWords } from '../../ui/time-words'
import { When } from '../../ui/when'

const tones: Readonly<Record<CheckOutcome, Tone>> = {
  passed: 'ok',
  failed: 'error',
  offline: 'off',
  interrupted: 'warn',
}

const found = ({ outcome, steps }: PastCheck): string =>
  steps.find((step) => step.failure)?.failure?.title ??
  (outcome === 'passed' ? overviewText.everyStep : '')

type Props = { readonly connectionId: string }

export function PastCheckTable({ connectionId }: Props) {
  const past = useApp((state) => state.history[connectionId] ?? loading)
  const showHistory = useApp((state) => state.showHistory)
  switch (past.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={overviewText.readingPastChecks} />
    case 'failed':
      return <FailureNote failure={past.failure} onRetry={() => void showHistory(connectionId)} />
    case 'ready':
      return past.value.length === 0 ? (
        <p className="quiet">{overviewText.noPastChecks}</p>
      ) : (
        <Rows connectionId={connectionId} rows={past.value} />
      )
    default:
      return assertNever(past)
  }
}

type RowsProps = Props & { readonly rows: readonly PastCheck[] }

function Rows({ connectionId, rows }: RowsProps) {
  const showOlder = useApp((state) => state.showOlder)
  return (
    <>
      <div className="table-place">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{overviewText.when}</th>
              <th scope="col">{overviewText.outcome}</th>
              <th scope="col">{overviewText.found}</th>
              <th scope="col">{overviewText.why}</th>
              <th scope="col" className="numeric">
                {overviewText.took}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.at}>
                <th scope="row">
                  <When at={one.at} as="moment" />
                </th>
                <td>
                  <span className="outcome">
                    <StatusIcon tone={tones[one.outcome]} size={16} />
                    {outcomeText[one.outcome]}
                  </span>
                </td>
                <td>{found(one)}</td>
                <td>{triggerText[one.trigger]}</td>
                <td className="numeric">{durationWords(one.ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button appearance="subtle" size="small" onClick={() => void showOlder(connectionId)}>
        {overviewText.olderChecks}
      </Button>
    </>
  )
}
