import type { Detail, Step } from '../../../../preload/contract/connections'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { CustomerRecord } from '../../../../preload/contract/lookup'
import { runSteps, type Found } from '../check-steps'
import type { CheckResult, Ports } from '../connector'
import { lineSteps } from '../line'
import { addressAdvice } from './advice'
import { rowsFrom } from './pages'
import type { Ask } from './session'
import type { OdataSettings } from './settings'

export type CheckParts = {
  readonly settings: OdataSettings
  readonly ports: Ports
  readonly facts: FailureFacts
  /** Of the address for signing in, which the first steps are about. */
  readonly tokenFacts: FailureFacts
  readonly ask: Ask
  readonly read: (uuid: string, signal: AbortSignal) => Promise<CustomerRecord>
  readonly signIn: (signal: AbortSignal) => Promise<string>
}

const counted = new Intl.NumberFormat('en-US')

/** The first customer, in the list and by itself (assumption `sample-row`). */
async function sample(
  { ask, read, facts, settings }: CheckParts,
  reported: Detail[],
  signal: AbortSignal,
): Promise<Found> {
  const advice = addressAdvice(settings.dataUrl)
  const list = rowsFrom(await ask('/Customers?$top=1', signal), { ...facts, advice })
  if (list.total !== undefined && list.total >= list.customers.length) {
    reported.push({ label: 'Customers', value: counted.format(list.total) })
  }
  const [first] = list.customers
  if (!first) {
    return {
      state: 'noted',
      evidence:
        'Customers may be listed, but there is none: the agency has none yet, or the app sees no business unit that has',
    }
  }
  const { number } = await read(first.uuid, signal)
  return { evidence: number ? `Read customer no. ${number}` : 'Read the first customer' }
}

/** The named steps in order; nothing that the other side does makes this throw. */
export async function runCheck(
  parts: CheckParts,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { settings, ports, facts, tokenFacts } = parts
  const { tokenUrl, timeoutSeconds, appUser, agencyNo } = settings
  const reported: Detail[] = []
  let sampled = false
  const passed = await runSteps(
    [
      ...lineSteps({ endpoint: tokenUrl, timeoutSeconds, ports, facts: tokenFacts }, signal),
      [
        'sign-in',
        async () => {
          await parts.signIn(signal)
          return { evidence: `Signed in as ${appUser}, agency ${agencyNo}` }
        },
      ],
      [
        'customer',
        async () => {
          const found = await sample(parts, reported, signal)
          sampled = found.state === undefined
          return found
        },
      ],
    ],
    { ports, facts, report, signal },
  )
  return {
    passed,
    verified: passed ? `signed in${sampled ? ', read a customer' : ''}` : '',
    reported,
  }
}
