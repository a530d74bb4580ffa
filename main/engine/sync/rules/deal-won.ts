import type { AgencyEvent, EventOf } from '../../../../preload/contract/events'
import { missingAmong, unitChoices, unitCodesFrom } from './choices'
import { insertOf, updateOf } from './customer-effects'
import { addMonths } from './months'
import type { Intended, Known, Rule } from './rule'
import { headline } from './texts'

/** AMS360's own limit is not public; ours is the contract's. */
const longestNumber = 60

/** «We'll create a policy shell»: what AMS360 wants at least is not public (reference §10, §16). */
function policyShell({ deal, occurredAt }: EventOf<'deal.won'>, { mapping }: Known): Intended {
  const { line, typeOfBusiness, writingCompany, billMethod, months } = mapping.policy
  const effectiveAt = deal.effectiveAt ?? occurredAt
  return {
    payload: {
      kind: 'policy.insert',
      number: (deal.policyNumber ?? '').slice(0, longestNumber),
      line,
      // Never sent while it is not chosen: the effect waits for it.
      typeOfBusiness: typeOfBusiness ?? 0,
      writingCompany,
      billMethod,
      effectiveAt,
      expiresAt: addMonths(effectiveAt, months),
      description: headline('Deal', deal.title),
      codes: unitCodesFrom(mapping),
    },
    missing: missingAmong(mapping, [
      ...unitChoices,
      'policy.line',
      'policy.typeOfBusiness',
      'policy.writingCompany',
      'policy.billMethod',
    ]),
    record: { of: 'own' },
    part: 'policy.insert',
  }
}

function customerOf(event: AgencyEvent, known: Known): readonly Intended[] {
  if (!known.isLinked) return insertOf(event, known, 'C')
  return updateOf(known, known.customerType === 'C' ? undefined : 'C')
}

/** «We'll update the prospect to a Customer … and create a policy shell» (seed 0, Deals). */
export const dealWon: Rule<'deal.won'> = (event, known) => [
  ...customerOf(event, known),
  policyShell(event, known),
]
