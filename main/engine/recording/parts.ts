import type { EngineHandlers, Payload } from '../../../preload/contract'
import type { EngineCallName, EngineEventName } from '../../../preload/contract/names'
import type { SettingRepository } from '../store/setting-repository'
import type { SyncParts } from '../sync/parts'
import type { Sync } from '../sync/sync'

/** What a person asks for and decides; how it comes about is sync's business. */
export type RecordingParts = Pick<SyncParts, 'stores' | 'together' | 'line' | 'toFailure'> & {
  readonly settings: SettingRepository
  readonly sync: Pick<Sync, 'recorder' | 'planner' | 'runner'>
  /** What a source is called on screen: «Local API: Phone system». */
  readonly sourceName: (sourceId: number) => string
  /** The source of what is entered in this app. */
  readonly appSourceId: () => number
}

export type RecordingPorts = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly after: (ms: number, call: () => void) => () => void
  /** Calls back when what happens at this moment has happened (setImmediate). */
  readonly soon: (call: () => void) => void
  readonly emit: <K extends EngineEventName>(name: K, payload: Payload<K>) => void
}

/** The calls of the contract that are answered here. */
export type RecordingCall = Extract<
  EngineCallName,
  | `records.${string}`
  | `suggestion.${string}`
  | `work.${string}`
  | `queue.${string}`
  | `mapping.${string}`
>
export type RecordingHandlers = Pick<EngineHandlers, RecordingCall>
export type HandlersOf<K extends RecordingCall> = Pick<EngineHandlers, K>

/** Rows of one page. */
export const pageSize = 50

/** Lets everything else that waits have its turn. */
export const breathe = (soon: RecordingPorts['soon']): Promise<void> =>
  new Promise((resolve) => soon(resolve))
