import type { Step } from '../../../preload/contract/connections'
import type { Session } from '../../../main/engine/connectors/connector'

/** Runs the check and keeps the end state of each step. */
export async function checked(session: Session) {
  const seen: Step[] = []
  const result = await session.check((step) => seen.push(step), AbortSignal.timeout(9000))
  const steps = seen.filter((step) => step.state !== 'running')
  const failed = steps.find((step) => step.failure)
  return { ...result, seen, steps, failed: failed?.name, failure: failed?.failure }
}
