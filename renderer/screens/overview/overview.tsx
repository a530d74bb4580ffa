import { connectionsOf } from '../../state/facts'
import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { overviewText } from '../../text/overview'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { Welcome } from '../welcome/welcome'
import { ConnectionCard } from './connection-card'
import { headlineFrom } from './headline'
import { HeadlineLine } from './headline-line'
import './overview.css'
import { useOverviewPainted } from './painted'

/** Is everything all right? If not, what do I do? */
export function Overview() {
  const phase = useApp((state) => state.status.phase)
  const failure = useApp((state) => failureOf(state.status))
  const engine = useApp((state) => state.shell?.engine.state)
  const readStatus = useApp((state) => state.readStatus)
  if (phase === 'ready') return <OverviewReady />
  // The engine bar says why; here it only must not look as if something were coming.
  if (engine === 'failed') return <p className="quiet">{overviewText.unknown}</p>
  const isComing = phase !== 'failed' || engine === 'starting' || engine === 'restarting'
  if (isComing || !failure) return <Skeleton label={overviewText.loading} lines={6} />
  return (
    <section className="card">
      <FailureNote level={2} failure={failure} onRetry={() => void readStatus()} />
    </section>
  )
}

function OverviewReady() {
  useOverviewPainted()
  const [first, ...others] = useApp((state) => connectionsOf(state.status))
  if (!first) return <Welcome />
  const connections = [first, ...others] as const
  const named = headlineFrom(connections, 0).connectionId
  return (
    <div className="stack">
      <HeadlineLine connections={connections} />
      <section aria-label={overviewText.connections} className="cards">
        {connections.map((connection) => (
          <ConnectionCard
            key={connection.id}
            connection={connection}
            named={connection.id === named}
          />
        ))}
      </section>
    </div>
  )
}
