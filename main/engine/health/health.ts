import type { ConnectionStatus, EngineStatus } from '../../../preload/contract/connections'
import type { CheckRepository, CheckTrigger } from '../store/check-repository'
import type { AlarmRepository } from '../store/alarm-repository'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { EnginePorts } from '../ports'
import type { Connections } from '../connections/connections'
import { decideAlarm } from './alarm'
import type { CheckReport } from './check-runner'
import { nextDailyCheck, recheckMs } from './schedule'
import { statusFrom } from './status'

const stripDays = 30
const stripMarks = 120
const dayMs = 86_400_000

export type HealthParts = {
  readonly connections: Connections
  readonly stored: ConnectionRepository
  readonly checks: CheckRepository
  readonly alarms: AlarmRepository
}

/** Keeps each connection's health: records checks, plans the next one, raises and ends alarms. */
export function createHealth(
  { connections, stored, checks, alarms }: HealthParts,
  ports: EnginePorts,
) {
  const running = new Map<string, Promise<CheckReport>>()
  // Starts above anything an engine before this one can have said: the page drops older revisions.
  let revision = ports.now()
  let stopped = false

  const statusOf = (connection: StoredConnection): ConnectionStatus => {
    const { rowId } = connection
    const telling = checks.newestTelling(rowId)
    const lastPassed = checks.newestOf(rowId, 'passed')
    const lastFailed = checks.newestOf(rowId, 'failed')
    const [newest] = checks.before(rowId, Number.MAX_SAFE_INTEGER, 1)
    const before = telling?.outcome === 'passed' ? lastFailed : lastPassed
    return statusFrom({
      connection,
      ...connections.describe(connection),
      reported: connections.reported(connection),
      telling,
      lastPassed,
      newest,
      runSince:
        telling?.outcome === 'passed' || telling?.outcome === 'failed'
          ? checks.firstAfter(rowId, telling.outcome, before?.at ?? 0)
          : undefined,
      strip: checks.marksSince(rowId, ports.now() - stripDays * dayMs, stripMarks),
      checking: running.has(connection.id),
      sessionOnly: connections.isSessionOnly(connection),
      hasSecrets: connections.hasSecrets(connection),
      now: ports.now(),
    })
  }
  const status = (): EngineStatus => ({
    revision,
    at: ports.now(),
    connections: stored.list().map(statusOf),
    findings: [],
  })
  const changed = (): void => {
    revision += 1
    ports.emit('status.changed', status())
  }

  const tell = (connection: StoredConnection): void => {
    const now = ports.now()
    const present = statusOf(connection)
    const decision = decideAlarm(present, alarms.find(connection.rowId), now)
    if (decision.act === 'none') return
    if (decision.act === 'raise') alarms.raise(connection.rowId, present.since, now)
    else alarms.clear(connection.rowId)
    ports.notify(decision.notice)
  }

  const planNext = (connection: StoredConnection, report: CheckReport): void => {
    const now = ports.now()
    const daily = nextDailyCheck(now)
    const soon = report.failure?.retry === 'auto'
    stored.planCheck(connection.rowId, soon ? Math.min(daily, now + recheckMs) : daily)
  }

  const record = (connection: StoredConnection, checkId: number, report: CheckReport): void => {
    checks.end(checkId, report)
    const present = stored.find(connection.id) ?? connection
    // What the old configuration reported says nothing about one that was saved meanwhile.
    if (report.outcome === 'passed' && present.updatedAt === connection.updatedAt) {
      connections.rememberReported(connection, report.reported)
    }
    planNext(connection, report)
    tell(present)
  }

  return {
    status,
    changed,
    /**
     * Checks one connection and records it. A second caller gets the run that is under way.
     * @throws Fault `not-set-up`
     */
    check(id: string, runId: string, trigger: CheckTrigger): Promise<CheckReport> {
      const underWay = running.get(id)
      if (underWay) return underWay
      const connection = connections.demand(id)
      const checkId = checks.begin(connection.rowId, ports.now(), trigger)
      const run = connections
        .check(connection, (step) =>
          ports.emit('check.progress', { runId, connectionId: id, step }),
        )
        .then((report) => {
          if (!stopped) record(connection, checkId, report)
          return report
        })
        .finally(() => {
          running.delete(id)
          if (!stopped) changed()
        })
      running.set(id, run)
      changed()
      return run
    },
    /**
     * A validation that was saved is the first proof of the new configuration. Only stores: it is
     * part of the save's transaction.
     */
    adopt(connection: StoredConnection, report: CheckReport): void {
      checks.add(connection.rowId, { ...report, at: connection.updatedAt, trigger: 'save' })
      planNext(connection, report)
    },
    /** The save is committed: now it may be told. */
    announce(connection: StoredConnection, report: CheckReport): void {
      connections.rememberReported(connection, report.reported)
      tell(connection)
      changed()
    },
    /** The store closes: a check that still runs is left `running` and found so at the next start. */
    stop(): void {
      stopped = true
    },
  }
}
export type Health = ReturnType<typeof createHealth>
