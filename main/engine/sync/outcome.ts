import type { Verification } from '../../../preload/contract/event-kinds'
import type { Failure } from '../../../preload/contract/failures'
import type { AgencyRecords } from '../connectors/agency-records'
import type { Mapping } from '../../../preload/contract/mapping'
import type { EffectPayload, PayloadOf } from './effects'
import type { StoredEffect } from '../store/effect-repository'
import type { Profile } from '../store/profile-repository'
import type { SyncStores } from './parts'

/** How an effect ended, or why it does not go on by itself. */
export type Outcome =
  | {
      readonly end: 'done'
      readonly verification: Verification
      readonly remoteId?: string
      /** Fields whose read-back differs. */
      readonly differing?: readonly string[]
      /** What else belongs into the same transaction: links, profile, suggestions, files. */
      readonly also?: () => void
    }
  | {
      /** Only a person can say. */
      readonly end: 'decision'
      readonly failure: Failure
      /** Customers to choose from. */
      readonly candidates?: readonly string[]
    }
  /** It is not there, and dry run is on: it is only shown. */
  | { readonly end: 'held-back' }

/** What an effect has to work with, whatever its kind. */
export type Bench = {
  readonly effect: StoredEffect
  readonly profile: Profile
  readonly mark: string
  readonly agency: AgencyRecords
  readonly stores: SyncStores
  readonly mapping: Mapping
  readonly now: () => number
  readonly signal: AbortSignal
}

export type Work<K extends EffectPayload['kind'] = EffectPayload['kind']> = Bench & {
  readonly payload: PayloadOf<K>
}

/**
 * How one kind of effect is carried out in AMS360.
 * `apply` throws a `Fault`, or `OutcomeUnknown` when it may have happened.
 */
export type Executor<K extends EffectPayload['kind']> = {
  apply(work: Work<K>): Promise<Outcome>
  /**
   * After an unknown outcome: looks whether it happened. `absent`: it did not and may be sent again.
   * Without it there is no way to look (activities), and a person decides.
   */
  find?(work: Work<K>): Promise<Outcome | 'absent'>
}
