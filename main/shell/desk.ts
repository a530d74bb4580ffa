import { events, type Payload } from '../../preload/contract'
import type { ConnectionKind, EngineStatus } from '../../preload/contract/connections'
import type { EventName } from '../../preload/contract/names'
import type { WorkSummary } from '../../preload/contract/queue'
import type { Route } from '../../preload/contract/routes'
import type { DemoFault, ShellStatus, Workspace } from '../../preload/contract/shell'
import { engineTells, type EngineStart } from '../port/engine-messages'
import type { DemoHost } from './demo-host'
import type { EngineHost } from './engine-host'
import type { ShellLog } from './log'
import type { Bubble } from './notifications'
import { statusLineFrom } from './status-line'
import { trayFrom, type ShellFacts, type TrayModel } from './tray-model'

export type DeskPorts = {
  /** The data folder of a workspace. */
  readonly folderOf: (workspace: Workspace) => string
  readonly engine: () => EngineHost
  readonly demo: DemoHost
  readonly vault: () => ShellStatus['vault']
  readonly version: string
  readonly showTray: (model: TrayModel) => void
  readonly emit: <K extends EventName>(name: K, payload: Payload<K>) => void
  readonly open: (route?: Route) => void
  readonly notify: (bubble: Bubble) => void
  readonly log: ShellLog
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls later; answers with the function that calls it off. */
  readonly after: (ms: number, call: () => void) => () => void
}

/** How often the status line may change for what is recorded, in milliseconds: a bulk fills no log. */
const workLineMs = 5_000

/**
 * What the shell knows and shows: which workspace is open, how the engine is, what it last said.
 * It relays facts to tray, page and notifications; it never makes any.
 */
export function createDesk(first: Workspace, ports: DeskPorts) {
  const { demo, log } = ports
  let workspace = first
  let engineStatus: EngineStatus | undefined
  let work: WorkSummary | undefined
  let heardAt = 0
  let revision = 0
  let lastLine = ''
  /** Set while the counts of the status line rest; ends the rest. */
  let endRest: (() => void) | undefined

  const facts = (): ShellFacts => ({ workspace, engine: ports.engine().state() })
  const status = (): ShellStatus => ({
    ...facts(),
    revision,
    vault: ports.vault(),
    ...(workspace === 'demo' && { demo: { faults: demo.faults() } }),
    version: ports.version,
  })
  const trayModel = (): TrayModel => trayFrom(facts(), engineStatus, work)
  const writeLine = (): void => {
    const line = statusLineFrom(facts(), engineStatus, work)
    if (line !== lastLine) log.info(line)
    lastLine = line
  }
  const paint = (): void => {
    ports.showTray(trayModel())
    writeLine()
  }
  const hearWork = (summary: WorkSummary): void => {
    work = summary
    ports.showTray(trayModel())
    if (endRest) return
    writeLine()
    endRest = ports.after(workLineMs, () => {
      endRest = undefined
      writeLine()
    })
  }
  const changed = (): void => {
    revision += 1
    paint()
    ports.emit('shell.changed', status())
  }

  /** Opens a workspace; the other one's engine ends first. The demo never meets real data. */
  const change = async (next: Workspace): Promise<void> => {
    await ports.engine().stop()
    await demo.stop()
    workspace = next
    engineStatus = undefined
    work = undefined
    const signIn: EngineStart['demo'] = next === 'demo' ? await demo.start() : undefined
    ports.engine().start({ folder: ports.folderOf(next), ...(signIn && { demo: signIn }) })
  }
  let entering: Promise<unknown> = Promise.resolve()
  /** One after the other: a second click must not mix two workspaces. */
  const enter = (next: Workspace): Promise<void> => {
    const turn = entering.then(() => change(next))
    entering = turn.catch(() => undefined)
    return turn
  }

  return {
    status,
    /** What the engine that is up said last, with its clock moved on to now. */
    engineStatus(): EngineStatus | undefined {
      if (!engineStatus || ports.engine().state().state !== 'up') return undefined
      return { ...engineStatus, at: engineStatus.at + (ports.now() - heardAt) }
    },
    trayModel,
    changed,
    /** What the engine tells beside its answers. */
    hear(name: string, payload: unknown): void {
      switch (name) {
        case 'log':
          return log.write(engineTells.log.parse(payload))
        case 'notice': {
          const { kind, connectionId, title, body, route } = engineTells.notice.parse(payload)
          log.info('notice shown', { kind, connectionId })
          return ports.notify({ title, body, onClick: () => ports.open(route) })
        }
        case 'check.progress':
        case 'mail.changed':
        case 'ons.changed':
        case 'records.changed':
        case 'sources.changed':
          return ports.emit(name, events[name].parse(payload))
        case 'work.changed': {
          const summary = events[name].parse(payload)
          hearWork(summary)
          return ports.emit(name, summary)
        }
        case 'status.changed':
          engineStatus = events[name].parse(payload)
          heardAt = ports.now()
          paint()
          return ports.emit(name, engineStatus)
        default:
          log.warn('engine: said something unknown', { name })
      }
    },
    start: (): Promise<void> => enter(workspace),
    enter,
    setDemoFault(kind: ConnectionKind, fault: DemoFault): void {
      demo.setFault(kind, fault)
      changed()
    },
    checkAll(): void {
      for (const { id, state } of engineStatus?.connections ?? []) {
        // Whoever paused it does not want it asked.
        if (state === 'paused') continue
        void ports
          .engine()
          .call('connection.check', { connectionId: id, runId: crypto.randomUUID() })
      }
    },
    async stop(): Promise<void> {
      endRest?.()
      endRest = undefined
      await ports.engine().stop()
      await demo.stop()
    },
  }
}
export type Desk = ReturnType<typeof createDesk>
