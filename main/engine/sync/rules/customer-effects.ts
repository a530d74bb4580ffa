import {
  addressProperties,
  type Properties,
  type PropertyName,
} from '../../../../preload/contract/event-kinds'
import type { AgencyEvent } from '../../../../preload/contract/events'
import { isAddressProperty } from '../customer/addresses'
import { usualPhoneOf } from '../customer/members'
import { sureFrom } from '../customer/merge'
import { phoneFrom } from '../customer/phones'
import type { Finding } from '../effects'
import { combined, isFirmParty, profilePropertiesOf } from '../matching/party'
import { missingAmong, unitChoices, unitCodesFrom } from './choices'
import type { Intended, Known } from './rule'

/** A property that the contract refuses would make the whole effect unreadable. */
const longestProperty = 300

/**
 * The one update of an event: what was found, and the type it shall get. Nothing when there is
 * neither.
 */
export function updateOf(
  { findings }: Pick<Known, 'findings'>,
  type?: 'C' | 'P',
): readonly Intended[] {
  if (findings.length === 0 && type === undefined) return []
  return [
    {
      payload: { kind: 'customer.update', ...(type && { type }), findings: [...findings] },
      missing: [],
      record: { of: 'event' },
      part: 'customer.update',
    },
  ]
}

const isStorable = ({ value }: Finding): boolean =>
  value.trim() !== '' && value.length <= longestProperty && !value.includes('\n')

const propertiesOf = (findings: readonly Finding[]): Properties =>
  Object.fromEntries(findings.map(({ property, value }) => [property, value.trim()]))

/** What a text says fills what the source left open: sure, no name, and an address only whole. */
function sureOnes(findings: readonly Finding[], said: Properties): readonly Finding[] {
  const isNamed = (property: PropertyName): boolean => said[property] !== undefined
  const sure = findings.filter(
    ({ how, property, confidence }) =>
      how === 'text' && confidence >= sureFrom && property !== 'firmName' && !isNamed(property),
  )
  const address = findings.filter(
    ({ property, how }) => how === 'text' && isAddressProperty(property),
  )
  const isWhole = address.every((finding) => sure.includes(finding))
  const mayAddress = isWhole && !addressProperties.some(isNamed)
  return sure.filter(({ property }) => mayAddress || !isAddressProperty(property))
}

const isPhoneTaken = (properties: Properties, isFirm: boolean): boolean =>
  properties.phone !== undefined && properties[usualPhoneOf(isFirm)] !== undefined

function withoutTaken({ phone, ...others }: Properties, isFirm: boolean): Properties {
  if (phone === undefined || isPhoneTaken({ phone, ...others }, isFirm)) return others
  return { ...others, phone }
}

/** A phone of unknown kind that another one took the place of; none when it is the same number. */
function phoneLeftOf(all: Properties, isFirm: boolean): readonly Finding[] {
  const { phone, cellPhone, homePhone, businessPhone } = all
  if (phone === undefined || !isPhoneTaken(all, isFirm)) return []
  const number = phoneFrom(phone)?.e164
  const isKnown = [cellPhone, homePhone, businessPhone].some(
    (one) => one !== undefined && phoneFrom(one)?.e164 === number,
  )
  return isKnown ? [] : [{ property: 'phone', value: phone, how: 'explicit', confidence: 1 }]
}

/** A name is all that AMS360 shows of a customer: somebody without one gets what people say. */
function named(properties: Properties, isFirm: boolean, name: string): Properties {
  const { firmName, firstName, lastName } = properties
  const isNamed = isFirm ? firmName !== undefined : (firstName ?? lastName) !== undefined
  const fallback = name.trim().slice(0, longestProperty)
  if (isNamed || fallback === '') return properties
  return { ...properties, [isFirm ? 'firmName' : 'lastName']: fallback }
}

/**
 * A new customer with all that is known of it. What could not be folded in (unsure findings, a
 * second phone for the same place) follows as an update, which asks.
 */
export function insertOf(
  event: AgencyEvent,
  known: Known,
  type: 'C' | 'P' | 'S',
): readonly Intended[] {
  const { mapping, findings, name } = known
  const isFirm = known.isFirm || isFirmParty(event.party)
  const explicit = findings.filter((finding) => finding.how !== 'text' && isStorable(finding))
  const said = combined(profilePropertiesOf(event.party, event.properties), propertiesOf(explicit))
  const sure = sureOnes(findings, said).filter(isStorable)
  const all = combined(said, propertiesOf(sure))
  const properties = named(withoutTaken(all, isFirm), isFirm, name)
  const left = [
    ...findings.filter(({ property, value }) => all[property] !== value.trim()),
    ...phoneLeftOf(all, isFirm),
  ]
  return [
    {
      payload: {
        kind: 'customer.insert',
        type,
        isFirm,
        properties,
        codes: unitCodesFrom(mapping),
        isForced: false,
      },
      missing: missingAmong(mapping, unitChoices),
      record: { of: 'own' },
      part: 'customer.insert',
    },
    ...updateOf({ findings: left }),
  ]
}
