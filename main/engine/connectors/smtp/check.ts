import type { Step } from '../../../../preload/contract/connections'
import { runSteps, type Found } from '../check-steps'
import type { CheckResult, Ports } from '../connector'
import { certificateWords } from '../line'
import { createMailLine, type LineParts } from './line'
import type { Nearness } from './nearness'

const readable: Readonly<Record<Nearness, Found>> = {
  'this-pc': { state: 'skipped', evidence: 'Not used on this PC (loopback)' },
  'own-network': {
    state: 'noted',
    evidence: 'Not used: mails travel readable inside your own network',
  },
  outside: { state: 'noted', evidence: 'Not used' },
}

/** The named steps in order. No mail is sent: that happens on request only. */
export async function runCheck(
  parts: LineParts & { readonly ports: Ports },
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { settings, ports, facts } = parts
  const line = createMailLine(parts, signal)
  const passed = await runSteps(
    [
      [
        'address',
        async () => {
          await line.connect()
          return { evidence: `${settings.host}:${settings.port} answers` }
        },
      ],
      [
        'tls',
        async () => {
          const from = ports.now()
          const { shown, nearness } = await line.greet()
          if (!shown) return readable[nearness]
          return certificateWords({ ...shown, tlsMs: Math.max(0, ports.now() - from) }, ports.now())
        },
      ],
      [
        'sign-in',
        async () => {
          await line.signIn()
          return settings.user
            ? { evidence: `Signed in as ${settings.user}` }
            : { state: 'skipped', evidence: 'No user is set: the server takes mails without one' }
        },
      ],
      [
        'test-mail',
        () =>
          Promise.resolve({
            state: 'skipped',
            evidence: 'Sent on request: «Send test mail» in Contact info',
          }),
      ],
    ],
    { ports, facts, report, signal },
  )
  line.close()
  const how = settings.user ? 'signed in' : 'reached the mail server'
  return { passed, verified: passed ? `${how}; no mail was sent` : '', reported: [] }
}
