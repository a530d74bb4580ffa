import type { ConnectionStatus, EngineStatus } from '../../../preload/contract/connections'
import type { CheckRepository, CheckTrigger } from '../store/check-repository'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { EnginePorts } from '../ports'
import type { Connections } from '../connections/connections'
import { Fault } from '../connectors/fault'
import type { CheckReport } from './check-runner'
import { findingsFrom } from './findings'
import { lastDailyCheck, nextCheck, recheckMs } from './schedule'
import { decidingChecks, retryMs, standingFrom, type Standing } from './standing'
import { statusFrom } from './status'
import type { Teller } from './teller'

const stripDays = 30
const stripMarks = 120
const dayMs = 86_400_000

export type HealthParts = {
  readonly connections: Connections
  readonly stored: ConnectionRepository
  readonly checks: CheckRepository
  readonly teller: Teller
  /** When AMS360 last notified us; for the finding that it is silent. */
  readonly heardAt: () => number | undefined
}

type Run = {
  readonly checkId: number
  readonly report: Promise<CheckReport>
  readonly ending: AbortController
}

/** What changes by the mere passing of time: proofs that age, a silence that lasts. */
const agedFrom = ({ connections, findings }: EngineStatus): string =>
  JSON.stringify([connections.map(({ stale }) => stale), findings.map(({ code }) => code)])

