import type { z } from 'zod'
import type { ConnectionKind, Detail, Step } from '../../../preload/contract/connections'
import type { CustomerRecord } from '../../../preload/contract/lookup'
import type { Log } from '../log/log'
import type { Reach } from '../net/reach'

/** Where to listen for what another system sends to us. */
export type ListenerSpec = {
  readonly bindAddress: string
  readonly port: number
  /** Our address as the sender knows it; empty = the listener's own. */
  readonly publicAddress: string
  /** PEM files; both empty = plain HTTP. */
  readonly certFile: string
  readonly keyFile: string
}

/** Something sent to ourselves: known by its nonce when it arrives. */
export type Expected = { readonly nonce: string; readonly hasArrived: () => boolean }

/** An open listener, held for a check; closing it leaves the one that was there as it was. */
export interface Door extends AsyncDisposable {
  /** Answers `GET /probe/<nonce>` from now on. */
  expectProbe(): Expected
  /** A message that holds the nonce and this code is accepted from now on, and not stored. */
  expectSelfTest(code: string): Expected
  /** Sends a message straight to the listener, past every proxy; answers with the status. */
  post(body: string): Promise<number>
}

/** What was heard so far on the stored connection. */
export type Heard = {
  readonly lastAt: number | undefined
  /** Since when the connection is set up. */
  readonly since: number | undefined
  /** When a notification with another code came last, if that was after `lastAt`. */
  readonly wrongCodeAt: number | undefined
}

/** The way in, as a connector may use it: the listener itself is the engine's. */
export interface Listener {
  /**
   * Listens as told; shares the listener that runs when it is the same one.
   * @throws Fault `listener-port-taken`, `listener-address-unusable`, `listener-certificate`
   */
  open(spec: ListenerSpec): Promise<Door>
  heard(): Heard
}

/** Everything a connector may touch. It never imports electron, the store or another connector. */
export type Ports = {
  readonly reach: Reach
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** For connections that wait for messages. */
  readonly listener?: Listener
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
