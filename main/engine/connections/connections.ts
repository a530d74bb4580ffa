import type { Detail, Step } from '../../../preload/contract/connections'
import { failureFrom, type FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import type { ConnectionKind } from '../../../preload/contract/connections'
import type { Listener, Session } from '../connectors/connector'
import { connectors, type SessionOf } from '../connectors/registry'
import { Fault } from '../connectors/fault'
import { runCheck, type CheckReport } from '../health/check-runner'
import type { Log } from '../log/log'
import type { EnginePorts } from '../ports'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { SecretKeeper, Secrets } from './secret-keeper'
import { createSessionPool } from './session-pool'

/** A check of all steps never takes longer than this, in milliseconds. */
const checkCapMs = 120_000

export type ConnectionParts = {
  readonly stored: ConnectionRepository
  readonly secrets: SecretKeeper
  readonly log: Log
  readonly toFailure: (error: unknown, during: string, extra?: FailureFacts) => Failure
  /** The way in for connections that wait for messages. */
  readonly listener?: Listener
}

type Target = Pick<StoredConnection, 'kind' | 'settings'> & { readonly id: string | undefined }

/** The connections as the engine uses them: opened from settings and secrets, checked, pooled. */
export function createConnections(
  { stored, secrets, log, toFailure, listener }: ConnectionParts,
  ports: EnginePorts,
) {
  const pool = createSessionPool<Session>(ports.after)
  // Without a safe vault nothing that names the agency is stored; it is still worth showing.
  const reportedNow = new Map<number, readonly Detail[]>()

  const openSession = ({ kind, settings, id }: Target, opened: Secrets): Session =>
    connectors[kind].open(settings, opened, {
      reach: ports.reach(settings['caFile'] || undefined),
      log,
      now: ports.now,
      ...(listener && { listener }),
      ...(id && { connectionId: id }),
    })

  const run = (
    target: Target,
    open: () => Promise<Session>,
    onStep: (step: Step) => void,
    signal?: AbortSignal,
  ): Promise<CheckReport> =>
    runCheck(
      open,
      AbortSignal.any([AbortSignal.timeout(checkCapMs), ...(signal ? [signal] : [])]),
      {
        now: ports.now,
        online: ports.online,
        offline: () =>
          failureFrom('offline', target.id ? { connectionId: target.id } : {}, 'offline'),
        toFailure: (error) =>
          toFailure(error, 'check', {
            system: connectors[target.kind].name,
            ...(target.id && { connectionId: target.id }),
          }),
        onStep,
      },
    )

  const reported = ({ rowId }: StoredConnection): readonly Detail[] =>
    reportedNow.get(rowId) ?? stored.reported(rowId)

  return {
    /** @throws Fault `not-set-up` */
    demand(id: string): StoredConnection {
      const connection = stored.find(id)
      if (!connection) throw new Fault('not-set-up')
      return connection
    },
    describe: ({ kind, settings }: StoredConnection) => ({
      name: connectors[kind].name,
      details: connectors[kind].describe(settings),
    }),
    reported,
    rememberReported(connection: StoredConnection, facts: readonly Detail[]): void {
      reportedNow.set(connection.rowId, facts)
      stored.putReported(connection.rowId, facts)
    },
    /** It is removed: a later connection can get the same row. */
    forget: ({ rowId }: StoredConnection): void => void reportedNow.delete(rowId),
    isSessionOnly: ({ rowId }: StoredConnection): boolean => secrets.isSessionOnly(rowId),
    hasSecrets: ({ rowId }: StoredConnection): boolean => secrets.names(rowId).length > 0,
    /** Runs the check of a stored connection in a session of its own. */
    check: (
      connection: StoredConnection,
      onStep: (step: Step) => void,
      signal: AbortSignal,
    ): Promise<CheckReport> =>
      run(
        connection,
        async () => openSession(connection, await secrets.open(connection.rowId)),
        onStep,
        signal,
      ),
    /** Runs the same check with what was typed. */
    try: (target: Target, typed: Secrets, onStep: (step: Step) => void): Promise<CheckReport> =>
      run(target, () => Promise.resolve(openSession(target, typed)), onStep),
    /** The pooled session of a connection of this kind, for look-ups and mail. */
    session: async <K extends ConnectionKind>(
      connection: StoredConnection & { readonly kind: K },
    ): Promise<SessionOf<K>> => {
      const session = await pool.use(connection.id, async () =>
        openSession(connection, await secrets.open(connection.rowId)),
      )
      // The registry made it from this very kind.
      return session as SessionOf<K>
    },
    closeSession: pool.close,
    closeAll: pool.closeAll,
  }
}
export type Connections = ReturnType<typeof createConnections>
