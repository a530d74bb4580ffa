import type { EngineHandlers, Reply } from '../../preload/contract'
import type { ConnectionKind } from '../../preload/contract/connections'
import type { EngineStart } from '../port/engine-messages'
import { createConnections } from './connections/connections'
import { adoptDemo } from './connections/demo-connection'
import { createDrafts } from './connections/drafts'
import { createSecretKeeper } from './connections/secret-keeper'
import { createTwoStepSave } from './connections/two-step-save'
import { createUpkeep } from './connections/upkeep'
import { createBorder } from './faults/border'
import { createHealth } from './health/health'
import { createRetention } from './health/retention'
import { createScheduler } from './health/scheduler'
import { createTeller } from './health/teller'
import { createIntake } from './intake/intake'
import { createNotifications, followedBy } from './intake/notifications'
import { createLog } from './log/create-log'
import { createRedactor } from './log/redact'
import { createLookup } from './lookup/lookup'
import { createContact, mailServerFrom } from './mail/contact'
import { createMailbox } from './mail/mailbox'
import { mailServerOf } from './mail/mail-server'
import type { EnginePorts } from './ports'
import { replyWith } from './reply'
import { alarmRepository } from './store/alarm-repository'
import { checkRepository } from './store/check-repository'
import { connectionRepository } from './store/connection-repository'
import { contactRepository } from './store/contact-repository'
import { mailRepository } from './store/mail-repository'
import { notificationRepository } from './store/notification-repository'
import { openStore } from './store/open'
import { recentRepository } from './store/recent-repository'
import { openSealer } from './store/sealer'
import { secretRepository } from './store/secret-repository'

const historyPage = 50

export type Engine = {
  readonly handlers: EngineHandlers
  /** Answers a call of the contract by name; never rejects. */
  answer(name: string, input: unknown): Promise<Reply<unknown>>
  /** The PC slept: what fell due meanwhile is looked at now. */
  wake(): void
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

  const notifications = notificationRepository(db, sealer)
  const intake = createIntake({ stored, secrets, notifications, log, toFailure }, ports)
  const { listener } = intake
  const connections = createConnections({ stored, secrets, log, toFailure, listener }, ports)
  const together = <T>(work: () => T): T => db.transaction(work).immediate()
  const contact = createContact({
    contacts: contactRepository(db, sealer),
    now: ports.now,
    mailServer: () => mailServerFrom(health.status().connections),
    changed: () => mailbox.goOn(),
  })
  const mailbox = createMailbox(
    {
      mails: mailRepository(db, sealer),
      contact: contact.find,
      server: mailServerOf(stored, connections),
      log,
      toFailure,
    },
    ports,
  )
  const mails = { wants: contact.wants, queue: mailbox.queue }
  const teller = createTeller({ alarms: alarmRepository(db), mails, together }, ports)
  const health = createHealth(
    { connections, stored, checks, teller, heardAt: intake.tally.lastAt },
    ports,
  )
  const scheduler = createScheduler(stored, health, ports)
  const retention = createRetention({ stored, checks }, ports)
  const drafts = createDrafts(ports.now)
  /** A connection was saved, paused, resumed or removed: who lives on it looks again. */
  const changed = (kind: ConnectionKind): void => {
    if (kind === 'smtp') mailbox.goOn()
  }
  const twoSteps = createTwoStepSave(
    {
      connections,
      stored,
      secrets,
      drafts,
      health,
      together,
      protect: redactor.protect,
      replan: scheduler.plan,
      changed,
    },
    ports,
  )
  const upkeep = createUpkeep(
    { connections, stored, drafts, health, log, replan: scheduler.plan, changed },
    ports,
  )
  const lookup = createLookup(
    { connections, stored, recent: recentRepository(db, sealer), toFailure },
    ports,
  )

  const ons = createNotifications(
    {
      intake,
      notifications,
      stored,
      secrets,
      together,
      protect: redactor.protect,
      forgetDrafts: drafts.forgetOf,
      changed() {
        scheduler.plan()
        health.changed()
      },
    },
    ports,
  )

  const handlers: EngineHandlers = {
    ...ons,
    ...twoSteps,
    ...upkeep,
    ...lookup,
    ...contact.handlers,
    ...mailbox.handlers,
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
  await intake.start()
  mailbox.start()
  scheduler.start()
  retention.start()
  health.changed()
  log.info('engine: started', { connections: stored.list().length })

  const following = { ...handlers, ...followedBy(handlers, intake) }
  return {
    handlers: following,
    answer: replyWith(following, toFailure),
    wake() {
      scheduler.plan()
      mailbox.wake()
    },
    async stop() {
      scheduler.stop()
      retention.stop()
      health.stop()
      await mailbox.stop()
      await connections.closeAll()
      await intake.stop()
      db.close()
    },
  }
}
