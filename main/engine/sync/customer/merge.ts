import type { PropertyName } from '../../../../preload/contract/event-kinds'
import type { Mapping } from '../../../../preload/contract/mapping'
import type { AmsCustomer } from '../../connectors/agency-records'
import type { Finding } from '../effects'

/** Findings below this are never written by themselves (issue: properties found). */
export const sureFrom = 0.9

export type Changed = {
  readonly property: PropertyName | 'type'
  /** Empty when AMS360 had nothing. */
  readonly from: string
  readonly to: string
}

export type Suggested = {
  readonly property: PropertyName
  readonly current: string
  /** An address goes whole, in lines, as `addressLine1`; accepting it gives it back the same way. */
  readonly proposed: string
  readonly sentence?: string
}

export type Merged = {
  /** All members, as they shall be sent. */
  readonly next: AmsCustomer
  /** Empty: there is nothing to send. */
  readonly changed: readonly Changed[]
  readonly suggestions: readonly Suggested[]
  /** Values that AMS360 could not hold: seven digits as a phone, a state that is none. */
  readonly unusable: readonly Finding[]
}

/** A merge under way; only `mergeInto` makes one, and it never leaves it. */
export type Merge = {
  next: AmsCustomer
  readonly changed: Changed[]
  readonly suggestions: Suggested[]
  readonly unusable: Finding[]
  /** Settled by an earlier finding of the same effect; a later one only suggests. */
  readonly settled: Set<string>
  readonly policies: Mapping['fields']
}

/** What shall happen with a value that is not there yet, or is there otherwise. */
export function verdictOn(
  finding: Pick<Finding, 'how' | 'confidence'>,
  place: {
    readonly isEmpty: boolean
    readonly isSettled: boolean
    readonly isName: boolean
    readonly policy: Mapping['fields'][PropertyName] | undefined
  },
): 'write' | 'suggest' {
  if (place.isSettled) return 'suggest'
  if (finding.how === 'accepted') return 'write'
  if (finding.confidence < sureFrom) return 'suggest'
  if (place.isEmpty) return 'write'
  if (finding.how === 'text' && place.isName) return 'suggest'
  return place.policy === 'ours' ? 'write' : 'suggest'
}

export function write(
  merge: Merge,
  members: Readonly<Record<string, string>>,
  changed: Changed,
): void {
  merge.next = { ...merge.next, ...members }
  merge.changed.push(changed)
}

export function suggest(
  merge: Merge,
  { sentence }: Pick<Finding, 'sentence'>,
  suggested: Omit<Suggested, 'sentence'>,
): void {
  const isThere = merge.suggestions.some(
    ({ property, proposed }) => property === suggested.property && proposed === suggested.proposed,
  )
  if (isThere) return
  merge.suggestions.push({ ...suggested, ...(sentence !== undefined && { sentence }) })
}
