import type { EngineStart } from '../../main/port/engine-messages'
import type { DemoHost } from '../../main/shell/demo-host'
import { createDesk, type DeskPorts } from '../../main/shell/desk'
import type { EngineHost } from '../../main/shell/engine-host'
import type { Bubble } from '../../main/shell/notifications'
import type { TrayModel } from '../../main/shell/tray-model'
import type { ShellStatus, Workspace } from '../../preload/contract/shell'
import { fakeLog } from './fake-log'

/** What the demo agency gives the engine to sign in with. */
export const signIns = {
  'ams360-wsapi': { settings: { endpoint: 'http://127.0.0.1:1' }, secrets: { password: 'x' } },
}

/** A desk over ports that only remember. */
export function deskRig(first: Workspace = 'agency') {
  const acts: unknown[] = []
  const emitted: unknown[] = []
  const bubbles: Bubble[] = []
  const trays: TrayModel[] = []
  const log = fakeLog()
  const time = { now: 1_000 }
  const timers = new Set<() => void>()
  let engineState: ShellStatus['engine'] = { state: 'up' }
  let stop = (): Promise<void> => Promise.resolve()
  const engine: Partial<EngineHost> = {
    state: () => engineState,
    start: (how: EngineStart) => void acts.push(['start', how]),
    stop: () => {
      acts.push('stop engine')
      return stop()
    },
    call: (name, input) => {
      acts.push([name, input])
      return Promise.resolve({ ok: true, value: {} as never })
    },
  }
  const demo: DemoHost = {
    faults: () => ({ 'ams360-wsapi': 'slow' }),
    start: () => Promise.resolve(signIns),
    setFault: (kind, fault) => void acts.push(['fault', kind, fault]),
    stop: () => Promise.resolve(void acts.push('stop demo')),
  }
  const ports: DeskPorts = {
    folderOf: (workspace) => `profile/${workspace}`,
    engine: () => engine as EngineHost,
    demo,
    vault: () => 'ready',
    version: '1.0.0',
    showTray: (model) => void trays.push(model),
    emit: (name, payload) => void emitted.push([name, payload]),
    open: (route) => void acts.push(['open', route]),
    notify: (bubble) => void bubbles.push(bubble),
    now: () => time.now,
    after: (_ms, call) => {
      timers.add(call)
      return () => timers.delete(call)
    },
    log: { ...log, write: (line) => log[line.level](line.message, line.facts) },
  }
  return {
    desk: createDesk(first, ports),
    acts,
    emitted,
    bubbles,
    trays,
    log,
    time,
    timers,
    engineIs: (state: ShellStatus['engine']) => (engineState = state),
    stopWith: (call: () => Promise<void>) => (stop = call),
  }
}
