import type { AgencyEvent, EventOf } from '../../../../preload/contract/events'
import type { Mapping } from '../../../../preload/contract/mapping'
import type { EffectPayload, Finding } from '../effects'

/** What is known when a rule is asked. Everything it needs is here: rules read nothing else. */
export type Known = {
  readonly mapping: Mapping
  /**
   * The insured is linked to an AMS360 customer already, or a `customer.insert` of it is on its way:
   * a profile becomes a customer once, so what comes later is an update of it.
   */
  readonly isLinked: boolean
  /** As it was last read; undefined when it was never read. Types are raised only, so asking is safe. */
  readonly customerType: 'C' | 'P' | 'S' | undefined
  readonly isFirm: boolean
  /** The name as people say it, for the first line of a text. */
  readonly name: string
  /** Explicit ones first, then those from the text; at most one per property. */
  readonly findings: readonly Finding[]
  /** Files that came with the event. */
  readonly attachments: readonly {
    readonly id: number
    readonly name: string
    readonly size: number
  }[]
  /** Our permanent address of a conversation; used when the event brings none. */
  readonly linkOf: (conversationId: string) => string
}

/** A choice of the AMS360 mapping screen that is needed and was not made. */
export type MissingChoice = {
  /** The path in `Mapping`: `actions.call`, `accountExec`, `policy.line`. */
  readonly name: string
  /** As the mapping screen calls it: «Action for calls». */
  readonly label: string
}

/** One effect that a rule asks for. */
export type Intended = {
  readonly payload: EffectPayload
  /** Not empty: it waits in «Needs mapping». */
  readonly missing: readonly MissingChoice[]
  /**
   * Which record it belongs to; with `part` it makes the idempotency key, so the same part of the
   * same record is never written twice, from whichever event it came.
   */
  readonly record:
    | { readonly of: 'own' }
    | { readonly of: 'conversation'; readonly id: string }
    | { readonly of: 'event' }
  readonly part: EffectPayload['kind']
}

/** One line of seed 0: trigger + settings → effects. Pure. */
export type Rule<K extends AgencyEvent['kind']> = (
  event: EventOf<K>,
  known: Known,
) => readonly Intended[]
