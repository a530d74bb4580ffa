import type { ConnectionStatus, Detail, Mark } from '../../../preload/contract/connections'
import type { PastCheck } from '../store/check-repository'
import type { StoredConnection } from '../store/connection-repository'
import { checkIntervalMs } from './schedule'

export type StatusFacts = {
  readonly connection: StoredConnection
  readonly name: string
  readonly details: readonly Detail[]
  readonly reported: readonly Detail[]
  /** The newest check that passed or failed. */
  readonly telling: PastCheck | undefined
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

/**
 * What one connection looks like now. A proof counts only for the settings it was made with:
 * anything older than the last change is not evidence for the present credential.
 */
export function statusFrom(facts: StatusFacts): ConnectionStatus {
  const { connection, telling, lastPassed, newest, now } = facts
  const isPresent = telling && telling.at >= connection.updatedAt
  const isVoid = telling?.outcome === 'passed' && !facts.hasSecrets
  const proof = isPresent && !isVoid ? telling : undefined
  const state = proof === undefined ? 'waiting' : proof.outcome === 'passed' ? 'healthy' : 'error'
  const agency = facts.reported.slice(0, 1)
  const offline = newest?.outcome === 'offline' && state !== 'error' ? newest.failure : undefined
  const why = state === 'error' ? proof?.failure : offline
  return {
    id: connection.id,
    kind: connection.kind,
    name: facts.name,
    state,
    stale: state === 'healthy' && proof !== undefined && now - proof.at > 2 * checkIntervalMs,
    since: proof === undefined ? connection.updatedAt : (facts.runSince ?? proof.at),
    ...(lastPassed && { verifiedAt: lastPassed.at }),
    ...(lastPassed?.verified !== undefined && { verified: lastPassed.verified }),
    ...(newest && { lastCheckAt: newest.at }),
    ...(connection.nextCheckAt !== undefined && { nextCheckAt: connection.nextCheckAt }),
    checking: facts.checking,
    retrying: false,
    ...(connection.pausedAt !== undefined && { pausedAt: connection.pausedAt }),
    extraTimes: [...connection.extraTimes],
    ...(why && { failure: why }),
    details: [...agency, ...facts.details],
    strip: [...facts.strip],
    sessionOnly: facts.sessionOnly,
  }
}
