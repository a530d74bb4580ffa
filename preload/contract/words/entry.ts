/** The facts a failure's words may use. All optional: words must read well without them. */
export type FailureFacts = {
  /** The connection's human name: «AMS360 WSAPI». */
  readonly system?: string
  readonly connectionId?: string
  readonly host?: string
  readonly proxy?: string
  readonly status?: number
  /** How long we waited, in seconds. */
  readonly seconds?: number
  /** A size limit in MiB. */
  readonly mebibytes?: number
  /** The service's own words; shown as a quotation, never interpreted. */
  readonly said?: string
  /** The entity right that is missing, as AMS360 names it: «Customer – Retrieve». */
  readonly right?: string
  /** The other system, where two are compared: «AMS360 EMS». */
  readonly other?: string
  readonly port?: number
  readonly hours?: number
  /** Form field or record the failure is about. */
  readonly field?: string
  /** When it expired, milliseconds since 1970. */
  readonly at?: number
  /** Machine-readable codes for the second line: errno, TLS code, fault id. */
  readonly codes?: readonly string[]
  /** The connector's own advice, with the exact clicks in the other system. */
  readonly advice?: readonly string[]
  readonly path?: string
  /** The secret was kept in memory only and went when SyncDesk quit. */
  readonly gone?: boolean
}

/** Which button goes with it; `failure-words.ts` makes the label and the route. */
export type Verb =
  | 'fix-connection'
  | 'check'
  | 'retry'
  | 'session'
  | 'restart'
  | 'logs'
  | 'lookup'
  | 'contact'
  | 'captured'
  | 'mail-server'
  | 'mapping'
  | 'queue'
  | 'sources'

export type Entry = {
  readonly title: (facts: FailureFacts) => string
  readonly meaning: (facts: FailureFacts) => string
  readonly advice: (facts: FailureFacts) => readonly string[]
  readonly retry: 'auto' | 'after-fix' | 'never'
  readonly verb: Verb
}

export const the = (facts: FailureFacts): string => facts.system ?? 'the other system'
export const The = (facts: FailureFacts): string => facts.system ?? 'The other system'
export const at = (facts: FailureFacts): string => (facts.host ? ` at ${facts.host}` : '')

export const waits = (): string =>
  'Nothing is lost. What has to be recorded waits until the connection works again.'
export const nothingSent = (): string => 'Nothing was sent and nothing was changed.'
