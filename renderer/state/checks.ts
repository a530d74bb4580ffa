import type { Output, Payload } from '../../preload/contract'
import type { ConnectionStatus, Step } from '../../preload/contract/connections'
import { connectionsOf } from './facts'
import { idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { Slice } from './slice'

/** One check as it runs, started here or elsewhere (schedule, tray). */
export type CheckRun = {
  readonly runId: string
  readonly steps: readonly Step[]
  readonly result: Remote<Output<'connection.check'>>
  readonly startedHere: boolean
}

export type PastCheck = Output<'connection.history'>[number]

/** Past checks, newest first, as far back as somebody wanted to see. */
export type PastChecks = {
  readonly rows: readonly PastCheck[]
  /** There are no older ones. */
  readonly complete: boolean
  /** The page before these, while it is asked for. */
  readonly older: Remote<never>
}

/** The engine's page: a shorter one is the last. */
export const pageOfChecks = 50

export type Checks = {
  readonly checks: Readonly<Record<string, CheckRun>>
  /** By connection; asked for when somebody wants to see them. */
  readonly history: Readonly<Record<string, Remote<PastChecks>>>
  readonly showHistory: (connectionId: string) => Promise<void>
  readonly showOlder: (connectionId: string) => Promise<void>
  readonly checkNow: (connectionId: string) => Promise<void>
  /** Every connection that is not paused. */
  readonly checkAll: () => Promise<void>
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

/** The newest page before what is known, so that nothing read before is lost; a gap ends it. */
function withNewest(known: PastChecks | undefined, page: readonly PastCheck[]): PastChecks {
  const complete = page.length < pageOfChecks
  const oldest = page.at(-1)?.at
  const newestKnown = known?.rows[0]?.at
  if (!known || complete || oldest === undefined || (newestKnown ?? 0) < oldest)
    return { rows: page, complete, older: idle }
  const rows = [...page, ...known.rows.filter(({ at }) => at < oldest)]
  return { rows, complete: known.complete, older: idle }
}

export const checksSlice: Slice<Checks> = ({ set, get, ask }) => {
  const put = (connectionId: string, run: CheckRun): void =>
    set((state) => ({ checks: { ...state.checks, [connectionId]: run } }))

  const keep = (connectionId: string, past: Remote<PastChecks>): void =>
    set((state) => ({ history: { ...state.history, [connectionId]: past } }))

  const knownOf = (connectionId: string): PastChecks | undefined =>
    valueOf(get().history[connectionId] ?? idle)

  return {
    checks: {},
    history: {},
    async showHistory(connectionId) {
      if (!knownOf(connectionId)) keep(connectionId, loading)
      const reply = await ask('connection.history', { connectionId })
      const known = knownOf(connectionId)
      if (reply.ok) {
        keep(connectionId, { phase: 'ready', value: withNewest(known, reply.value) })
      } else if (!known) keep(connectionId, remoteFrom(reply))
    },
    async showOlder(connectionId) {
      const shown = knownOf(connectionId)
      const before = shown?.rows.at(-1)?.at
      if (!shown || before === undefined || shown.older.phase === 'loading') return
      keep(connectionId, { phase: 'ready', value: { ...shown, older: loading } })
      const reply = await ask('connection.history', { connectionId, before })
      const known = knownOf(connectionId)
      if (!known) return
      const value = reply.ok
        ? {
            rows: [...known.rows, ...reply.value.filter(({ at }) => at < before)],
            complete: reply.value.length < pageOfChecks,
            older: idle,
          }
        : { ...known, older: { phase: 'failed', failure: reply.failure } as const }
      keep(connectionId, { phase: 'ready', value })
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
    async checkAll() {
      const checkable = connectionsOf(get().status).filter(({ state }) => state !== 'paused')
      await Promise.all(checkable.map(({ id }) => get().checkNow(id)))
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
