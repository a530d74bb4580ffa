import type { Properties } from '../../../../preload/contract/event-kinds'
import type { Party } from '../../../../preload/contract/events'
import type { AmsCustomer } from '../../connectors/agency-records'
import { addressWords } from '../customer/addresses'
import { propertiesFrom } from '../customer/members'
import { emailsIn, memberValueOf, phoneProperties } from '../customer/member-values'
import { firmKeyOf, personKeyOf } from '../customer/names'
import { phoneFrom } from '../customer/phones'

/**
 * Normalised ways to find somebody again, the surest first: `email:…`, `phone:+1…`, `place:name|…`.
 * A name alone is none of them.
 */
export type MatchKeys = readonly string[]

/** The same, apart; `names` only tell people with the same key from each other. */
export type Traits = {
  readonly emails: ReadonlySet<string>
  /** E.164, without extension. */
  readonly phones: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Name and address together. */
  readonly places: ReadonlySet<string>
}

const telling = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.filter((text) => text !== ''))

/** ZIP code, house number and first word of the street; undefined when one of them is missing. */
function addressKeyOf({ zipCode, addressLine1 }: Properties): string | undefined {
  const zip = memberValueOf('zipCode', zipCode ?? '')?.slice(0, 5)
  const words = addressWords(addressLine1 ?? '')
  const at = words.findIndex((word) => /^\d/.test(word))
  const number = words[at]
  // «12 Elm St» says it after the number, «PO Box 12» before.
  const street = at === 0 ? words[1] : words[0]
  return zip && number && street ? `${zip}|${number}|${street}` : undefined
}

function traitsFrom(properties: Properties, saidNames: readonly string[]): Traits {
  const { firmName = '', doingBusinessAs = '', firstName = '', lastName = '' } = properties
  const names = telling([
    ...[firmName, doingBusinessAs, ...saidNames].map(firmKeyOf),
    ...[`${firstName} ${lastName}`, ...saidNames].map(personKeyOf),
  ])
  const address = addressKeyOf(properties)
  const phones = phoneProperties.map((one) => phoneFrom(properties[one] ?? '')?.e164 ?? '')
  return {
    emails: new Set(emailsIn(properties.email ?? '')),
    phones: telling(phones),
    names,
    places: new Set(address ? [...names].map((name) => `${name}|${address}`) : []),
  }
}

export function traitsOf(party: Party): Traits {
  const { name, accountName, properties = {} } = party
  const isNamed = properties.firstName ?? properties.lastName ?? properties.firmName
  return traitsFrom(properties, [
    ...(accountName === undefined ? [] : [accountName]),
    ...(isNamed !== undefined || name === undefined ? [] : [name]),
  ])
}

export const traitsOfCustomer = (customer: AmsCustomer): Traits =>
  traitsFrom(propertiesFrom(customer), [])

const keysFrom = ({ emails, phones, places }: Traits): MatchKeys => [
  ...[...emails].map((email) => `email:${email}`),
  ...[...phones].map((phone) => `phone:${phone}`),
  ...[...places].map((place) => `place:${place}`),
]

/** What a party can be found by, besides the ids it may carry. */
export const matchKeys = (party: Party): MatchKeys => keysFrom(traitsOf(party))

/** What a customer can be found by; the same keys as those of a party that is it. */
export const matchKeysOfCustomer = (customer: AmsCustomer): MatchKeys =>
  keysFrom(traitsOfCustomer(customer))

/** What properties can be found by: those of a profile. */
export const matchKeysOfProperties = (properties: Properties): MatchKeys =>
  keysFrom(traitsFrom(properties, []))
