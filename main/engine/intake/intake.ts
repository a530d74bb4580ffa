import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import { systemNames } from '../../../preload/contract/systems'
import type { SecretKeeper } from '../connections/secret-keeper'
import { onsSecrets, onsSettings, type OnsSettings } from '../connectors/ams360-ons/settings'
import type { Rule } from '../connectors/ams360-ons/adapter'
import type { Door, Heard, Listener, ListenerSpec } from '../connectors/connector'
import { Fault } from '../connectors/fault'
import type { Log } from '../log/log'
import type { EnginePorts } from '../ports'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { NotificationRepository } from '../store/notification-repository'
import type { ApiService } from './api/api-service'
import { createApiListener, type ApiPlace } from './api-listener'
import { createCodeCheck } from './code-check'
import { openDoor } from './doors'
import { createExpectations } from './expectations'
import type { HttpListener, MessageService } from './http-listener'
import type { Timing } from './http-server'
import { createRateLimit, type Rate } from './rate-limit'
import { createReceiving } from './receiving'
import { createRetention } from './retention'
import { createTally } from './tally'

const retryMs = 60_000
/** Node's servers are only needed where AMS360 notifies us: an engine without them is smaller. */
const loadListener = () => import('./http-listener')
/** More than AMS360 can send, and few enough that a flood leaves the PC usable. */
const usualRates: Rates = {
  each: { perSecond: 3_000, burst: 6_000 },
  all: { perSecond: 6_000, burst: 12_000 },
}
export type Rates = { readonly each: Rate; readonly all: Rate }

export type IntakeParts = {
  readonly stored: ConnectionRepository
  readonly secrets: SecretKeeper
  readonly notifications: NotificationRepository
  readonly log: Log
  readonly toFailure: (error: unknown, during: string, extra?: FailureFacts) => Failure
  readonly rates?: Rates
  readonly timing?: Partial<Timing>
  /** The local API, served beside the notifications or by a listener of its own. */
  readonly api?: ApiPlace & { readonly service: ApiService }
}

const noApi: ApiPlace = { isEnabled: () => false, port: () => 0, changed: () => undefined }

const isSame = (one: ListenerSpec, other: ListenerSpec): boolean =>
  one.bindAddress === other.bindAddress &&
  one.port === other.port &&
  one.publicAddress === other.publicAddress &&
  one.certFile === other.certFile &&
  one.keyFile === other.keyFile

const specOf = (settings: OnsSettings): ListenerSpec => {
  const { bindAddress, port, publicAddress, certFile, keyFile } = settings
  return { bindAddress, port, publicAddress, certFile, keyFile }
}

/**
 * Listens for AMS360's notifications as the stored connection says, and opens doors to it for its
 * check. Follows the connection: started, moved and stopped with it.
 */
