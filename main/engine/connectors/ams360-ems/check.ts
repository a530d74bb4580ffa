import type { Step } from '../../../../preload/contract/connections'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { runSteps, type Found as Proof } from '../check-steps'
import type { CheckResult, Ports } from '../connector'
import type { CustomerFields } from '../customer-groups'
import { Fault } from '../fault'
import { lineSteps } from '../line'
import { pathAdvice, unprovenAdvice } from './advice'
import type { EmsClient } from './client'
import type { EmsSettings } from './settings'

export type CheckParts = {
  readonly settings: EmsSettings
  readonly ports: Ports
  readonly facts: FailureFacts
  readonly ask: EmsClient['ask']
  readonly read: (uuid: string, signal: AbortSignal) => Promise<CustomerFields>
}

/** A UUID of the right form that no customer has. */
const nobody = '00000000-0000-4000-8000-000000000000'

/** The words «there is none», by status or by an empty answer. */
async function saysNobody(
  { ask, facts, settings }: CheckParts,
  signal: AbortSignal,
  keyed: boolean,
): Promise<true> {
  try {
    const { what } = await ask(nobody, signal, keyed)
    if (what === 'nobody') return true
    const codes = [what === 'foreign' ? 'no customer in it' : 'the id is not looked at']
    throw new Fault('answer-unexpected', { ...facts, codes, advice: pathAdvice(settings) })
  } catch (error) {
    if (error instanceof Fault && error.code === 'customer-not-found') return true
    throw error
  }
}

const demands: ReadonlySet<string> = new Set([
  'sign-in-refused',
  'right-missing',
  'access-denied',
  'request-refused',
])

/** Whether the service answers somebody without a key differently; undefined when it cannot be told. */
async function wantsKey(parts: CheckParts, signal: AbortSignal): Promise<boolean | undefined> {
  try {
    await saysNobody(parts, signal, false)
    return false
  } catch (error) {
    if (signal.aborted || !(error instanceof Fault)) throw error
    return demands.has(error.code) ? true : undefined
  }
}

/**
 * There is no sign-in call: the key is shown with a question for nobody. Asked without the key too,
 * because «not found» for everybody only says that the address is wrong (assumption `key-probe`).
 */
async function signIn(parts: CheckParts, signal: AbortSignal): Promise<Proof> {
  const { settings, facts } = parts
  await saysNobody(parts, signal, true)
  const wanted = await wantsKey(parts, signal)
  if (wanted === true) {
    return { evidence: `The key of agency ${settings.agencyId} is accepted, and asked for` }
  }
  if (wanted === false && settings.sampleCustomerId === '') {
    throw new Fault('service-not-found', { ...facts, advice: unprovenAdvice(settings) })
  }
  return {
    state: 'noted',
    evidence: 'The key was not refused; whether anybody looks at it could not be shown',
  }
}

async function customer({ settings, read }: CheckParts, signal: AbortSignal): Promise<Proof> {
  const { sampleCustomerId } = settings
  if (sampleCustomerId === '') {
    return {
      state: 'noted',
      evidence:
        'Not read: there is no customer to test with. Look up a customer, or enter its UUID, to prove more',
    }
  }
  const { CustomerNumber } = await read(sampleCustomerId, signal)
  return {
    evidence: CustomerNumber
      ? `Read customer no. ${CustomerNumber}`
      : 'Read the customer to test with',
  }
}

/** The named steps in order; nothing that the other side does makes this throw. */
export async function runCheck(
  parts: CheckParts,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { settings, ports, facts } = parts
  const proved: string[] = []
  const passed = await runSteps(
    [
      ...lineSteps(
        { endpoint: settings.baseUrl, timeoutSeconds: settings.timeoutSeconds, ports, facts },
        signal,
      ),
      [
        'sign-in',
        async () => {
          const found = await signIn(parts, signal)
          proved.push(found.state === 'noted' ? 'the key was not refused' : 'the key is accepted')
          return found
        },
      ],
      [
        'customer',
        async () => {
          const found = await customer(parts, signal)
          if (found.state === undefined) proved.push('read a customer')
          return found
        },
      ],
    ],
    { ports, facts, report, signal },
  )
  return { passed, verified: passed ? proved.join(', ') : '', reported: [] }
}
