import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import type { Mapping } from '../../../preload/contract/mapping'
import type { AgencyRecords } from '../connectors/agency-records'
import type { Log } from '../log/log'
import type { AttachmentRepository } from '../store/attachment-repository'
import type { EffectRepository } from '../store/effect-repository'
import type { HistoryRepository } from '../store/history-repository'
import type { ProfileRepository } from '../store/profile-repository'
import type { RecordRepository } from '../store/record-repository'
import type { SuggestionRepository } from '../store/suggestion-repository'
import type { TriggerRepository } from '../store/trigger-repository'

export type SyncStores = {
  readonly triggers: TriggerRepository
  readonly effects: EffectRepository
  readonly profiles: ProfileRepository
  readonly records: RecordRepository
  readonly history: HistoryRepository
  readonly suggestions: SuggestionRepository
  readonly attachments: AttachmentRepository
}

/** The way to the agency management system. */
export interface AgencyLine {
  /** Why nothing can be asked now; undefined when it may be tried, whatever its last check said. */
  held(): Failure | undefined
  /** @throws Fault when it cannot be opened */
  session(): Promise<AgencyRecords>
}

/** Everything that sync works with; nothing else reaches it. */
export type SyncParts = {
  readonly stores: SyncStores
  /** All or nothing, on disk when it returns. */
  readonly together: <T>(work: () => T) => T
  readonly line: AgencyLine
  readonly mapping: () => Mapping
  readonly isDryRun: () => boolean
  readonly log: Log
  readonly toFailure: (error: unknown, during: string, extra?: FailureFacts) => Failure
  /** Something that a screen may show changed. */
  readonly changed: () => void
}

export type SyncPorts = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly after: (ms: number, call: () => void) => () => void
  /** Calls back when what happens at this moment has happened (setImmediate). */
  readonly soon: (call: () => void) => void
  /** 0 ≤ x < 1: spreads retries and makes profile ids. */
  readonly random: () => number
}

export type SyncTiming = {
  /** How many customers are written for side by side. */
  readonly parallel: number
  /** How long a write of unknown outcome may still be under way over there, in milliseconds. */
  readonly settleMs: number
  /** One effect never takes longer than this. */
  readonly capMs: number
}

export const usualTiming: SyncTiming = { parallel: 4, settleMs: 30_000, capMs: 120_000 }

/** Nothing can be stored at the moment: it says nothing about what was to be stored. */
export const isOfStore = ({ code }: Failure): boolean =>
  code === 'disk-full' || code === 'store-damaged'

/** No timer sleeps longer: the PC may, and the clock may be set. */
export const longestSleepMs = 10 * 60_000
