import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { systemNames } from '../../../../preload/contract/systems'
import { stoppedFault } from '../../net/deadline'
import type { CheckResult, Ports, Session } from '../connector'
import { smtpFault } from './faults'
import { runCheck } from './check'
import { createMailLine } from './line'
import type { Message } from './message'
import type { SmtpSecrets, SmtpSettings } from './settings'

export interface SmtpSession extends Session {
  /**
   * Hands one mail over, in a conversation of its own.
   * @returns the Message-ID it carries
   * @throws Fault `mail-refused`, `mail-not-encrypted`, `sign-in-refused`, …
   */
  send(message: Message, signal: AbortSignal): Promise<{ readonly messageId: string }>
}

export function openSession(
  settings: SmtpSettings,
  secrets: SmtpSecrets,
  ports: Ports,
): SmtpSession {
  const facts: FailureFacts = {
    system: systemNames.smtp,
    host: `${settings.host}:${settings.port}`,
  }
  const closing = new AbortController()
  const parts = { settings, secrets, facts, ports }
  const until = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, closing.signal])

  return {
    check: (report, signal): Promise<CheckResult> => runCheck(parts, report, until(signal)),
    async send(message, signal) {
      const stop = until(signal)
      if (stop.aborted) throw stoppedFault(stop, facts)
      const { composeMail } = await import('./message')
      const { parcel, messageId } = await composeMail(message, settings.sender)
      const line = createMailLine(parts, stop)
      try {
        await line.connect()
        await line.greet()
        await line.signIn()
        await line.hand(parcel)
      } catch (error) {
        throw smtpFault(error, facts)
      }
      line.close()
      return { messageId }
    },
    [Symbol.asyncDispose]: () => Promise.resolve(closing.abort()),
  }
}
