import type { Output, Reply } from '../../preload/contract'
import { failureFrom } from '../../preload/contract/failure-words'
import type { Failure } from '../../preload/contract/failures'
import type { EngineCallName } from '../../preload/contract/names'
import type { ShellStatus } from '../../preload/contract/shell'
import type { Log } from '../engine/log/log'
import { engineTells, type EngineStart } from '../port/engine-messages'
import { createPeer, FailureReply, type Line, type Peer, type PeerListeners } from '../port/peer'

/** A running engine process, however it was started. */
export type EngineProcess = {
  readonly line: Line
  onExit(call: (code: number) => void): void
  kill(): void
}

export type EngineHostPorts = {
  readonly spawn: () => EngineProcess
  readonly answer: PeerListeners['answer']
  /** Events and notices of the engine; its life and its log lines are handled here. */
  readonly hear: PeerListeners['hear']
  readonly onState: (state: ShellStatus['engine']) => void
  readonly log: Log
  readonly now: () => number
  readonly after: (ms: number, call: () => void) => () => void
}

/** Waits between restarts, in milliseconds; the first is short so that the window hardly notices. */
const backOffMs = [150, 1_000, 3_000, 10_000, 30_000]
/** Up this long, an engine has earned a fresh row of restarts. */
const steadyMs = 60_000
/** How long a call waits for an engine that is on its way. */
const patienceMs = 10_000
const stopMs = 4_000

/** Calls that change nothing: asked again when the engine died over them. */
const repeatable: ReadonlySet<EngineCallName> = new Set<EngineCallName>([
  'status.read',
  'connection.read',
  'connection.history',
  'lookup.customer',
  'lookup.search',
  'lookup.recent',
  'work.read',
  'queue.list',
  'queue.open',
  'mapping.read',
  'mapping.lists',
  'sources.read',
  'records.list',
  'records.profiles',
  'records.profile',
  'records.open',
  'records.preview',
])

const down = (): Failure => failureFrom('engine-down', {}, 'shell')

/** Keeps the engine process alive: restarts with back-off, says so, and lets calls wait for it. */
export function createEngineHost(ports: EngineHostPorts) {
  let start: EngineStart | undefined
  let engine: { process: EngineProcess; peer: Peer; upSince?: number } | undefined
  let state: ShellStatus['engine'] = { state: 'starting' }
  let attempt = 0
  let cancelRetry = (): void => undefined
  const waiting: (() => void)[] = []
  let stopping: Promise<void> | undefined
  let stops = 0

  const change = (next: ShellStatus['engine']): void => {
    state = next
    if (next.state === 'up' || next.state === 'failed') for (const wake of waiting.splice(0)) wake()
    ports.onState(next)
  }

  const hear = (name: string, payload: unknown): void => {
    if (name === 'engine.up') {
      if (engine) engine.upSince = ports.now()
      ports.log.info('engine: up')
      return change({ state: 'up' })
    }
    if (name === 'engine.failed') {
      change({ state: 'failed', failure: engineTells['engine.failed'].parse(payload) })
      return engine?.process.kill()
    }
    ports.hear(name, payload)
  }

  const ended = (code: number): void => {
    engine?.peer.hangUp()
    const wasSteady = engine?.upSince !== undefined && ports.now() - engine.upSince > steadyMs
    engine = undefined
    if (start === undefined || state.state === 'failed') return
    attempt = wasSteady ? 1 : attempt + 1
    const wait = backOffMs[Math.min(attempt, backOffMs.length) - 1] ?? 0
    ports.log.error('engine: ended unexpectedly', { code, attempt, restartInMs: wait })
    change({ state: 'restarting', attempt, retryAt: ports.now() + wait })
    cancelRetry = ports.after(wait, launch)
  }

  function launch(): void {
    const process = ports.spawn()
    const peer = createPeer(process.line, {
      answer: ports.answer,
      // Of one that is being stopped only its last words count, not its life.
      hear: (name, payload) => {
        if (engine?.process === process) hear(name, payload)
        else if (name === 'log') ports.hear(name, payload)
      },
      onStrange: (error) =>
        ports.log.error('engine: a message could not be taken', {
          error: error instanceof Error ? error.name : typeof error,
        }),
    })
    engine = { process, peer }
    process.onExit((code) => {
      if (engine?.process === process) ended(code)
    })
    peer.tell('start', start)
  }

  const untilUp = (): Promise<void> =>
    new Promise((resolve) => {
      if (state.state === 'up' || state.state === 'failed') return resolve()
      const cancel = ports.after(patienceMs, resolve)
      waiting.push(() => {
        cancel()
        resolve()
      })
    })

  async function ask(
    name: EngineCallName,
    input: unknown,
    again: boolean,
  ): Promise<Reply<unknown>> {
    await untilUp()
    if (state.state === 'failed') return { ok: false, failure: state.failure }
    if (engine === undefined || state.state !== 'up') return { ok: false, failure: down() }
    try {
      return { ok: true, value: await engine.peer.ask(name, input) }
    } catch (error) {
      if (!(error instanceof FailureReply)) throw error
      const lost = error.failure.code === 'engine-down'
      return lost && again && repeatable.has(name)
        ? ask(name, input, false)
        : { ok: false, failure: error.failure }
    }
  }

  const end = async ({ process, peer }: NonNullable<typeof engine>): Promise<void> => {
    const gone = new Promise<void>((resolve) => process.onExit(() => resolve()))
    peer.tell('stop', {})
    const cancel = ports.after(stopMs, () => process.kill())
    await gone
    cancel()
    peer.hangUp()
    stopping = undefined
  }

  /** Whoever asks while one is ending waits for that end: two engines never share a file. */
  const stop = (): Promise<void> => {
    stops += 1
    start = undefined
    cancelRetry()
    const running = engine
    engine = undefined
    // Calls now wait for the engine that comes next.
    state = { state: 'starting' }
    if (running) stopping = end(running)
    return stopping ?? Promise.resolve()
  }

  return {
    state: () => state,
    start(next: EngineStart): void {
      start = next
      attempt = 0
      change({ state: 'starting' })
      launch()
    },
    /** A person asks for it: forget the back-off. */
    async restart(): Promise<void> {
      const same = start
      if (same === undefined) return
      const stopped = stop()
      const mine = stops
      await stopped
      // Unless somebody stopped it for another reason meanwhile, e.g. to change the workspace.
      if (stops === mine) this.start(same)
    },
    stop,
    /** Time passed that no timer saw. */
    wake: (): void => engine?.peer.tell('wake', {}),
    call: <K extends EngineCallName>(name: K, input: unknown): Promise<Reply<Output<K>>> =>
      // The output is parsed by the contract at the border to the page (ipc/serve).
      ask(name, input, true) as Promise<Reply<Output<K>>>,
  }
}
export type EngineHost = ReturnType<typeof createEngineHost>