/** Keeps each connection's health: records checks, plans the next one, has people told. */
export function createHealth(
  { connections, stored, checks, teller, heardAt }: HealthParts,
  ports: EnginePorts,
) {
  const running = new Map<string, Run>()
  // Starts above anything an engine before this one can have said: the page drops older revisions.
  let revision = ports.now()
  let stopped = false
  let aged = ''
  let mailedFor = 0

  const standingOf = (rowId: number): Standing =>
    standingFrom(checks.newestTelling(rowId, decidingChecks))

  /** When the present run of failures or passes began; a trouble that did not count is no end. */
  const runSince = (rowId: number, { counts }: Standing): number | undefined => {
    if (counts?.outcome === 'passed') {
      return checks.firstAfter(rowId, 'passed', checks.lastCounted(rowId, retryMs.length) ?? 0)
    }
    if (counts?.outcome !== 'failed') return undefined
    return checks.firstAfter(rowId, 'failed', checks.newestOf(rowId, 'passed')?.at ?? 0)
  }

  const statusOf = (connection: StoredConnection): ConnectionStatus => {
    const { rowId } = connection
    const standing = standingOf(rowId)
    return statusFrom({
      connection,
      ...connections.describe(connection),
      reported: connections.reported(connection),
      standing,
      lastPassed: checks.newestOf(rowId, 'passed'),
      newest: checks.newest(rowId),
      runSince: runSince(rowId, standing),
      strip: checks.marksSince(rowId, ports.now() - stripDays * dayMs, stripMarks),
      checking: running.has(connection.id),
      sessionOnly: connections.isSessionOnly(connection),
      hasSecrets: connections.hasSecrets(connection),
      now: ports.now(),
    })
  }
  const status = (): EngineStatus => {
    const all = stored.list()
    const seen = all.map(statusOf)
    const now = ports.now()
    const onsSince = all.find(({ kind }) => kind === 'ams360-ons')?.createdAt
    const findings = findingsFrom({ connections: seen, heardAt: heardAt(), onsSince, now })
    return { revision, at: now, connections: seen, findings: [...findings] }
  }
  const changed = (): void => {
    revision += 1
    const present = status()
    aged = agedFrom(present)
    ports.emit('status.changed', present)
  }

  const tell = (connection: StoredConnection): void => {
    const agency = connections.reported(connection).find(({ label }) => label === 'Agency')
    teller.tell(connection.rowId, statusOf(connection), agency?.value)
  }

  const planNext = ({ rowId, extraTimes }: StoredConnection, report: CheckReport): void => {
    const now = ports.now()
    const { tries } = standingOf(rowId)
    const again = report.failure?.retry === 'auto' ? recheckMs : Infinity
    const soon = tries > 0 ? (retryMs[tries - 1] ?? recheckMs) : again
    stored.planCheck(rowId, Math.min(nextCheck(now, extraTimes), now + soon))
  }

  const record = (connection: StoredConnection, checkId: number, report: CheckReport): void => {
    checks.end(checkId, report)
    const present = stored.find(connection.id) ?? connection
    // What the old configuration reported says nothing about one that was saved meanwhile.
    if (report.outcome === 'passed' && present.updatedAt === connection.updatedAt) {
      connections.rememberReported(connection, report.reported)
    }
    planNext(present, report)
    tell(present)
  }

  /**
   * The connection to check. One that was saved while the clock was ahead would wait for its proof
   * until the clock is there again.
   */
  const toCheck = (id: string): StoredConnection => {
    const connection = connections.demand(id)
    if (connection.pausedAt !== undefined) {
      const { name } = connections.describe(connection)
      throw new Fault('connection-paused', { system: name, connectionId: id })
    }
    if (connection.updatedAt <= ports.now()) return connection
    stored.backdate(connection.rowId, ports.now())
    return connections.demand(id)
  }

  return {
    status,
    changed,
    /** Time has passed: told to the page if that changed anything. */
    refresh(): void {
      if (agedFrom(status()) !== aged) changed()
    },
    /**
     * Checks one connection and records it. A second caller gets the run that is under way.
     * @throws Fault `not-set-up`, `connection-paused`
     */
    check(id: string, runId: string, trigger: CheckTrigger): Promise<CheckReport> {
      const underWay = running.get(id)
      if (underWay) {
        // What a person waits for counts at once, whoever began it.
        if (trigger === 'manual') checks.claim(underWay.checkId, trigger)
        return underWay.report
      }
      const connection = toCheck(id)
      const checkId = checks.begin(connection.rowId, ports.now(), trigger)
      const ending = new AbortController()
      // A connection that was removed meanwhile has nothing left to record anything with.
      const isHeeded = (): boolean => !stopped && running.get(id)?.ending === ending
      const report = connections
        .check(
          connection,
          (step) => ports.emit('check.progress', { runId, connectionId: id, step }),
          ending.signal,
        )
        .then((ended) => {
          if (isHeeded()) record(connection, checkId, ended)
          return ended
        })
        .finally(() => {
          if (!isHeeded()) return
          running.delete(id)
          changed()
        })
      running.set(id, { checkId, report, ending })
      changed()
      return report
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
      teller.forget(connection.rowId)
      changed()
    },
    /** Its extra times changed. A check that is due sooner, e.g. another try, stays. */
    replan(id: string): void {
      const { rowId, extraTimes, nextCheckAt = 0 } = connections.demand(id)
      const now = ports.now()
      const isRetry = nextCheckAt <= now + recheckMs
      if (!isRetry) stored.planCheck(rowId, nextCheck(now, extraTimes))
    },
    /** The connection is about to be removed: what still runs for it is stopped and not recorded. */
    forget(id: string): void {
      running.get(id)?.ending.abort()
      running.delete(id)
    },
    /**
     * Has the nightly mail sent once every connection has an answer since the day's 6:00 a.m. (issue
     * 3, Health): not while one is being tried again, and not for what this PC was offline for.
     */
    endDaily(): void {
      const six = lastDailyCheck(ports.now())
      const live = stored.list().filter(({ pausedAt }) => pausedAt === undefined)
      if (six === mailedFor || live.length === 0) return
      const since = live.map(({ rowId }) =>
        checks.newestTelling(rowId, decidingChecks).filter(({ at }) => at >= six),
      )
      const isSettled = live.every(({ id, rowId }) => {
        const isAnswered = checks.newest(rowId)?.outcome !== 'offline'
        return isAnswered && !running.has(id) && standingOf(rowId).tries === 0
      })
      // Whoever connects in the afternoon has not had a daily run yet.
      const hasRun = since.some(
        (done, index) =>
          (live[index]?.createdAt ?? six) < six &&
          done.some(({ trigger }) => trigger === 'scheduled' || trigger === 'start'),
      )
      if (!isSettled || !hasRun || since.some((one) => one.length === 0)) return
      mailedFor = six
      teller.nightly(status(), six)
    },
    /** The store closes: a check that still runs is left `running` and found so at the next start. */
    stop(): void {
      stopped = true
    },
  }
}
export type Health = ReturnType<typeof createHealth>
