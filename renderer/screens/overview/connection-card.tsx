import { Button } from '../../ui/button'
import type { ConnectionStatus } from '../../../preload/contract/connections'
import { useApp } from '../../state/use-app'
import { overviewText, stateText } from '../../text/overview'
import { StatusMark } from '../../ui/status-mark'
import { StripLine } from '../../ui/strip-line'
import { connectionTone } from '../../ui/connection-tone'
import { CardFacts } from './card-facts'
import { CardFailure, isCheck } from './card-failure'
import { CheckSteps } from './check-steps'

/** «Trying again» and «Not verified lately» are no states of their own, but must not look green. */
function wordOf({ state, stale, retrying }: ConnectionStatus): string {
  if (state === 'healthy' && retrying) return overviewText.retrying
  return state === 'healthy' && stale ? overviewText.stale : stateText[state]
}

/** Which agency, where, as whom; the rest stands on the connection's own page. */
const detailsShown = 5

type Props = {
  readonly connection: ConnectionStatus
  /** The headline is about this connection: it has its title, its clicks and its button. */
  readonly named: boolean
}

export function ConnectionCard({ connection, named }: Props) {
  const { id, name, state, failure, checking, details } = connection
  const checkNow = useApp((app) => app.checkNow)
  const go = useApp((app) => app.go)
  const running = useApp((app) => app.checks[id]?.result.phase === 'loading') || checking
  const isAct = state === 'waiting' || (failure !== undefined && !named && isCheck(failure))
  const titleId = `connection-${id}`
  return (
    <article className="card connection" aria-labelledby={titleId}>
      <header className="connection-head">
        <h3 id={titleId} className="connection-name">
          {name}
        </h3>
        <StatusMark tone={connectionTone(connection)} word={wordOf(connection)} />
        {connection.sessionOnly && <StatusMark tone="off" word={overviewText.sessionOnly} />}
      </header>
      {failure && !named && <CardFailure connection={connection} failure={failure} />}
      <CardFacts connection={connection} />
      <StripLine marks={connection.strip} />
      <div className="connection-acts">
        {state !== 'paused' && (
          <Button
            size="small"
            appearance={isAct && !running ? 'primary' : 'secondary'}
            disabledFocusable={running}
            onClick={() => void checkNow(id)}
          >
            {running ? overviewText.checking : overviewText.checkNow}
          </Button>
        )}
        <Button size="small" onClick={() => go({ screen: 'credentials', connectionId: id })}>
          {overviewText.credentials}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => go({ screen: 'history', connectionId: id })}
        >
          {overviewText.pastChecks}
        </Button>
      </div>
      <CheckSteps connection={connection} />
      {details.length > 0 && (
        <p className="connection-details">
          <span className="visually-hidden">{overviewText.configuration}: </span>
          {details
            .slice(0, detailsShown)
            .map(({ label, value }) => `${label}: ${value}`)
            .join(' · ')}
        </p>
      )}
    </article>
  )
}
