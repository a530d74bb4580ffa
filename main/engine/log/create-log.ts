import type { LogLine } from '../../port/engine-messages'
import type { Facts, Log } from './log'
import type { Redactor } from './redact'

/** A log whose every line has passed the redactor before it reaches the sink. */
export function createLog(redactor: Redactor, sink: (line: LogLine) => void): Log {
  const at =
    (level: LogLine['level']) =>
    (message: string, facts?: Facts): void =>
      sink({
        level,
        message: redactor.text(message),
        ...(facts && { facts: redactor.facts(facts) }),
      })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
