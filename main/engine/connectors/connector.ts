import type { z } from 'zod'
import type { ConnectionKind, Detail, Step } from '../../../preload/contract/connections'
import type { CustomerRecord } from '../../../preload/contract/lookup'
import type { Log } from '../log/log'
import type { Reach } from '../net/reach'

/** Everything a connector may touch. It never imports electron, the store or another connector. */
export type Ports = {
  readonly reach: Reach
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The stored connection this is, if it is stored: a failure's button then leads to it. */
  readonly connectionId?: string
}

/** What a check found: the stream of steps, and at its end what the other side reported. */
export type CheckResult = {
  readonly passed: boolean
  /** One sentence: what was proved («signed in, read agency and a customer»). */
  readonly verified: string
  /** What the other side says about itself; shown beside what is stored. May name the agency. */
  readonly reported: readonly Detail[]
}

/**
 * An open line to one remote system. Opening sends nothing: the first call signs in.
 * Closing (`await using`) signs out and forgets the secrets.
 */
export interface Session extends AsyncDisposable {
  /**
   * Runs the named steps in order, reporting each as `running` and again with its end state.
   * Never throws for what the other side does: that is a failed step. Aborting ends it within 1 s
   * with a `cancelled` failure.
   */
  check(report: (step: Step) => void, signal: AbortSignal): Promise<CheckResult>
}

/** A session that can show a customer: what Lookup asks, side by side. */
export interface CustomerSource {
  /**
   * Reads one customer by its AMS360 UUID.
   * @throws Fault `customer-not-found` when the system answers and has none
   */
  customer(uuid: string, signal: AbortSignal): Promise<CustomerRecord>
}

export interface Connector<Settings, Secrets, S extends Session> {
  readonly kind: ConnectionKind
  /** The human name: «AMS360 WSAPI». */
  readonly name: string
  /** Parses the form's text fields; error messages are in words for the field they name. */
  readonly settings: z.ZodType<Settings>
  readonly secrets: z.ZodType<Secrets>
  /** Ids of `docs/assumptions.md` that this adapter relies on; a test holds both lists together. */
  readonly assumptions: readonly string[]
  /**
   * Secrets that SyncDesk makes up itself (the ONS authentication code): called for a new connection
   * when the form brings none.
   */
  issue?(): Readonly<Record<string, string>>
  /**
   * What the card and the form show of the settings. Never secrets. A label that `reported` has too
   * is compared with it, and a difference is marked.
   */
  describe(settings: Settings): readonly Detail[]
  open(settings: Settings, secrets: Secrets, ports: Ports): S
}
