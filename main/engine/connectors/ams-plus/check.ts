import type { Step } from '../../../../preload/contract/connections'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { withDeadline } from '../../net/deadline'
import { networkFault } from '../../net/network-fault'
import { runSteps, type Found, type NamedStep } from '../check-steps'
import type { CheckResult, Ports } from '../connector'
import { knockAt, lineSteps } from '../line'
import type { AmsPlusSettings } from './settings'

export type CheckParts = {
  readonly settings: AmsPlusSettings
  /** The server's root: never the Lead POST URL itself, because any request there could count. */
  readonly origin: string
  readonly ports: Ports
  readonly facts: FailureFacts
}

const noLead = 'No lead is sent to test it'

/** On this PC nothing stands between us and the service, so the knock is the whole line. */
async function knock(parts: CheckParts, signal: AbortSignal): Promise<void> {
  const { origin, ports, facts, settings } = parts
  try {
    await withDeadline({ seconds: settings.timeoutSeconds, signal, facts }, (inner) =>
      knockAt(ports.reach, origin, inner),
    )
  } catch (error) {
    throw networkFault(error, facts)
  }
}

/** The ways of the line; the last one says what was not tried. */
function stepsFrom(parts: CheckParts, signal: AbortSignal): readonly NamedStep[] {
  const { origin, settings, ports, facts } = parts
  const isLocal = origin.startsWith('http:')
  const line = lineSteps(
    { endpoint: origin, timeoutSeconds: settings.timeoutSeconds, ports, facts },
    signal,
  )
  return line.map(([name, run]) => [
    name,
    async (): Promise<Found> => {
      if (name === 'address' && isLocal) await knock(parts, signal)
      const found = await run()
      return name === 'tls' ? { ...found, evidence: `${found.evidence}. ${noLead}` } : found
    },
  ])
}

/** Address, proxy and TLS. A lead that is posted is there for good, so none is posted here. */
export async function runCheck(
  parts: CheckParts,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { ports, facts } = parts
  const passed = await runSteps(stepsFrom(parts, signal), { ports, facts, report, signal })
  return {
    passed,
    verified: passed ? 'reached the server; no lead was sent to test it' : '',
    reported: passed ? [{ label: 'Server', value: new URL(parts.origin).host }] : [],
  }
}
