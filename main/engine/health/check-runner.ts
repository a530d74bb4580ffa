import type { CheckOutcome, Detail, Step } from '../../../preload/contract/connections'
import type { Failure, FailureCode } from '../../../preload/contract/failures'
import type { CheckResult, Session } from '../connectors/connector'

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
  readonly onStep: (step: Step) => void
}

/** Codes that a PC without a network produces as well as a real fault of the other side. */
const couldBeOffline: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'offline',
  'address-not-found',
  'connection-refused',
  'connection-reset',
  'timed-out',
  'proxy-unreachable',
])

function put(steps: readonly Step[], step: Step): readonly Step[] {
  const others = steps.filter((one) => one.name !== step.name)
  return steps.length === others.length
    ? [...steps, step]
    : steps.map((one) => (one.name === step.name ? step : one))
}

/** Runs a session's check to its end and says what it amounts to. Offline is not a failure. */
export async function runCheck(
  open: () => Promise<Session> | Session,
  signal: AbortSignal,
  { now, online, offline, onStep }: RunPorts,
): Promise<CheckReport> {
  const from = now()
  let steps: readonly Step[] = []
  let result: CheckResult
  {
    await using session = await open()
    result = await session.check((step) => {
      steps = put(steps, step)
      onStep(step)
    }, signal)
  }
  const failure = steps.find((step) => step.state === 'failed')?.failure
  const isOffline = failure !== undefined && couldBeOffline.has(failure.code) && !(await online())
  return {
    outcome: result.passed ? 'passed' : isOffline ? 'offline' : 'failed',
    ms: Math.max(0, Math.round(now() - from)),
    steps,
    verified: result.passed ? result.verified : undefined,
    reported: result.reported,
    failure: isOffline ? offline() : failure,
  }
}
