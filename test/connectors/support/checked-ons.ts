import type { Session } from '../../../main/engine/connectors/connector'
import type { Step } from '../../../preload/contract/connections'
import type { IntakeRig } from '../../intake/support/intake-rig'

/** Runs the check and keeps the end state of each step. */
export async function checked(session: Session, signal = AbortSignal.timeout(20_000)) {
  const seen: Step[] = []
  const result = await session.check((step) => seen.push(step), signal)
  const steps = seen.filter(({ state }) => state !== 'running')
  const stateOf = (name: string) => steps.find((step) => step.name === name)?.state
  return { ...result, steps, stateOf, failure: steps.find((step) => step.failure)?.failure }
}

/** The session of the stored connection, with what was typed meanwhile. */
export const saved = (rig: IntakeRig, typed: Readonly<Record<string, string>> = {}): Session =>
  rig.session(typed, 'ams360-ons')
