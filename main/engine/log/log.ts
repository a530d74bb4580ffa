/** Facts that go with a log line: flat, no persons, no secrets (redaction is the second net). */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/** The typed face of the logger; nobody sees the library. */
export interface Log {
  debug(message: string, facts?: Facts): void
  info(message: string, facts?: Facts): void
  warn(message: string, facts?: Facts): void
  error(message: string, facts?: Facts): void
}
