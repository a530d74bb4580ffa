import type { ConnectionStatus } from '../../../preload/contract/connections'
import { failureFrom } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'

const dayMs = 86_400_000
/** AMS360 that sends nothing for so long, while its service works, is not just quiet. */
const silentMs = 3 * dayMs
/** A new set-up is given this long to be heard of for the first time. */
const firstWordMs = dayMs
const ref = 'finding'

export type FindingFacts = {
  readonly connections: readonly ConnectionStatus[]
  /** When AMS360 last notified us. */
  readonly heardAt: number | undefined
  /** When its notifications were set up. */
  readonly onsSince: number | undefined
  readonly now: number
}

/** One of AMS360's two ways in works, the other does not (seed 1, Lookup: partial configuration). */
function halfFrom(
  working: ConnectionStatus | undefined,
  failing: ConnectionStatus | undefined,
  code: 'only-wsapi-works' | 'only-ems-works',
): readonly Failure[] {
  if (working?.state !== 'healthy' || failing?.state !== 'error') return []
  // The sign-in is right and one right is missing: that is said below, in its own words.
  if (failing.failure?.code === 'right-missing') return []
  const other = code === 'only-wsapi-works' ? failing.name : working.name
  const advice = failing.failure?.advice ?? []
  const facts = {
    system: failing.name,
    other,
    connectionId: failing.id,
    ...(advice.length > 0 && { advice }),
  }
  return [failureFrom(code, facts, ref)]
}

/**
 * What only shows when the connections are seen together: partial configuration, each with its own
 * explanation and its own way to mend it (issue 3, Health). Paused connections say nothing.
 */
export function findingsFrom(facts: FindingFacts): readonly Failure[] {
  const of = (kind: ConnectionStatus['kind']): ConnectionStatus | undefined =>
    facts.connections.find((one) => one.kind === kind)
  const [wsapi, ems, ons] = [of('ams360-wsapi'), of('ams360-ems'), of('ams360-ons')]
  const rightMissing = facts.connections.flatMap(({ state, failure }) =>
    state === 'error' && failure?.code === 'right-missing' ? [failure] : [],
  )
  const silentSince =
    facts.heardAt === undefined
      ? facts.onsSince && facts.onsSince + firstWordMs
      : facts.heardAt + silentMs
  // A listener that is broken is told as such.
  const isSilent =
    wsapi?.state === 'healthy' &&
    (ons?.state === 'healthy' || ons?.state === 'waiting') &&
    silentSince !== undefined &&
    facts.now > silentSince
  return [
    ...halfFrom(wsapi, ems, 'only-wsapi-works'),
    ...halfFrom(ems, wsapi, 'only-ems-works'),
    ...rightMissing,
    ...(isSilent && ons
      ? [failureFrom('ons-silent', { system: ons.name, connectionId: ons.id }, ref)]
      : []),
  ]
}
