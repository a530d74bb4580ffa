import { propertyNames } from '../../../../preload/contract/event-kinds'
import type { EventOf } from '../../../../preload/contract/events'
import { statedPropertiesOf } from '../matching/party'
import { insertOf, updateOf } from './customer-effects'
import type { Intended, Known, Rule } from './rule'

/** What the contact itself says counts as named by the source, beside what was found. */
function withStated(event: EventOf<'contact.created' | 'contact.updated'>, known: Known): Known {
  const stated = statedPropertiesOf(event.party, event.properties)
  const found = new Set(
    known.findings.filter(({ how }) => how !== 'text').map(({ property }) => property),
  )
  const own = propertyNames.flatMap((property) => {
    const value = stated[property]
    return value === undefined || found.has(property)
      ? []
      : [{ property, value, how: 'explicit' as const, confidence: 1 }]
  })
  const named = new Set(own.map(({ property }) => property))
  return {
    ...known,
    findings: [...own, ...known.findings.filter(({ property }) => !named.has(property))],
  }
}

/** Somebody new becomes a suspect; of somebody who is there what became known is updated. */
export function contactEffects(
  event: EventOf<'contact.created' | 'contact.updated'>,
  known: Known,
): readonly Intended[] {
  const all = withStated(event, known)
  return known.isLinked ? updateOf(all) : insertOf(event, all, 'S')
}

/**
 * «We'll create a suspect»; a commercial one is named for its account (seed 0, Contacts). Whoever
 * carries out the insert searches for duplicates first.
 */
export const contactCreated: Rule<'contact.created'> = contactEffects
