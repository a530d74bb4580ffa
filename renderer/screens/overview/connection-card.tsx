import { Button } from '../../ui/button'
import type { ConnectionStatus } from '../../../preload/contract/connections'
import { useApp } from '../../state/use-app'
import { overviewText, stateText } from '../../text/overview'
import { FailureNote } from '../../ui/failure-note'
import { HealthStrip } from '../../ui/health-strip'
import { StatusMark, type Tone } from '../../ui/status-mark'
import { CardFacts } from './card-facts'
import { CheckSteps } from './check-steps'
import { Configuration } from './configuration'
import { PastChecks } from './past-checks'

const toneOf = ({ state, stale }: ConnectionStatus): Tone => {
  if (state === 'healthy') return stale ? 'warn' : 'ok'
  return state === 'error' ? 'error' : 'wait'
}

type Props = {
  readonly connection: ConnectionStatus
  /** The headline is about this connection and carries its title and its button. */
  readonly named: boolean
}

export function ConnectionCard({ connection, named }: Props) {
  const { id, name, state, stale, failure, checking } = connection
  const checkNow = useApp((app) => app.checkNow)
  const go = useApp((app) => app.go)
  const running = useApp((app) => app.checks[id]?.result.phase === 'loading') || checking
  const titleId = `connection-${id}`
  return (
    <article className="card connection" aria-labelledby={titleId}>
      <header className="connection-head">
        <h3 id={titleId} className="connection-name">
          {name}
        </h3>
        <StatusMark
          tone={toneOf(connection)}
          word={state === 'healthy' && stale ? overviewText.stale : stateText[state]}
        />
        {connection.sessionOnly && <StatusMark tone="off" word={overviewText.sessionOnly} />}
        <div className="connection-acts">
          <Button
            appearance={state === 'waiting' && !running ? 'primary' : 'secondary'}
            disabledFocusable={running}
            onClick={() => void checkNow(id)}
          >
            {running ? overviewText.checking : overviewText.checkNow}
          </Button>
          <Button onClick={() => go({ screen: 'credentials', connectionId: id })}>
            {overviewText.credentials}
          </Button>
        </div>
      </header>
      <CheckSteps connectionId={id} name={name} />
      {failure && (
        <div className={`connection-failure connection-failure-${state}`}>
          <FailureNote failure={failure} withoutTitle={named} withoutFix={named} />
        </div>
      )}
      <div className="connection-body">
        <div className="stack">
          <CardFacts connection={connection} />
          <section className="connection-health">
            <h4 className="section-title">{overviewText.health}</h4>
            <HealthStrip marks={connection.strip} />
          </section>
        </div>
        <Configuration details={connection.details} />
      </div>
      <PastChecks connectionId={id} />
    </article>
  )
}
