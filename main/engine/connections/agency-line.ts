import type { ConnectionStatus, EngineStatus } from '../../../preload/contract/connections'
import { failureFrom } from '../../../preload/contract/failure-words'
import type { Failure, FailureCode } from '../../../preload/contract/failures'
import { systemNames } from '../../../preload/contract/systems'
import type { AgencyRecords } from '../connectors/agency-records'

const kind = 'ams360-wsapi' as const
const facts = { system: systemNames[kind], connectionId: kind }

/** Trying again does harm or no good until somebody acted: a login can be locked. */
const needsPerson: ReadonlySet<FailureCode> = new Set([
  'sign-in-refused',
  'session-refused',
  'secret-unreadable',
  'vault-locked',
])

function reasonFrom(connection: ConnectionStatus | undefined): Failure | undefined {
  if (!connection) return failureFrom('not-set-up', facts, 'outbox')
  if (connection.state === 'paused') return failureFrom('connection-paused', facts, 'outbox')
  const { failure } = connection
  return connection.state === 'error' && failure && needsPerson.has(failure.code)
    ? failure
    : undefined
}

/**
 * The way to AMS360 as sync sees it: open unless the connection is missing, paused, or its last
 * check says that only a person can mend it.
 */
export function createAgencyLine(session: () => Promise<AgencyRecords>) {
  let why: Failure | undefined = reasonFrom(undefined)
  return {
    held: (): Failure | undefined => why,
    session,
    /** @returns whether the way is free again, or freer than a check before said */
    hear({ connections }: EngineStatus): boolean {
      const wasHeld = why !== undefined
      why = reasonFrom(connections.find((one) => one.kind === kind))
      return wasHeld && why === undefined
    },
  }
}
