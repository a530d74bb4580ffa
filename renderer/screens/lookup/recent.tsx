import { Button } from '../../ui/button'
import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { recentText } from '../../text/lookup'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { When } from '../../ui/when'

/** The last customers looked up; kept encrypted, forgotten on demand. */
export function Recent() {
  const forgetRecent = useApp((state) => state.forgetRecent)
  const some = useApp(
    ({ lookup: { recent } }) => recent.phase === 'ready' && recent.value.length > 0,
  )
  return (
    <aside className="card recent" aria-labelledby="recent-title">
      <header className="recent-head">
        <h2 id="recent-title" className="section-title">
          {recentText.title}
        </h2>
        {some && (
          <Button size="small" appearance="subtle" onClick={() => void forgetRecent()}>
            {recentText.forget}
          </Button>
        )}
      </header>
      <RecentBody />
    </aside>
  )
}

function RecentBody() {
  const recent = useApp((state) => state.lookup.recent)
  const pick = useApp((state) => state.pick)
  const openLookup = useApp((state) => state.openLookup)
  switch (recent.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={recentText.loading} lines={3} />
    case 'failed':
      return <FailureNote failure={recent.failure} onRetry={() => void openLookup(undefined)} />
    case 'ready':
      if (recent.value.length === 0) return <p className="quiet">{recentText.none}</p>
      return (
        <ul className="recent-list">
          {recent.value.map(({ uuid, name, at }) => (
            <li key={uuid}>
              <button type="button" className="recent-one" onClick={() => void pick({ uuid })}>
                <span className="recent-name">{name}</span>
                <span className="recent-at">
                  <When at={at} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )
    default:
      return assertNever(recent)
  }
}
