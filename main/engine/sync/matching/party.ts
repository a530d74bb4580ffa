import { addressProperties, type Properties } from '../../../../preload/contract/event-kinds'
import type { Party } from '../../../../preload/contract/events'
import { lineFrom } from '../customer/clean-text'
import { soundsLikeFirm, splitName } from '../customer/names'

const isNamed = ({ firstName, lastName, firmName }: Properties): boolean =>
  (firstName ?? lastName ?? firmName) !== undefined

/** Commercial: it has an account or a firm name, or a bare name that ends like a firm's. */
export const isFirmParty = ({ name, accountName, properties = {} }: Party): boolean =>
  accountName !== undefined ||
  properties.firmName !== undefined ||
  (!isNamed(properties) && name !== undefined && soundsLikeFirm(name))

/** Later ones win; an address is never mixed from two. */
export function combined(earlier: Properties, later: Properties): Properties {
  const hasAddress = addressProperties.some((property) => later[property] !== undefined)
  if (!hasAddress) return { ...earlier, ...later }
  const withoutAddress = Object.entries(earlier).filter(
    ([property]) => !addressProperties.some((one) => one === property),
  )
  return { ...Object.fromEntries(withoutAddress), ...later }
}

/**
 * What a source says of an insured in so many words; nothing is taken out of a full name. The
 * account a contact belongs to is its firm (seed 0, Contacts).
 */
export function statedPropertiesOf(party: Party, properties: Properties = {}): Properties {
  const { accountName, properties: own = {} } = party
  const firm: Properties =
    accountName === undefined || own.firmName !== undefined ? {} : { firmName: accountName }
  return combined({ ...firm, ...own }, properties)
}

/** All that a source says of an insured, with first and last name taken out of a full name. */
export function profilePropertiesOf(party: Party, properties: Properties = {}): Properties {
  const stated = statedPropertiesOf(party, properties)
  const name = lineFrom(party.name ?? '')
  if (name === '' || name === stated.firmName) return stated
  if (stated.firstName !== undefined || stated.lastName !== undefined) return stated
  if (isFirmParty(party) && stated.firmName === undefined) return { ...stated, firmName: name }
  const { first, last } = splitName(name)
  return {
    ...(first !== '' && { firstName: first }),
    ...(last !== '' && { lastName: last }),
    ...stated,
  }
}

/** Firm → DBA → first and last name, as AMS360 integrations agree; then whatever tells most. */
export function nameOf(party: Party, properties: Properties = {}): string {
  const { firmName, doingBusinessAs, firstName, lastName, email, ...others } = statedPropertiesOf(
    party,
    properties,
  )
  const person = [firstName, lastName].filter((part) => part !== undefined).join(' ')
  const { customerId, customerNumber } = party
  const number = customerNumber && `Customer ${customerNumber}`
  const uuid = customerId && `Customer ${customerId.slice(0, 8)}`
  const phone = others.cellPhone ?? others.phone ?? others.homePhone ?? others.businessPhone
  const told = [firmName, doingBusinessAs, person, party.name, email, phone, number, uuid]
  const name = told.map((text) => lineFrom(text ?? '')).find((text) => text !== '')
  return name ?? 'Without a name'
}
