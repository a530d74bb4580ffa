import { addressProperties } from '../../../../preload/contract/event-kinds'
import type { Finding } from '../effects'
import {
  addressFrom,
  addressFromText,
  addressText,
  compareAddresses,
  isAddressProperty,
  isWholeAddress,
  type Address,
} from './addresses'
import { propertiesFrom } from './members'
import { memberOf, memberValueOf } from './member-values'
import { suggest, verdictOn, type Merge } from './merge'

export const isAddressFinding = ({ property }: Finding): boolean => isAddressProperty(property)

/** An accepted suggestion carries the address whole; what a source names has one line. */
const isWholeAddressText = ({ how, property, value }: Finding): boolean =>
  how === 'accepted' && property === 'addressLine1' && value.includes('\n')

/**
 * Findings with a whole address in lines taken apart, so that each one is one property's own.
 * Everything else stays as it is.
 */
export function expandedFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding): readonly Finding[] => {
    if (!isWholeAddressText(finding)) return [finding]
    const address = addressFromText(finding.value)
    return addressProperties
      .filter((property) => address[property] !== '')
      .map((property) => ({ ...finding, property, value: address[property] }))
  })
}

/** What is there stays as it is spelled; only what is empty is filled. */
const completedFrom = (current: Address, proposed: Address): Address => ({
  addressLine1: current.addressLine1 || proposed.addressLine1,
  addressLine2: current.addressLine2 || proposed.addressLine2,
  city: current.city || proposed.city,
  state: current.state || proposed.state,
  zipCode: current.zipCode || proposed.zipCode,
})

/** What is said lies over what is there; a whole address leaves nothing of the old one. */
const overlaid = (current: Address, proposed: Address): Address =>
  isWholeAddress(proposed) ? proposed : completedFrom(proposed, current)

function put(merge: Merge, current: Address, next: Address): void {
  const members: Record<string, string> = {}
  for (const property of addressProperties) {
    if (next[property] === current[property]) continue
    members[memberOf[property]] = memberValueOf(property, next[property]) ?? ''
    merge.changed.push({ property, from: current[property], to: next[property] })
  }
  merge.next = { ...merge.next, ...members }
}

/**
 * The address goes as a whole or not at all; one that is only partly there and agrees is completed.
 * @param findings address findings that came together, each property at most once
 */
function mergeAddress(merge: Merge, findings: readonly Finding[]): void {
  const [first] = findings
  if (!first) return
  const proposed = addressFrom(
    Object.fromEntries(findings.map(({ property, value }) => [property, value])),
  )
  merge.unusable.push(
    ...findings.filter(({ property }) => isAddressProperty(property) && proposed[property] === ''),
  )
  if (Object.values(proposed).every((part) => part === '')) return
  const current = addressFrom(propertiesFrom(merge.next))
  const standing = compareAddresses(current, proposed)
  if (standing === 'same') {
    merge.settled.add('address')
    return
  }
  const verdict = verdictOn(
    { how: first.how, confidence: Math.min(...findings.map(({ confidence }) => confidence)) },
    {
      isEmpty: standing === 'completes',
      isSettled: merge.settled.has('address'),
      isName: false,
      policy: isWholeAddress(proposed) ? merge.policies.addressLine1 : 'ask',
    },
  )
  const next = (standing === 'completes' ? completedFrom : overlaid)(current, proposed)
  if (verdict === 'suggest') {
    const [from, to] = [addressText(current), addressText(next)]
    if (from !== to) {
      suggest(merge, first, { property: 'addressLine1', current: from, proposed: to })
    }
    return
  }
  merge.settled.add('address')
  put(merge, current, next)
}

/** Each line of origin for itself, the strongest first: two sources are never mixed. */
export function mergeAddresses(merge: Merge, findings: readonly Finding[]): void {
  for (const how of ['accepted', 'explicit', 'text'] as const) {
    const ofOne = findings.filter((finding) => finding.how === how && isAddressFinding(finding))
    mergeAddress(merge, ofOne)
  }
}
