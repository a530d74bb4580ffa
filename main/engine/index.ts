import { failureFrom } from '../../preload/contract/failure-words'
import type { Failure } from '../../preload/contract/failures'
import {
  engineStart,
  shellQuestions,
  type EngineStart,
  type ShellAnswer,
  type ShellInput,
  type ShellQuestion,
} from '../port/engine-messages'
import { createPeer, FailureReply, type Line } from '../port/peer'
import { startEngine, type Engine } from './compose'
import { Fault } from './connectors/fault'
import { createBorder } from './faults/border'
import { createLog } from './log/create-log'
import { createRedactor } from './log/redact'
import { electronReach } from './net/electron-reach'
import type { EnginePorts } from './ports'
import { createIdleMemory } from './support/idle-memory'

const line: Line = {
  post: (message) => process.parentPort.postMessage(message),
  listen: (hear) => process.parentPort.on('message', ({ data }: { data: unknown }) => hear(data)),
}

const after = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}

const idleMemory = createIdleMemory(after)
let engine: Engine | undefined

const peer = createPeer(line, {
  answer: (name, input) => {
    idleMemory.touch()
    if (engine) return engine.answer(name, input)
    return Promise.resolve({ ok: false, failure: failureFrom('engine-down', {}, 'engine') })
  },
  hear: (name, payload) => {
    if (name === 'start') void start(engineStart.parse(payload))
    if (name === 'stop') void stop()
    if (name === 'wake') engine?.wake()
  },
})

/** Asks the shell; what it refuses is a fault like any other. */
async function ask<Q extends ShellQuestion>(
  name: Q,
  input: ShellInput<Q>,
): Promise<ShellAnswer<Q>> {
  try {
    return shellQuestions[name].output.parse(await peer.ask(name, input)) as ShellAnswer<Q>
  } catch (error) {
    if (error instanceof FailureReply) throw new Fault(error.failure.code, {}, { cause: error })
    throw error
  }
}

function portsFor({ folder }: EngineStart): EnginePorts {
  return {
    folder,
    reach: (caFile) => electronReach((url) => ask('net.proxy', { url }), caFile),
    vault: {
      state: () => ask('vault.state', {}),
      seal: async (text) => (await ask('vault.seal', { text })).sealed,
      sealForSession: async (text) => (await ask('vault.sealForSession', { text })).sealed,
      open: async (sealed) => (await ask('vault.open', { sealed })).text,
    },
    copySecret: async (text) => void (await ask('clipboard.put', { text })),
    online: async () => (await ask('net.online', {})).online,
    now: Date.now,
    after,
    emit(name, payload) {
      idleMemory.touch()
      peer.tell(name, payload)
    },
    notify: (notice) => peer.tell('notice', notice),
    writeLog: (logLine) => peer.tell('log', logLine),
  }
}

async function start(how: EngineStart): Promise<void> {
  const ports = portsFor(how)
  try {
    engine = await startEngine(ports, how.demo)
    peer.tell('engine.up', {})
  } catch (error) {
    const toFailure = createBorder(createLog(createRedactor(), ports.writeLog))
    const failure: Failure = toFailure(error, 'engine start')
    // The shell ends this process: one that ends by itself can be gone before its last words are.
    peer.tell('engine.failed', failure)
  }
}

async function stop(): Promise<void> {
  idleMemory.stop()
  await engine?.stop()
  process.exit(0)
}