export function createIntake(parts: IntakeParts, ports: EnginePorts) {
  const { stored, secrets, notifications, log } = parts
  const { now, after } = ports
  const expectations = createExpectations()
  const rates = parts.rates ?? usualRates
  const limit = createRateLimit(rates.each, rates.all, now)
  const tally = createTally(notifications, ports)
  const retention = createRetention(notifications, ports)
  const noCodes = createCodeCheck([])
  let codes = noCodes
  let codeTail = ''
  let rules: ReadonlyMap<string, Rule> = new Map()
  let running: HttpListener | undefined
  /** Open for a check only. */
  const passing = new Set<HttpListener>()
  let failure: Failure | undefined
  let cancelRetry = (): void => undefined
  let isStopped = false
  let queue: Promise<unknown> = Promise.resolve()

  const receiving = createReceiving({
    stored: notifications,
    expectations,
    codes: () => codes,
    ruleOf: (shape) => rules.get(shape),
    now,
    log,
    accepted: tally.accepted,
    refused: tally.refused,
  })
  const messages: MessageService = {
    receive: receiving.receive,
    probed: expectations.probed,
    refused: () => tally.refused(now(), false),
  }
  const open = async (spec: ListenerSpec, takesMessages = true): Promise<HttpListener> =>
    (await loadListener()).openHttpListener(spec, {
      limit,
      ...(takesMessages && { messages }),
      ...(parts.api && { api: parts.api.service }),
      ...(parts.timing && { timing: parts.timing }),
    })
  /** One after the other: two that open the same port at a time would be in each other's way. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const apiListener = createApiListener({
    ...(parts.api ?? noApi),
    open: (spec) => open(spec, false),
    toFailure: parts.toFailure,
    after,
    again: () => void inTurn(follow),
  })
  const found = (): StoredConnection | undefined =>
    stored.list().find(({ kind }) => kind === 'ams360-ons')

  const readRules = (): void => {
    rules = new Map(
      notifications.rules().map(({ shape, path, entity }) => [shape, { path, entity }]),
    )
  }
  const closeRunning = async (): Promise<void> => {
    const closing = running
    running = undefined
    await closing?.close()
  }

  const followMessages = async (): Promise<void> => {
    cancelRetry()
    const connection = found()
    if (!connection || connection.pausedAt !== undefined) {
      codes = noCodes
      codeTail = ''
      failure = undefined
      await closeRunning()
      return
    }
    try {
      const settings = onsSettings.parse(connection.settings)
      const { code, previousCode } = onsSecrets.parse(await secrets.open(connection.rowId))
      const until = Number(settings.previousUntil || 0)
      codes = createCodeCheck([{ code }, { code: previousCode, until }])
      codeTail = code.slice(-4)
      const spec = specOf(settings)
      if (running && !isSame(running.spec, spec)) await closeRunning()
      failure = undefined
      if (running) return
      await apiListener.makeWay(spec.port)
      running = await open(spec)
      log.info('ons: listening', { port: spec.port, encrypted: spec.certFile !== '' })
    } catch (error) {
      await closeRunning()
      failure = parts.toFailure(error, 'ons listener', {
        system: systemNames['ams360-ons'],
        connectionId: connection.id,
      })
      cancelRetry = after(retryMs, () => void inTurn(follow).then(tally.changed))
    }
  }

  const follow = async (): Promise<void> => {
    if (isStopped) return
    await followMessages()
    await apiListener.follow(running?.spec)
  }

  const doorFor = async (spec: ListenerSpec): Promise<Door> => {
    const nothing = (): Promise<void> => Promise.resolve()
    if (running && isSame(running.spec, spec)) return openDoor(spec, expectations, nothing)
    // Our own listener on the same port makes way for the moment; messages are taken all the same.
    const hasRun = running?.spec.port === spec.port
    if (hasRun) await closeRunning()
    const isOurs = (await apiListener.makeWay(spec.port)) || hasRun
    try {
      const listener = await open(spec)
      passing.add(listener)
      return openDoor(spec, expectations, async () => {
        passing.delete(listener)
        await listener.close()
        if (isOurs) await inTurn(follow)
      })
    } catch (error) {
      if (isOurs) await follow()
      throw error
    }
  }

  const heard = (): Heard => ({
    lastAt: tally.lastAt(),
    since: found()?.createdAt,
    wrongCodeAt: tally.wrongCodeAt(),
  })
  const listener: Listener = {
    open(spec) {
      if (isStopped) return Promise.reject(new Fault('engine-down'))
      return inTurn(() => doorFor(spec))
    },
    heard,
  }

  return {
    listener,
    heard,
    tally,
    found,
    readRules,
    /** Listens as the stored connection says, and begins to forget what is old. */
    async start(): Promise<void> {
      readRules()
      retention.start()
      await inTurn(follow)
    },
    /** The connection was saved, paused, resumed or removed: listens as it says now. */
    follow: (): Promise<void> => inTurn(follow),
    state: () => ({ isListening: running !== undefined, failure, codeTail }),
    apiState: apiListener.state,
    async stop(): Promise<void> {
      isStopped = true
      cancelRetry()
      retention.stop()
      await inTurn(closeRunning)
      await apiListener.stop()
      await Promise.all([...passing].map((one) => one.close()))
      receiving.flush()
      tally.stop()
    },
  }
}
export type Intake = ReturnType<typeof createIntake>
