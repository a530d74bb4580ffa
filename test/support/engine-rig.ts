import { onTestFinished } from 'vitest'
import { startDemoAgency, type DemoAgency, type DemoOptions } from '../../main/demo/agency'
import { startEngine, type Engine } from '../../main/engine/compose'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { EnginePorts } from '../../main/engine/ports'
import type { EngineStart, LogLine, Notice } from '../../main/port/engine-messages'
import { calls, type Input, type Output, type Payload, type Reply } from '../../preload/contract'
import type { ConnectionStatus, EngineStatus } from '../../preload/contract/connections'
import type { Failure } from '../../preload/contract/failures'
import type { EngineCallName, EngineEventName } from '../../preload/contract/names'
import { fakeClock } from './fake-clock'
import { fakeVault } from './fake-vault'
import { settled } from './settled'
import { noon } from './status-sample'
import { tempFolder } from './temp-folder'

export const connectionId = 'ams360-wsapi'

/** A demo agency that ends with the test; small, so that it starts at once. */
export async function agencyForTest(options: DemoOptions = {}): Promise<DemoAgency> {
  const agency = await startDemoAgency({ customers: 60, ...options })
  onTestFinished(() => agency.stop())
  return agency
}

/** What a person types to connect to this agency. */
export const formFor = ({ endpoint, credentials }: DemoAgency) => {
  const { password, ...rest } = credentials
  return { settings: { endpoint, ...rest }, secrets: { password } }
}

/** One event with its payload, so that its name says what it carries. */
type Heard = {
  [K in EngineEventName]: { readonly name: K; readonly payload: Payload<K> }
}[EngineEventName]

type RigOptions = {
  readonly folder?: string
  readonly vault?: ReturnType<typeof fakeVault>
  readonly clock?: ReturnType<typeof fakeClock>
  readonly demo?: EngineStart['demo']
  readonly change?: Partial<EnginePorts>
}

/** An engine under Node: its own folder, a clock of the test's, everything it says kept. */
export async function engineRig(options: RigOptions = {}) {
  const { folder = tempFolder(), vault = fakeVault(), clock = fakeClock(noon) } = options
  const statuses: EngineStatus[] = []
  const steps: { readonly runId: string; readonly name: string; readonly state: string }[] = []
  const notices: Notice[] = []
  const lines: LogLine[] = []
  const clipboard: string[] = []
  const emitted: EngineEventName[] = []
  let online = true
  let engine: Engine

  const ports: EnginePorts = {
    folder,
    reach: (caFile) => nodeReach(caFile === undefined ? {} : { caFile }),
    vault,
    copySecret: (text) => Promise.resolve(void clipboard.push(text)),
    online: () => Promise.resolve(online),
    now: clock.now,
    after: clock.after,
    emit(name, payload) {
      const heard = { name, payload } as Heard
      emitted.push(name)
      if (heard.name === 'status.changed') statuses.push(heard.payload)
      if (heard.name === 'check.progress') {
        steps.push({ runId: heard.payload.runId, ...heard.payload.step })
      }
    },
    notify: (notice) => void notices.push(notice),
    writeLog: (line) => void lines.push(line),
    ...options.change,
  }
  const start = async (): Promise<void> => {
    engine = await startEngine(ports, options.demo)
    const started = engine
    onTestFinished(() => started.stop())
  }
  await start()

  const reply = (name: EngineCallName, input: unknown): Promise<Reply<unknown>> =>
    engine.answer(name, input)
  const call = async <K extends EngineCallName>(name: K, input: Input<K>): Promise<Output<K>> => {
    const answer = await reply(name, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`)
    return calls[name].output.parse(answer.value) as Output<K>
  }
  const failure = async <K extends EngineCallName>(name: K, input: Input<K>): Promise<Failure> => {
    const answer = await reply(name, input)
    if (answer.ok) throw new Error(`${name} was answered: ${JSON.stringify(answer.value)}`)
    return answer.failure
  }
  const connection = async (): Promise<ConnectionStatus> => {
    const [first] = (await call('status.read', {})).connections
    if (!first) throw new Error('no connection')
    return first
  }
  return {
    folder,
    vault,
    clock,
    statuses,
    steps,
    notices,
    lines,
    clipboard,
    /** The names of all events, in their order. */
    emitted,
    reply,
    call,
    failure,
    connection,
    goOffline: (gone: boolean) => (online = !gone),
    /** Resolves when a person was told this many things. */
    async told(count: number): Promise<void> {
      while (notices.length < count) await settled()
    },
    check: () => call('connection.check', { connectionId, runId: crypto.randomUUID() }),
    wake: () => engine.wake(),
    stop: () => engine.stop(),
    /** SyncDesk is quit and started again on the same folder. */
    async restart(): Promise<void> {
      await engine.stop()
      vault.endSession()
      await start()
    },
    /** Only the engine is new: the shell, and what it keeps for the session, lived on. */
    async restartEngine(): Promise<void> {
      await engine.stop()
      await start()
    },
  }
}
export type EngineRig = Awaited<ReturnType<typeof engineRig>>

type Typed = {
  readonly settings: Record<string, string>
  readonly secrets: Record<string, string>
}

/** Validates what was typed and, if told so, saves it. */
export async function validate({ call }: EngineRig, typed: Typed, id?: string) {
  const runId = crypto.randomUUID()
  const kind = 'ams360-wsapi' as const
  const result = await call('connection.validate', {
    runId,
    kind,
    ...(id !== undefined && { connectionId: id }),
    ...typed,
  })
  return { ...result, runId }
}

/** A rig whose engine is connected to the agency. */
export async function connected(agency: DemoAgency, options: RigOptions = {}): Promise<EngineRig> {
  const rig = await engineRig(options)
  const { runId } = await validate(rig, formFor(agency))
  await rig.call('connection.save', { runId, keepForSession: false })
  return rig
}
