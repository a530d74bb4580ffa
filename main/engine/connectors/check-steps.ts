import { randomBytes } from 'node:crypto'
import { failureFrom, type FailureFacts } from '../../../preload/contract/failure-words'
import type { Step } from '../../../preload/contract/connections'
import type { StepName } from '../../../preload/contract/systems'
import type { Failure } from '../../../preload/contract/failures'
import { stoppedFault } from '../net/deadline'
import type { Ports } from './connector'
import { Fault } from './fault'

/** What a step found: `passed` unless it says otherwise. */
export type Found = {
  readonly evidence: string
  readonly state?: 'passed' | 'noted' | 'skipped'
  /** When it was measured elsewhere. */
  readonly ms?: number
}

/** One named step: throws the Fault it found. */
export type NamedStep = readonly [name: StepName, run: () => Promise<Found>]

type Run = {
  readonly ports: Ports
  readonly facts: FailureFacts
  readonly report: (step: Step) => void
  readonly signal: AbortSignal
}

/**
 * Runs the named steps in order. A failed step skips the rest; nothing that the other side does
 * makes this throw.
 * @returns whether every step passed
 */
export async function runSteps(
  steps: readonly NamedStep[],
  { ports, facts, report, signal }: Run,
): Promise<boolean> {
  let failed = false
  for (const [name, run] of steps) {
    if (failed) {
      report({ name, state: 'skipped' })
      continue
    }
    report({ name, state: 'running' })
    const started = ports.now()
    const took = (): number => Math.max(0, Math.round(ports.now() - started))
    try {
      const { evidence, state = 'passed', ms = took() } = await run()
      report({ name, state, evidence, ms })
    } catch (error) {
      failed = true
      const fault = faultOf(error, signal, facts)
      report({ name, state: 'failed', failure: failureOf(fault, name, ports), ms: took() })
    }
  }
  return !failed
}

function failureOf(fault: Fault, step: StepName, { log, connectionId }: Ports): Failure {
  const ref = randomBytes(4).toString('hex')
  const { cause, facts } = fault
  log.warn(`${facts.system ?? 'connection'} check: ${fault.code}`, {
    ref,
    step,
    ...(facts.codes && { codes: facts.codes.join(' ') }),
    ...(cause instanceof Error && {
      cause:
        fault.code === 'bug' ? (cause.stack ?? cause.message) : `${cause.name}: ${cause.message}`,
    }),
  })
  return failureFrom(fault.code, { ...facts, ...(connectionId && { connectionId }) }, ref)
}

function faultOf(error: unknown, signal: AbortSignal, facts: FailureFacts): Fault {
  if (signal.aborted) return stoppedFault(signal, facts)
  return error instanceof Fault ? error : new Fault('bug', facts, { cause: error })
}
