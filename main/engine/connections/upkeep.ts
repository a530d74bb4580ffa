import type { EngineHandlers } from '../../../preload/contract'
import type { Health } from '../health/health'
import type { Log } from '../log/log'
import type { EnginePorts } from '../ports'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { Connections } from './connections'
import type { Drafts } from './drafts'

export type UpkeepParts = {
  readonly connections: Connections
  readonly stored: ConnectionRepository
  readonly drafts: Drafts
  readonly health: Health
  readonly log: Log
  /** The plan of checks changed. */
  readonly replan: () => void
  /** A connection was paused, resumed or removed: whoever lives on it looks again. */
  readonly changed: (kind: StoredConnection['kind']) => void
}

type Handled = 'connection.pause' | 'connection.plan' | 'connection.remove'

/** What a person does to a connection beside setting it up: pause, plan, remove. */
export function createUpkeep(
  parts: UpkeepParts,
  ports: Pick<EnginePorts, 'now'>,
): Pick<EngineHandlers, Handled> {
  const { connections, stored, drafts, health, log, replan } = parts

  const tell = ({ kind }: StoredConnection): void => {
    replan()
    health.changed()
    parts.changed(kind)
  }

  return {
    async 'connection.pause'({ connectionId, paused }) {
      const connection = connections.demand(connectionId)
      if (paused === (connection.pausedAt !== undefined)) return {}
      stored.pause(connection.rowId, paused ? ports.now() : undefined)
      // What was proved before the pause is old: it is proved again at once.
      if (!paused) stored.planCheck(connection.rowId, ports.now())
      log.info(paused ? 'connection: paused' : 'connection: resumed', { connectionId })
      tell(connection)
      if (paused) await connections.closeSession(connectionId)
      return {}
    },
    'connection.plan'({ connectionId, times }) {
      const connection = connections.demand(connectionId)
      const sorted = [...new Set(times)].toSorted()
      stored.planTimes(connection.rowId, sorted)
      health.replan(connectionId)
      tell(connection)
      return {}
    },
    async 'connection.remove'({ connectionId }) {
      const connection = connections.demand(connectionId)
      health.forget(connectionId)
      drafts.forgetOf(connectionId)
      connections.forget(connection)
      stored.remove(connection.rowId)
      log.info('connection: removed', { connectionId })
      tell(connection)
      await connections.closeSession(connectionId)
      return {}
    },
  }
}
