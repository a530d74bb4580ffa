import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { finderText } from '../../text/lookup'
import { reasonFrom, reasonText } from '../../text/reason'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { HitTable } from './hit-table'

/** What the search found. Its place keeps its height while the next search runs. */
export function SearchResult() {
  return (
    <div className="search-result" aria-live="polite">
      <SearchResultBody />
    </div>
  )
}

function SearchResultBody() {
  const result = useApp((state) => state.lookup.search)
  const by = useApp((state) => state.lookup.by)
  const search = useApp((state) => state.search)
  switch (result.phase) {
    case 'idle':
      return <p className="quiet">{finderText.idle}</p>
    case 'loading':
      return <Skeleton label={finderText.searching} lines={4} />
    case 'failed':
      return (
        <FailureNote
          failure={result.failure}
          kicker={reasonText[reasonFrom(result.failure.code)]}
          onRetry={() => void search()}
        />
      )
    case 'ready':
      return result.value.hits.length === 0 ? (
        <p className="quiet">{finderText.none[by]}</p>
      ) : (
        <HitTable result={result.value} />
      )
    default:
      return assertNever(result)
  }
}
