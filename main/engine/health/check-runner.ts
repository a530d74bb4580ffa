import type { CheckOutcome, Detail, Step } from '../../../preload/contract/connections'
import type { Failure } from '../../../preload/contract/failures'
import type { CheckResult, Session } from '../connectors/connector'
import { looksOffline } from '../faults/looks-offline'

/** The outcome of one run of the named steps. */
export type CheckReport = {
  readonly outcome: Exclude<CheckOutcome, 'interrupted'>
  readonly ms: number
  readonly steps: readonly Step[]
  readonly verified: string | undefined
  readonly reported: readonly Detail[]
  readonly failure: Failure | undefined
}

export type RunPorts = {
  readonly now: () => number
  readonly online: () => Promise<boolean>
  /** The words for «this PC is offline», in place of what the network library said. */
  readonly offline: () => Failure
  /** What kept the check from being made at all, e.g. a locked vault. */
  readonly toFailure: (error: unknown) => Failure
  readonly onStep: (step: Step) => void
}

function put(steps: readonly Step[], step: Step): readonly Step[] {
  const others = steps.filter((one) => one.name !== step.name)
  return steps.length === others.length
    ? [...steps, step]
    : steps.map((one) => (one.name === step.name ? step : one))
}

const nothing = (failure: Failure): CheckResult & { readonly failure: Failure } => ({
  passed: false,
  verified: '',
  reported: [],
  failure,
})

/**
 * Runs a session's check to its end and says what it amounts to. Offline is not a failure; what
 * keeps the check from starting is one: every run that began has an end that can be recorded.
 */
export async function runCheck(
  open: () => Promise<Session> | Session,
  signal: AbortSignal,
  { now, online, offline, toFailure, onStep }: RunPorts,
): Promise<CheckReport> {
  const from = now()
  let steps: readonly Step[] = []

  const check = async (): Promise<CheckResult & { readonly failure?: Failure | undefined }> => {
    await using session = await open()
    const result = await session.check((step) => {
      steps = put(steps, step)
      onStep(step)
    }, signal)
    return { ...result, failure: steps.find((step) => step.state === 'failed')?.failure }
  }

  const { passed, verified, reported, failure } = await check().catch((error: unknown) =>
    nothing(toFailure(error)),
  )
  const isOffline = failure !== undefined && looksOffline(failure.code) && !(await online())
  return {
    outcome: passed ? 'passed' : isOffline ? 'offline' : 'failed',
    ms: Math.max(0, Math.round(now() - from)),
    steps,
    verified: passed ? verified : undefined,
    reported,
    failure: isOffline ? offline() : failure,
  }
}
