import type { Finding } from '../effects'
import { usualPhoneOf, isFirmCustomer } from './members'
import type { PhoneProperty } from './member-values'
import { suggest, verdictOn, write, type Merge } from './merge'
import {
  abroadMembers,
  americanMembers,
  compareAmerican,
  completedMembers,
  freeAbroad,
  hasNumber,
  hasPhone,
  isAbroad,
  knownPhones,
  phoneText,
  phoneTextAbroad,
  type Abroad,
  type KnownPhone,
} from './phone-members'
import { phoneFrom, type PhoneNumber } from './phones'

const places: readonly Abroad[] = [1, 2]

export type PhoneFinding = Finding & { readonly property: PhoneProperty }

/** A number abroad goes into the first free of two places; with none free it stands against the first. */
function mergeAbroad(
  merge: Merge,
  finding: Finding,
  property: KnownPhone,
  phone: PhoneNumber,
): void {
  const same = places.find((one) => isAbroad(merge.next, one, phone))
  if (same) {
    merge.settled.add(`abroad ${same}`)
    return
  }
  const free = freeAbroad(merge.next)
  const place = free ?? 1
  const current = phoneTextAbroad(merge.next, place)
  const verdict = verdictOn(finding, {
    isEmpty: free !== undefined,
    isSettled: merge.settled.has(`abroad ${place}`),
    isName: false,
    policy: merge.policies[property],
  })
  if (verdict === 'suggest') {
    suggest(merge, finding, { property, current, proposed: phone.text })
    return
  }
  merge.settled.add(`abroad ${place}`)
  write(merge, abroadMembers(place, phone), { property, from: current, to: phone.text })
}

function mergeAmerican(
  merge: Merge,
  finding: Finding,
  property: KnownPhone,
  phone: PhoneNumber,
): void {
  const standing = compareAmerican(merge.next, property, phone)
  const current = phoneText(merge.next, property)
  const verdict = verdictOn(finding, {
    // The same number without its area code or extension is completed like an empty one.
    isEmpty: standing === 'lacking' || !hasPhone(merge.next, property),
    isSettled: merge.settled.has(property),
    isName: false,
    policy: merge.policies[finding.property] ?? merge.policies[property],
  })
  if (standing === 'same' || (standing === 'lacking' && verdict === 'suggest')) {
    merge.settled.add(property)
  } else if (verdict === 'suggest') {
    suggest(merge, finding, { property, current, proposed: phone.text })
  } else {
    merge.settled.add(property)
    const membersFor = standing === 'lacking' ? completedMembers : americanMembers
    const members = membersFor(merge.next, property, phone)
    const to = phoneText({ ...merge.next, ...members }, property)
    write(merge, members, { property, from: current, to })
  }
}

function settleWhereItIs(merge: Merge, phone: PhoneNumber): void {
  for (const property of knownPhones) {
    if (compareAmerican(merge.next, property, phone) !== 'other') merge.settled.add(property)
  }
  for (const place of places) {
    if (isAbroad(merge.next, place, phone)) merge.settled.add(`abroad ${place}`)
  }
}

/** A phone that nobody said the kind of is nothing new when it is one of its phones already. */
export function mergePhone(merge: Merge, finding: PhoneFinding): void {
  const phone = phoneFrom(finding.value)
  if (!phone) {
    merge.unusable.push(finding)
    return
  }
  const { property } = finding
  const known = property === 'phone' ? usualPhoneOf(isFirmCustomer(merge.next)) : property
  if (property === 'phone' && hasNumber(merge.next, phone)) {
    settleWhereItIs(merge, phone)
    return
  }
  if (phone.isAmerican) mergeAmerican(merge, finding, known, phone)
  else mergeAbroad(merge, finding, known, phone)
}
