import { lazy, Suspense } from 'react'
import { useApp } from '../../state/use-app'
import { overviewText } from '../../text/overview'
import { Skeleton } from '../../ui/skeleton'

const PastCheckTable = lazy(() =>
  import('./past-check-table').then((module) => ({ default: module.PastCheckTable })),
)

type Props = { readonly connectionId: string }

/** The evidence behind the strip; read when somebody opens it. */
export function PastChecks({ connectionId }: Props) {
  const shown = useApp((state) => state.history[connectionId] !== undefined)
  const showHistory = useApp((state) => state.showHistory)
  return (
    <details
      className="past-checks"
      onToggle={(event) => event.currentTarget.open && void showHistory(connectionId)}
    >
      <summary>{overviewText.pastChecks}</summary>
      {shown && (
        <Suspense fallback={<Skeleton label={overviewText.readingPastChecks} />}>
          <PastCheckTable connectionId={connectionId} />
        </Suspense>
      )}
    </details>
  )
}
