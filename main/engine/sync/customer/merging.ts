import type { PropertyName } from '../../../../preload/contract/event-kinds'
import type { Mapping } from '../../../../preload/contract/mapping'
import type { AmsCustomer } from '../../connectors/agency-records'
import type { Finding, PayloadOf } from '../effects'
import { isAddressFinding, mergeAddresses, expandedFindings } from './address-merging'
import { isFirmCustomer } from './members'
import {
  isPhoneProperty,
  isSameValue,
  memberOf,
  memberValueOf,
  valueFromMember,
  type PlainProperty,
} from './member-values'
import { suggest, verdictOn, write, type Merge, type Merged } from './merge'
import { mergePhone, type PhoneFinding } from './phone-merging'

export type { Changed, Merged, Suggested } from './merge'

const names: ReadonlySet<PropertyName> = new Set([
  'firstName',
  'middleName',
  'lastName',
  'firmName',
  'doingBusinessAs',
])

type PlainFinding = Finding & { readonly property: PlainProperty }

const isPlain = (finding: Finding): finding is PlainFinding => !isPhoneProperty(finding.property)
const isPhone = (finding: Finding): finding is PhoneFinding => isPhoneProperty(finding.property)

function mergePlain(merge: Merge, finding: PlainFinding): void {
  const { property, value, how } = finding
  const written = memberValueOf(property, value)
  if (written === undefined) {
    merge.unusable.push(finding)
    return
  }
  const current = valueFromMember(property, merge.next[memberOf[property]])
  const proposed = valueFromMember(property, written)
  if (current !== '' && isSameValue(property, current, proposed)) {
    merge.settled.add(property)
    return
  }
  // A firm named in a talk with a person may be the employer; it would become the customer's name.
  const isSomebodyElses = how === 'text' && property === 'firmName' && !isFirmCustomer(merge.next)
  const verdict = isSomebodyElses
    ? 'suggest'
    : verdictOn(finding, {
        isEmpty: current === '',
        isSettled: merge.settled.has(property),
        isName: names.has(property),
        policy: merge.policies[property],
      })
  if (verdict === 'suggest') {
    suggest(merge, finding, { property, current, proposed })
    return
  }
  merge.settled.add(property)
  write(merge, { [memberOf[property]]: written }, { property, from: current, to: proposed })
}

const ranks = { accepted: 0, explicit: 2, text: 4 } as const

/** What a person said comes first; a phone of unknown kind takes what the others left. */
const rankOf = ({ how, property }: Finding): number => ranks[how] + (property === 'phone' ? 1 : 0)

const typeWords = { S: 'Suspect', P: 'Prospect', C: 'Customer' } as const
const heights: Readonly<Record<string, number>> = { S: 0, P: 1, C: 2 }

/** S → P → C and never back: «C or P cannot be set to S» (WSAPI v3 reference §10). */
function raiseType(merge: Merge, type: 'C' | 'P' | undefined): void {
  const current = merge.next.CustomerType
  const height = heights[current] ?? 0
  if (type === undefined || (heights[type] ?? 0) <= height) return
  const from = current === 'S' || current === 'P' ? typeWords[current] : current
  write(merge, { CustomerType: type }, { property: 'type', from, to: typeWords[type] })
}

/**
 * Lays what became known over a customer as it was just read. Empty members are filled, equal ones
 * left alone, all others are decided by the field's policy or asked. Merging twice changes nothing.
 */
export function mergeInto(
  customer: AmsCustomer,
  payload: PayloadOf<'customer.update'>,
  policies: Mapping['fields'],
): Merged {
  const merge: Merge = {
    next: customer,
    changed: [],
    suggestions: [],
    unusable: [],
    settled: new Set(),
    policies,
  }
  const findings = expandedFindings(payload.findings).toSorted(
    (one, other) => rankOf(one) - rankOf(other),
  )
  raiseType(merge, payload.type)
  for (const finding of findings) {
    if (isPlain(finding) && !isAddressFinding(finding)) mergePlain(merge, finding)
  }
  // After the names: whether it is a firm says where a phone of unknown kind belongs.
  for (const finding of findings) if (isPhone(finding)) mergePhone(merge, finding)
  mergeAddresses(merge, findings)
  const { next, changed, suggestions, unusable } = merge
  return { next, changed, suggestions, unusable }
}
