import { addressProperties, type Properties } from '../../../../preload/contract/event-kinds'
import { isSameValue, memberValueOf, valueFromMember } from './member-values'
import { wordsOf } from './names'

/** The five members of a postal address as people read them; empty text for what is not told. */
export type Address = Readonly<Record<(typeof addressProperties)[number], string>>

export const isAddressProperty = (name: string): name is keyof Address =>
  addressProperties.some((property) => property === name)

/** Only what AMS360 could hold; the rest counts as not told. */
export function addressFrom(properties: Properties): Address {
  const told = (property: keyof Address): string => {
    const member = memberValueOf(property, properties[property] ?? '')
    return member === undefined ? '' : valueFromMember(property, member)
  }
  return {
    addressLine1: told('addressLine1'),
    addressLine2: told('addressLine2'),
    city: told('city'),
    state: told('state'),
    zipCode: told('zipCode'),
  }
}

/** Long forms and their usual short ones, as the postal service has them. */
const short: Readonly<Record<string, string>> = {
  street: 'st',
  saint: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  boulevard: 'blvd',
  court: 'ct',
  place: 'pl',
  terrace: 'ter',
  circle: 'cir',
  highway: 'hwy',
  parkway: 'pkwy',
  square: 'sq',
  trail: 'trl',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  mount: 'mt',
  fort: 'ft',
}
const shortForms: ReadonlyMap<string, string> = new Map(Object.entries(short))
const unitWords: ReadonlySet<string> = new Set(['apartment', 'apt', 'unit', 'suite', 'ste', 'no'])

/** «12 Elm Street, Apartment 4» and «12 Elm St #4» have the same words. */
export const addressWords = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => !unitWords.has(word))
    .map((word) => shortForms.get(word) ?? word)

const isSameLine = (one: string, other: string): boolean => {
  const [words, others] = [addressWords(one).join(' '), addressWords(other).join(' ')]
  return words === others && words !== ''
}

const street = ({ addressLine1, addressLine2 }: Address): string =>
  `${addressLine1} ${addressLine2}`.trim()

const isSamePart = (part: keyof Address, one: Address, other: Address): boolean =>
  one[part] === other[part] ||
  (part === 'zipCode' || part === 'state'
    ? isSameValue(part, one[part], other[part])
    : isSameLine(one[part], other[part]))

/** The same house, whether the flat stands in the first or in the second line. */
const isSameStreet = (one: Address, other: Address): boolean =>
  isSamePart('addressLine1', one, other) || isSameLine(street(one), street(other))

const isToldByBoth = (part: keyof Address, one: Address, other: Address): boolean =>
  one[part] !== '' && other[part] !== ''

/**
 * How a proposed address stands to the one that is there. `completes`: both agree where both say
 * something, and the proposed one says more. Agreement in the state alone is none.
 */
export function compareAddresses(
  current: Address,
  proposed: Address,
): 'same' | 'completes' | 'differs' {
  if (Object.values(current).every((part) => part === '')) return 'completes'
  const isJoined =
    isToldByBoth('addressLine1', current, proposed) &&
    !isSamePart('addressLine1', current, proposed) &&
    isSameStreet(current, proposed)
  const agrees = (part: keyof Address): boolean => {
    if (!isToldByBoth(part, current, proposed)) return true
    if (part === 'addressLine1') return isSameStreet(current, proposed)
    return (part === 'addressLine2' && isJoined) || isSamePart(part, current, proposed)
  }
  if (!addressProperties.every(agrees)) return 'differs'
  const says = addressProperties.filter((part) => proposed[part] !== '' && current[part] === '')
  if (says.every((part) => part === 'addressLine2' && isJoined)) return 'same'
  // The parts that tell one house from another; a street may only be joined by its own house.
  const proving = current.addressLine1 === '' ? ['city', 'zipCode'] : ['addressLine1', 'zipCode']
  const isProved = addressProperties.some(
    (part) => proving.includes(part) && isToldByBoth(part, current, proposed),
  )
  return isProved && !isJoined ? 'completes' : 'differs'
}

/** Enough of an address to stand in place of another one. */
export const isWholeAddress = ({ addressLine1, city, state, zipCode }: Address): boolean =>
  addressLine1 !== '' && city !== '' && state !== '' && zipCode !== ''

/**
 * An address in lines, the last one «Boston, MA 02139». A suggestion carries it whole, because its
 * parts are never accepted one by one.
 */
export function addressText(address: Address): string {
  if (Object.values(address).every((part) => part === '')) return ''
  const { addressLine1, addressLine2, city, state, zipCode } = address
  const last = `${city}, ${[state, zipCode].filter((part) => part !== '').join(' ')}`
  return [addressLine1, ...(addressLine2 === '' ? [] : [addressLine2]), last.trimEnd()].join('\n')
}

/** The other way round. Only what `addressText` made has more than one line. */
export function addressFromText(text: string): Address {
  const lines = text.split('\n')
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : ''
  const comma = last.lastIndexOf(',')
  const tail = /^(?:([A-Z]{2})(?: |$))?([\d-]*)$/.exec(last.slice(comma + 1).trim())
  return {
    addressLine1: lines[0] ?? '',
    addressLine2: lines.slice(1, -1).join(' '),
    city: comma < 0 ? last : last.slice(0, comma),
    state: tail?.[1] ?? '',
    zipCode: tail?.[2] ?? '',
  }
}
