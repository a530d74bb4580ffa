import { randomBytes } from 'node:crypto'
import { failureFrom, type FailureFacts } from '../../../../preload/contract/failure-words'
import type { Failure } from '../../../../preload/contract/failures'
import type { Detail, Step } from '../../../../preload/contract/connections'
import type { CheckResult, Ports } from '../connector'
import { stoppedFault } from '../../net/deadline'
import { Fault } from '../fault'
import { lineFrom, type Line } from './check-line'
import * as records from './records'
import type { Ask } from './session'
import type { WsapiSettings } from './settings'

export type CheckParts = {
  readonly settings: WsapiSettings
  readonly ports: Ports
  readonly facts: FailureFacts
  readonly ask: Ask
  readonly signIn: (signal: AbortSignal) => Promise<string>
}

/** What a step found: `passed` unless it says otherwise. */
export type Found = {
  readonly evidence: string
  readonly state?: 'passed' | 'noted' | 'skipped'
  /** When it was measured elsewhere. */
  readonly ms?: number
}

type StepName = Step['name']

/**
 * Name prefixes for the sample, narrow first: AMS360 has no paging, so «A» can bring thousands of
 * rows. It is only asked where the common names before it find nobody: in a small agency.
 */
const samplePrefixes = ['Smi', 'Joh', 'Wil', 'An', 'Co', 'Ma', 'A', 'B', 'S']

const stepNames: readonly StepName[] = ['address', 'proxy', 'tls', 'sign-in', 'agency', 'customer']

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

/**
 * The named steps in order. A failed step skips the rest; nothing that the other side does makes
 * this throw.
 */
export async function runCheck(
  parts: CheckParts,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { settings, ports, facts } = parts
  const reported: Detail[] = []
  let line: Line | undefined
  let sampled = false

  const steps: Readonly<Record<StepName, () => Promise<Found>>> = {
    async address() {
      line = await lineFrom(parts, signal)
      return line.address()
    },
    proxy: async () => (line ?? fail()).proxy(),
    tls: async () => (line ?? fail()).tls(),
    async 'sign-in'() {
      await parts.signIn(signal)
      return { evidence: `Signed in as ${settings.loginId}, agency ${settings.agencyNo}` }
    },
    async agency() {
      const answer = await parts.ask('AgencyInfoGet', undefined, signal)
      const { name, city, state } = records.agencyFrom(answer.AgencyInfo)
      const place = [city, state].filter(Boolean).join(', ')
      if (name) reported.push({ label: 'Agency', value: name })
      if (place) reported.push({ label: 'Place', value: place })
      reported.push(...(await agencyUrl(parts, signal)))
      return { evidence: [name, city].filter(Boolean).join(', ') || 'Agency information was read' }
    },
    async customer() {
      const found = await sampleCustomer(parts, signal)
      sampled = found.state === undefined
      return found
    },
  }

  let failed = false
  for (const name of stepNames) {
    if (failed) {
      report({ name, state: 'skipped' })
      continue
    }
    report({ name, state: 'running' })
    const started = ports.now()
    const took = (): number => Math.max(0, Math.round(ports.now() - started))
    try {
      const { evidence, state = 'passed', ms = took() } = await steps[name]()
      report({ name, state, evidence, ms })
    } catch (error) {
      failed = true
      const fault = faultOf(error, signal, facts)
      report({ name, state: 'failed', failure: failureOf(fault, name, ports), ms: took() })
    }
  }
  return {
    passed: !failed,
    verified: failed ? '' : `signed in, read the agency${sampled ? ' and a customer' : ''}`,
    reported,
  }
}

function failureOf(fault: Fault, step: StepName, { log, connectionId }: Ports): Failure {
  const ref = randomBytes(4).toString('hex')
  const { cause } = fault
  log.warn(`AMS360 check: ${fault.code}`, {
    ref,
    step,
    ...(fault.facts.codes && { codes: fault.facts.codes.join(' ') }),
    ...(cause instanceof Error && {
      cause:
        fault.code === 'bug' ? (cause.stack ?? cause.message) : `${cause.name}: ${cause.message}`,
    }),
  })
  return failureFrom(fault.code, { ...fault.facts, ...(connectionId && { connectionId }) }, ref)
}

function fail(): never {
  throw new Error('the address step comes first')
}

function faultOf(error: unknown, signal: AbortSignal, facts: FailureFacts): Fault {
  if (signal.aborted) return stoppedFault(signal, facts)
  return error instanceof Fault ? error : new Fault('bug', facts, { cause: error })
}
