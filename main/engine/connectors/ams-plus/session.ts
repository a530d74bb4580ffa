import { systemNames } from '../../../../preload/contract/systems'
import type { CheckResult, Ports, Session } from '../connector'
import { runCheck } from './check'
import type { AmsPlusSecrets, AmsPlusSettings } from './settings'

export function openSession(
  settings: AmsPlusSettings,
  { postUrl }: AmsPlusSecrets,
  ports: Ports,
): Session {
  const { origin, host } = new URL(postUrl)
  const facts = { system: systemNames['ams-plus'], host }
  const closing = new AbortController()
  return {
    check: (report, signal): Promise<CheckResult> =>
      runCheck(
        { settings, origin: `${origin}/`, ports, facts },
        report,
        AbortSignal.any([signal, closing.signal]),
      ),
    [Symbol.asyncDispose]: () => Promise.resolve(closing.abort()),
  }
}
