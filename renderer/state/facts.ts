import type { ConnectionStatus, EngineStatus } from '../../preload/contract/connections'
import type { DemoFault, ShellStatus, Workspace } from '../../preload/contract/shell'
import type { ConnectionKind } from '../../preload/contract/systems'
import type { Failure } from '../../preload/contract/failures'
import { failureOf, loading, remoteFrom, type Remote } from './remote'
import type { Slice } from './slice'

/** What the engine and the shell say. Only they write it; the page keeps the newest revision. */
export type Facts = {
  readonly status: Remote<EngineStatus>
  readonly shell: ShellStatus | undefined
  /** How far the engine's clock is ahead of the page's, so that ages are right. */
  readonly skew: number
  readonly readStatus: () => Promise<void>
  readonly receiveStatus: (status: EngineStatus) => void
  readonly receiveShell: (shell: ShellStatus) => void
  readonly restartEngine: () => Promise<void>
  readonly openLogs: () => Promise<void>
  /** True when the text is on the clipboard. */
  readonly copy: (text: string) => Promise<boolean>
  readonly exploreDemo: () => Promise<void>
  readonly leaveDemo: () => Promise<void>
  readonly tryFailure: (kind: ConnectionKind, fault: DemoFault) => Promise<void>
}

const noticeableSkewMs = 5_000
const soonMs = 500

/** Another engine (restarted, or of the other workspace) counts its revisions from the start. */
const isAnotherEngine = (before: ShellStatus | undefined, now: ShellStatus): boolean =>
  before !== undefined &&
  (before.workspace !== now.workspace ||
    (before.engine.state !== 'up' && now.engine.state === 'up'))

export const factsSlice: Slice<Facts> = ({ set, get, ask, secrets }) => {
  /** Grows when another engine answers: replies of the one before are dropped. */
  let generation = 0

  const enter = async (workspace: Workspace): Promise<void> => {
    await ask('workspace.enter', { workspace })
  }

  return {
    status: loading,
    shell: undefined,
    skew: 0,
    async readStatus() {
      const asked = generation
      const reply = await ask('status.read', {})
      if (asked !== generation) return
      if (reply.ok) get().receiveStatus(reply.value)
      // A snapshot that is already shown stays: the engine bar says that it is not live.
      else if (get().status.phase !== 'ready') {
        set({ status: remoteFrom(reply) })
        // Asked a moment too early: the shell says that it is up by now.
        const isUp = get().shell?.engine.state === 'up'
        if (reply.failure.code === 'engine-down' && isUp) setTimeout(get().readStatus, soonMs)
      }
    },
    receiveStatus(status) {
      const known = get().status
      if (known.phase === 'ready' && status.revision < known.value.revision) return
      const ahead = status.at - Date.now()
      set({
        status: { phase: 'ready', value: status },
        skew: Math.abs(ahead) > noticeableSkewMs ? ahead : 0,
      })
      get().settleChecks(status.connections, connectionsOf(known))
      if (known.phase !== 'ready') get().arrive()
    },
    receiveShell(shell) {
      const before = get().shell
      if (before && shell.revision < before.revision) return
      set({ shell })
      const askedTooEarly = failureOf(get().status)?.code === 'engine-down'
      if (!before && askedTooEarly && shell.engine.state === 'up') void get().readStatus()
      if (!before || !isAnotherEngine(before, shell)) return
      generation += 1
      if (before.workspace !== shell.workspace) {
        secrets.forget()
        get().startOver()
      } else {
        // The old snapshot stays on screen, but its revision no longer counts.
        const known = get().status
        if (known.phase === 'ready')
          set({ status: { phase: 'ready', value: { ...known.value, revision: -1 } } })
        else set({ status: loading })
      }
      if (shell.engine.state === 'up') {
        void get().readStatus()
        get().repeatLookup()
        // The screen asks again; of the lookup only what the engine swallowed is asked again.
        if (get().route.screen !== 'lookup') get().arrive()
      }
    },
    restartEngine: async () => void (await ask('engine.restart', {})),
    openLogs: async () => void (await ask('app.openLogs', {})),
    copy: async (text) => (await ask('app.copy', { text })).ok,
    exploreDemo: () => enter('demo'),
    leaveDemo: () => enter('agency'),
    tryFailure: async (kind, fault) => void (await ask('demo.setFault', { kind, fault })),
  }
}

const none: readonly never[] = []

export const connectionsOf = (status: Remote<EngineStatus>): readonly ConnectionStatus[] =>
  status.phase === 'ready' ? status.value.connections : none

/** What only shows when several connections are seen together: partial configuration. */
export const findingsOf = (status: Remote<EngineStatus>): readonly Failure[] =>
  status.phase === 'ready' ? status.value.findings : none
