import type { Database } from 'better-sqlite3'
import type { EngineHandlers, Reply } from '../../preload/contract'
import type { ConnectionKind, EngineStatus } from '../../preload/contract/connections'
import type { EngineStart } from '../port/engine-messages'
import { assembleRecording } from './assemble-recording'
import { createConnections, type Connections } from './connections/connections'
import { adoptDemo } from './connections/demo-connection'
import { createDrafts } from './connections/drafts'
import { createSecretKeeper } from './connections/secret-keeper'
import { createTwoStepSave } from './connections/two-step-save'
import { createUpkeep } from './connections/upkeep'
import { Fault } from './connectors/fault'
import { createBorder } from './faults/border'
import { createHealth } from './health/health'
import { createRetention } from './health/retention'
import { createScheduler } from './health/scheduler'
import { createTeller } from './health/teller'
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
import { connectionRepository, type ConnectionRepository } from './store/connection-repository'
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

/** Within another one it is a part of it: undone by itself, on disk with the whole. */
const togetherIn = (db: Database): (<T>(work: () => T) => T) => {
  // One for all: each that is made anew costs more than what most of them do.
  const transaction = db.transaction((work: () => unknown) => work())
  return <T>(work: () => T): T =>
    (db.inTransaction ? transaction(work) : transaction.immediate(work)) as T
}

/** Whoever else has to know how the connections are hears it too. */
const heardBy = (ports: EnginePorts, hear: (status: EngineStatus) => void): EnginePorts => ({
  ...ports,
  emit(name, payload) {
    ports.emit(name, payload)
    if (name === 'status.changed') hear(payload as EngineStatus)
  },
})

/** @throws Fault `not-set-up` */
async function agencyOf(stored: ConnectionRepository, connections: Connections) {
  const kind = 'ams360-wsapi' as const
  const connection = stored.list().find((one) => one.kind === kind)
  if (!connection) throw new Fault('not-set-up', { connectionId: kind })
  return connections.session({ ...connection, kind })
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
  const together = togetherIn(db)
  const recording = assembleRecording(
    {
      ...{ db, sealer, together, stored, secrets, notifications, log, toFailure },
      protect: redactor.protect,
      session: () => agencyOf(stored, connections),
    },
    ports,
  )
  const { intake } = recording.waysIn
  const { listener } = intake
  const connections = createConnections({ stored, secrets, log, toFailure, listener }, ports)
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
    heardBy(ports, recording.hear),
  )
  const scheduler = createScheduler(stored, health, ports)
  const retention = createRetention({ stored, checks }, ports)
  const drafts = createDrafts(ports.now)
  /** A connection was saved, paused, resumed or removed: who lives on it looks again. */
  const changed = (kind: ConnectionKind): void => {
    if (kind === 'smtp') mailbox.goOn()
    if (kind === 'ams360-wsapi') recording.goOn()
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
      notifications: recording.notifications,
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
    ...recording.handlers,
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
  mailbox.start()
  scheduler.start()
  retention.start()
  health.changed()
  await recording.start()
  log.info('engine: started', { connections: stored.list().length })

  const following = { ...handlers, ...followedBy(handlers, intake) }
  return {
    handlers: following,
    answer: replyWith(following, toFailure),
    wake() {
      scheduler.plan()
      mailbox.wake()
      recording.goOn()
    },
    async stop() {
      scheduler.stop()
      retention.stop()
      health.stop()
      await mailbox.stop()
      await recording.stop()
      await connections.closeAll()
      db.close()
    },
  }
}
