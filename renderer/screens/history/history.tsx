import { connectionsOf } from '../../state/facts'
import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { stateText } from '../../text/overview'
import { historyText } from '../../text/history'
import { Button } from '../../ui/button'
import { connectionTone } from '../../ui/connection-tone'
import { FailureNote } from '../../ui/failure-note'
import { HealthStrip } from '../../ui/health-strip'
import { Skeleton } from '../../ui/skeleton'
import { StatusMark } from '../../ui/status-mark'
import { When } from '../../ui/when'
import './history.css'
import { PastCheckTable } from './past-check-table'
import type { ConnectionStatus } from '../../../preload/contract/connections'

/** What was found at every check of one connection, and since when it is as it is. */
export function History() {
  const id = useApp(({ route }) => (route.screen === 'history' ? route.connectionId : ''))
  const connection = useApp((state) => connectionsOf(state.status).find((one) => one.id === id))
  const phase = useApp((state) => state.status.phase)
  const failure = useApp((state) => failureOf(state.status))
  const readStatus = useApp((state) => state.readStatus)
  if (connection) return <HistoryOf connection={connection} />
  if (phase === 'ready') return <Gone />
  if (!failure) return <Skeleton label={historyText.reading} lines={6} />
  return (
    <section className="card">
      <FailureNote level={2} failure={failure} onRetry={() => void readStatus()} />
    </section>
  )
}

/** It was removed while its page was open, or a notification led here later. */
function Gone() {
  const go = useApp((state) => state.go)
  return (
    <section className="card stack">
      <h2 className="section-title">{historyText.gone}</h2>
      <p className="quiet">{historyText.goneMeaning}</p>
      <div className="row">
        <Button appearance="primary" onClick={() => go({ screen: 'overview' })}>
          {historyText.back}
        </Button>
      </div>
    </section>
  )
}

type Props = { readonly connection: ConnectionStatus }

function HistoryOf({ connection }: Props) {
  const { id, kind, name, state, since, failure, checking, strip } = connection
  const go = useApp((app) => app.go)
  const checkNow = useApp((app) => app.checkNow)
  const running = useApp((app) => app.checks[id]?.result.phase === 'loading') || checking
  return (
    <div className="stack">
      <section className="card history-head" aria-labelledby="history-name">
        <div className="row">
          <h2 id="history-name" className="history-name">
            {name}
          </h2>
          <StatusMark tone={connectionTone(connection)} word={stateText[state]} />
          <div className="row history-acts">
            {state !== 'paused' && (
              <Button disabledFocusable={running} onClick={() => void checkNow(id)}>
                {running ? historyText.checking : historyText.checkNow}
              </Button>
            )}
            <Button onClick={() => go({ screen: 'credentials', connectionId: id })}>
              {historyText.credentials}
            </Button>
            <Button appearance="subtle" onClick={() => go({ screen: 'overview' })}>
              {historyText.back}
            </Button>
          </div>
        </div>
        <p className="quiet">
          {historyText.since} <When at={since} as="moment" />
        </p>
        {failure && <FailureNote failure={failure} onRetry={() => void checkNow(id)} />}
        <section className="history-strip">
          <h3 className="section-title">{historyText.strip}</h3>
          <HealthStrip marks={strip} />
        </section>
      </section>
      <section className="card history-checks" aria-label={historyText.title}>
        <p className="quiet">{historyText.lead}</p>
        <PastCheckTable connectionId={id} kind={kind} />
      </section>
    </div>
  )
}
