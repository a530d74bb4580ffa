import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { Detail, Step } from '../../../../preload/contract/connections'
import { runSteps, type Found } from '../check-steps'
import type { CheckResult, Ports } from '../connector'
import { Fault } from '../fault'
import { lineSteps } from '../line'
import * as records from './records'
import type { Ask } from './asking'
import type { WsapiSettings } from './settings'

export type CheckParts = {
  readonly settings: WsapiSettings
  readonly ports: Ports
  readonly facts: FailureFacts
  readonly ask: Ask
  readonly signIn: (signal: AbortSignal) => Promise<string>
}

/**
 * Name prefixes for the sample, narrow first: AMS360 has no paging, so «A» can bring thousands of
 * rows. It is only asked where the common names before it find nobody: in a small agency.
 */
const samplePrefixes = ['Smi', 'Joh', 'Wil', 'An', 'Co', 'Ma', 'A', 'B', 'S']

async function agencyUrl({ ask }: CheckParts, signal: AbortSignal): Promise<readonly Detail[]> {
  try {
    const { AMS360Url } = await ask('AMS360AgencyUrlGet', undefined, signal)
    return AMS360Url ? [{ label: 'AMS360 address', value: AMS360Url }] : []
  } catch (error) {
    // Nice to know, not worth a red check; only being stopped is passed on.
    if (signal.aborted) throw error
    return []
  }
}

async function sampleCustomer({ ask, facts }: CheckParts, signal: AbortSignal): Promise<Found> {
  for (const NamePrefix of samplePrefixes) {
    const list = await ask('CustomerGetListByNamePrefix', { Request: { NamePrefix } }, signal)
    const first = list.CustomerInfoList[0]
    if (!first) continue
    const { CustomerId } = first
    const { Customer } = await ask('CustomerGetById', { Request: { CustomerId } }, signal)
    if (!Customer) throw new Fault('customer-not-found', facts)
    return { evidence: `Read customer no. ${Customer.CustomerNumber}` }
  }
  return {
    state: 'noted',
    evidence:
      'Customers may be listed, but none was found to read: the agency has none yet, or the login sees no business unit that has',
  }
}

/** The named steps in order; nothing that the other side does makes this throw. */
export async function runCheck(
  parts: CheckParts,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { settings, ports, facts } = parts
  const { endpoint, timeoutSeconds } = settings
  const reported: Detail[] = []
  let sampled = false

  const passed = await runSteps(
    [
      ...lineSteps({ endpoint, timeoutSeconds, ports, facts }, signal),
      [
        'sign-in',
        async () => {
          await parts.signIn(signal)
          return { evidence: `Signed in as ${settings.loginId}, agency ${settings.agencyNo}` }
        },
      ],
      [
        'agency',
        async () => {
          const answer = await parts.ask('AgencyInfoGet', undefined, signal)
          const { name, city, state } = records.agencyFrom(answer.AgencyInfo)
          const place = [city, state].filter(Boolean).join(', ')
          if (name) reported.push({ label: 'Agency', value: name })
          if (place) reported.push({ label: 'Place', value: place })
          reported.push(...(await agencyUrl(parts, signal)))
          return {
            evidence: [name, city].filter(Boolean).join(', ') || 'Agency information was read',
          }
        },
      ],
      [
        'customer',
        async () => {
          const found = await sampleCustomer(parts, signal)
          sampled = found.state === undefined
          return found
        },
      ],
    ],
    { ports, facts, report, signal },
  )
  return {
    passed,
    verified: passed ? `signed in, read the agency${sampled ? ' and a customer' : ''}` : '',
    reported,
  }
}
