import type { EngineHandlers, Reply } from '../../preload/contract'
import type { EngineStart } from '../port/engine-messages'
import { createConnections } from './connections/connections'
import { adoptDemo } from './connections/demo-connection'
import { createSecretKeeper } from './connections/secret-keeper'
import { createTwoStepSave } from './connections/two-step-save'
import { createBorder } from './faults/border'
import { createHealth } from './health/health'
import { createScheduler } from './health/scheduler'
import { createLog } from './log/create-log'
import { createRedactor } from './log/redact'
import { createLookup } from './lookup/lookup'
import type { EnginePorts } from './ports'
import { replyWith } from './reply'
import { alarmRepository } from './store/alarm-repository'
import { checkRepository } from './store/check-repository'
import { connectionRepository } from './store/connection-repository'
import { openStore } from './store/open'
import { recentRepository } from './store/recent-repository'
import { openSealer } from './store/sealer'
import { secretRepository } from './store/secret-repository'

const historyPage = 50

export type Engine = {
  readonly handlers: EngineHandlers
  /** Answers a call of the contract by name; never rejects. */
  answer(name: string, input: unknown): Promise<Reply<unknown>>
  stop(): Promise<void>
}

/**
 * Opens the store and starts the engine on its ports.
 * @throws Fault `store-damaged`, `store-too-new`
 */
export async function startEngine(ports: EnginePorts, demo?: EngineStart['demo']): Promise<Engine> {
  const redactor = createRedactor()
  const log = createLog(redactor, ports.writeLog)
  const toFailure = createBorder(log)
  const db = openStore(ports.folder, ports.now())
  const sealer = await openSealer(db, ports.vault, ports.now(), log)

  const stored = connectionRepository(db, sealer)
  const checks = checkRepository(db)
  const secrets = createSecretKeeper({
    vault: ports.vault,
    stored: secretRepository(db),
    protect: redactor.protect,
  })
  const interrupted = checks.markInterrupted()
  if (interrupted > 0) log.warn('health: checks were cut off by the last stop', { interrupted })

  const connections = createConnections({ stored, secrets, log, toFailure }, ports)
  const health = createHealth({ connections, stored, checks, alarms: alarmRepository(db) }, ports)
  const scheduler = createScheduler(stored, health, ports)
  const twoSteps = createTwoStepSave(
    {
      connections,
      stored,
      secrets,
      health,
      together: (work) => db.transaction(work).immediate(),
      protect: redactor.protect,
      replan: scheduler.plan,
    },
    ports,
  )
  const lookup = createLookup(
    { connections, stored, recent: recentRepository(db, sealer), toFailure },
    ports,
  )

  const handlers: EngineHandlers = {
    ...twoSteps,
    ...lookup,
    'status.read': () => health.status(),
    'connection.read': ({ connectionId }) => {
      const connection = connections.demand(connectionId)
      return {
        connectionId,
        kind: connection.kind,
        settings: { ...connection.settings },
        savedSecrets: [...secrets.names(connection.rowId)],
        updatedAt: connection.updatedAt,
        reported: [...connections.reported(connection)],
      }
    },
    'connection.check': async ({ connectionId, runId }) => {
      const { outcome, steps, failure } = await health.check(connectionId, runId, 'manual')
      return { outcome, steps: [...steps], ...(failure && { failure }) }
    },
    'connection.history': ({ connectionId, before }) => {
      const { rowId } = connections.demand(connectionId)
      return checks
        .before(rowId, before ?? Number.MAX_SAFE_INTEGER, historyPage)
        .map(({ at, ms, outcome, trigger, steps }) => ({
          at,
          ms,
          outcome,
          trigger,
          steps: [...steps],
        }))
    },
  }

  if (demo) await adoptDemo({ stored, secrets, vault: ports.vault, now: ports.now }, demo)
  // A secret that was kept for an earlier session is gone: said now, not tomorrow at six.
  for (const { rowId } of stored.list()) {
    if (await secrets.dropEnded(rowId)) stored.planCheck(rowId, ports.now())
  }
  scheduler.start()
  health.changed()
  log.info('engine: started', { connections: stored.list().length })

  return {
    handlers,
    answer: replyWith(handlers, toFailure),
    async stop() {
      scheduler.stop()
      health.stop()
      await connections.closeAll()
      db.close()
    },
  }
}
