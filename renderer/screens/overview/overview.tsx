import { connectionsOf, findingsOf } from '../../state/facts'
import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { overviewText } from '../../text/overview'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { Welcome } from '../welcome/welcome'
import { ConnectionCard } from './connection-card'
import { Findings } from './findings'
import { headlineFrom } from './headline'
import { HeadlineLine } from './headline-line'
import { NotSetUp } from './not-set-up'
import './overview.css'
import { useOverviewPainted } from './painted'
import { TodayLine } from './today-line'

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
  const findings = useApp((state) => findingsOf(state.status))
  const checkAll = useApp((state) => state.checkAll)
  if (!first) return <Welcome />
  const connections = [first, ...others] as const
  const { covers = [], isFinding } = headlineFrom(connections, findings, 0)
  return (
    <div className="stack overview">
      <HeadlineLine connections={connections} findings={findings} />
      <Findings findings={isFinding ? findings.slice(1) : findings} />
      <section aria-labelledby="connections" className="connections">
        <header className="connections-head">
          <h2 id="connections" className="section-title">
            {overviewText.connections}
          </h2>
          {others.length > 0 && (
            <Button size="small" onClick={() => void checkAll()}>
              {overviewText.checkAll}
            </Button>
          )}
        </header>
        <div className="cards">
          {connections.map((connection) => (
            <ConnectionCard
              key={connection.id}
              connection={connection}
              named={covers.includes(connection.id)}
            />
          ))}
        </div>
      </section>
      <NotSetUp connections={connections} />
      <TodayLine />
    </div>
  )
}
