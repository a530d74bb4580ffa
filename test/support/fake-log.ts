import type { LogLine } from '../../main/port/engine-messages'
import type { Facts, Log } from '../../main/engine/log/log'

type Written = { readonly level: LogLine['level']; readonly message: string; readonly facts: Facts }

/** A log that keeps its lines as they were written, before any redaction. */
export function fakeLog(): Log & { readonly lines: Written[] } {
  const lines: Written[] = []
  const at =
    (level: LogLine['level']) =>
    (message: string, facts: Facts = {}): void =>
      void lines.push({ level, message, facts })
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
