import type { Output, Payload } from '../../preload/contract'
import type { ConnectionStatus, Step } from '../../preload/contract/connections'
import { loading, remoteFrom, valueOf, type Remote } from './remote'
import type { Slice } from './slice'

/** One check as it runs, started here or elsewhere (schedule, tray). */
export type CheckRun = {
  readonly runId: string
  readonly steps: readonly Step[]
  readonly result: Remote<Output<'connection.check'>>
  readonly startedHere: boolean
}

export type PastCheck = Output<'connection.history'>[number]

export type Checks = {
  readonly checks: Readonly<Record<string, CheckRun>>
  /** Past checks, newest first; asked for when somebody wants to see them. */
  readonly history: Readonly<Record<string, Remote<readonly PastCheck[]>>>
  readonly showHistory: (connectionId: string) => Promise<void>
  readonly showOlder: (connectionId: string) => Promise<void>
  readonly checkNow: (connectionId: string) => Promise<void>
  readonly hideSteps: (connectionId: string) => void
  readonly receiveProgress: (progress: Payload<'check.progress'>) => void
  readonly settleChecks: (
    connections: readonly ConnectionStatus[],
    before: readonly ConnectionStatus[],
  ) => void
}

/** Steps come twice, as running and with their end: the second takes the place of the first. */
export const withStep = (steps: readonly Step[], step: Step): readonly Step[] =>
  steps.some((known) => known.name === step.name)
    ? steps.map((known) => (known.name === step.name ? step : known))
    : [...steps, step]

export const checksSlice: Slice<Checks> = ({ set, get, ask }) => {
  const put = (connectionId: string, run: CheckRun): void =>
    set((state) => ({ checks: { ...state.checks, [connectionId]: run } }))

  const keep = (connectionId: string, past: Remote<readonly PastCheck[]>): void =>
    set((state) => ({ history: { ...state.history, [connectionId]: past } }))

  return {
    checks: {},
    history: {},
    async showHistory(connectionId) {
      if (get().history[connectionId]?.phase !== 'ready') keep(connectionId, loading)
      keep(connectionId, remoteFrom(await ask('connection.history', { connectionId })))
    },
    async showOlder(connectionId) {
      const shown = valueOf(get().history[connectionId] ?? loading) ?? []
      const before = shown.at(-1)?.at
      if (before === undefined) return
      const reply = await ask('connection.history', { connectionId, before })
      if (reply.ok) keep(connectionId, { phase: 'ready', value: [...shown, ...reply.value] })
    },
    async checkNow(connectionId) {
      const current = get().checks[connectionId]
      if (current?.result.phase === 'loading') return
      const runId = crypto.randomUUID()
      put(connectionId, { runId, steps: [], result: loading, startedHere: true })
      const reply = await ask('connection.check', { connectionId, runId })
      const run = get().checks[connectionId]
      if (run?.runId !== runId) return
      put(connectionId, {
        ...run,
        steps: reply.ok ? reply.value.steps : run.steps,
        result: remoteFrom(reply),
      })
    },
    hideSteps: (connectionId) =>
      set((state) => {
        const { [connectionId]: _hidden, ...checks } = state.checks
        return { checks }
      }),
    receiveProgress({ runId, connectionId, step }) {
      if (get().receiveValidationStep(runId, step) || !connectionId) return
      const run = get().checks[connectionId]
      if (run?.runId === runId) put(connectionId, { ...run, steps: withStep(run.steps, step) })
      else if (run?.result.phase !== 'loading' || !run.startedHere)
        put(connectionId, { runId, steps: [step], result: loading, startedHere: false })
    },
    settleChecks(connections, before) {
      // Nobody answers this page for a check that started elsewhere: the card has its result.
      for (const { id, checking, lastCheckAt } of connections) {
        const run = get().checks[id]
        if (run && !run.startedHere && !checking) get().hideSteps(id)
        const known = before.find((one) => one.id === id)
        const isNewer = known !== undefined && known.lastCheckAt !== lastCheckAt
        if (isNewer && get().history[id]) void get().showHistory(id)
      }
    },
  }
}
