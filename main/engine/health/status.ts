import type { ConnectionStatus, Detail, Mark } from '../../../preload/contract/connections'
import type { Failure } from '../../../preload/contract/failures'
import type { PastCheck } from '../store/check-repository'
import type { StoredConnection } from '../store/connection-repository'
import { checkIntervalMs } from './schedule'
import type { Standing } from './standing'

export type StatusFacts = {
  readonly connection: StoredConnection
  readonly name: string
  readonly details: readonly Detail[]
  readonly reported: readonly Detail[]
  readonly standing: Standing
  readonly lastPassed: PastCheck | undefined
  /** The newest check of any outcome. */
  readonly newest: PastCheck | undefined
  /** When the present run of failures or passes began. */
  readonly runSince: number | undefined
  readonly strip: readonly Mark[]
  readonly checking: boolean
  readonly sessionOnly: boolean
  /** Whether its secrets are still there: without them yesterday's proof says nothing. */
  readonly hasSecrets: boolean
  readonly now: number
}

type Seen = Pick<ConnectionStatus, 'state' | 'since' | 'stale' | 'retrying'> & {
  readonly failure?: Failure | undefined
}

/** A proof counts only for the settings it was made with, and only while its secrets are there. */
function seenFrom(facts: StatusFacts): Seen {
  const { connection, newest, now } = facts
  const { pausedAt, updatedAt } = connection
  if (pausedAt !== undefined) {
    return { state: 'paused', since: pausedAt, stale: false, retrying: false }
  }
  const isPresent = (check: PastCheck): boolean => check.at >= updatedAt
  const { counts, pending } = facts.standing
  const isVoid = counts?.outcome === 'passed' && !facts.hasSecrets
  const proof = counts && isPresent(counts) && !isVoid ? counts : undefined
  const trouble = pending && isPresent(pending) ? pending.failure : undefined
  const offline = newest?.outcome === 'offline' ? newest.failure : undefined
  const retrying = trouble !== undefined
  if (proof === undefined) {
    const failure = offline ?? trouble
    return { state: 'waiting', since: updatedAt, stale: false, retrying, failure }
  }
  const since = facts.runSince ?? proof.at
  if (proof.outcome === 'failed') {
    return { state: 'error', since, stale: false, retrying, failure: proof.failure }
  }
  const stale = now - proof.at > 2 * checkIntervalMs
  return { state: 'healthy', since, stale, retrying, failure: offline ?? trouble }
}

/** What one connection looks like now. */
export function statusFrom(facts: StatusFacts): ConnectionStatus {
  const { connection, lastPassed, newest } = facts
  const { failure, ...seen } = seenFrom(facts)
  const { nextCheckAt, pausedAt } = connection
  return {
    id: connection.id,
    kind: connection.kind,
    name: facts.name,
    ...seen,
    ...(lastPassed && { verifiedAt: lastPassed.at }),
    ...(lastPassed?.verified !== undefined && { verified: lastPassed.verified }),
    ...(newest && { lastCheckAt: newest.at }),
    ...(nextCheckAt !== undefined && pausedAt === undefined && { nextCheckAt }),
    checking: facts.checking,
    ...(pausedAt !== undefined && { pausedAt }),
    extraTimes: [...connection.extraTimes],
    ...(failure && { failure }),
    details: [...facts.reported.slice(0, 1), ...facts.details],
    strip: [...facts.strip],
    sessionOnly: facts.sessionOnly,
  }
}
