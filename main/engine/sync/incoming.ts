import type { AgencyEvent } from '../../../preload/contract/events'

/** A file that came with an event. */
export type IncomingFile = {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** An event about to be stored, whatever way it came in. */
export type Incoming = {
  /** Row id of its source. */
  readonly sourceId: number
  readonly event: AgencyEvent
  readonly files: readonly IncomingFile[]
}

/**
 * `stored`: on disk, will be written. `duplicate`: the same event is there already. `conflict`: an
 * event with this id is there and says something else; nothing was stored. `not-stored`: one of the
 * same call conflicts.
 */
export type Received = 'stored' | 'duplicate' | 'conflict' | 'not-stored'

/** Where every way in ends. */
export interface Recorder {
  /**
   * Stores all or none in one transaction, together with others that arrive meanwhile; resolves when
   * they are on disk. A conflict among them stores none of this call.
   * @throws Fault `vault-unavailable` when nothing personal can be kept, `disk-full`; `TooBusy`
   */
  record(incoming: readonly Incoming[]): Promise<readonly Received[]>
}
