import { digitsOf, phoneFrom, type PhoneNumber } from './phones'
import type { PhoneProperty } from './member-values'

// AMS360 keeps American numbers as area code, seven digits and extension, all others in two places
// of their own without a kind (WSAPI v3 reference §9).

export type Members = Readonly<Record<string, string | boolean>>
export type KnownPhone = Exclude<PhoneProperty, 'phone'>

const kinds = { cellPhone: 'Cell', homePhone: 'Home', businessPhone: 'Business' } as const
export const knownPhones: readonly KnownPhone[] = ['cellPhone', 'homePhone', 'businessPhone']

const abroad = [1, 2] as const
export type Abroad = (typeof abroad)[number]

const said = (members: Members, member: string): string => {
  const value = members[member]
  return typeof value === 'string' ? value.trim() : ''
}

const american = (members: Members, kind: string) => ({
  area: said(members, `${kind}AreaCode`),
  number: said(members, `${kind}Phone`),
  extension: said(members, `${kind}Extension`),
})

const withExtension = (number: string, extension: string): string =>
  extension === '' ? number : `${number} ext. ${extension}`

/** A phone as people read it, or as it stands there when it is none that can be dialled. */
export function phoneText(members: Members, property: KnownPhone): string {
  const { area, number, extension } = american(members, kinds[property])
  if (number === '') return ''
  const whole = withExtension(`${area}${number}`, extension)
  return phoneFrom(whole)?.text ?? withExtension(`${area} ${number}`.trim(), extension)
}

export function phoneTextAbroad(members: Members, place: Abroad): string {
  const country = digitsOf(said(members, `InternationalCountryCode${place}`))
  const number = said(members, `InternationalPhoneNumber${place}`)
  if (number === '') return ''
  const extension = said(members, `InternationalPhoneExtension${place}`)
  const whole = country === '' ? number : `+${country}${digitsOf(number)}`
  return (
    phoneFrom(withExtension(whole, extension))?.text ??
    withExtension(`${country && `+${country} `}${number}`, extension)
  )
}

export const hasPhone = (members: Members, property: KnownPhone): boolean =>
  said(members, `${kinds[property]}Phone`) !== ''

/** What is there of the same number: nothing, all of it, or all but area code or extension. */
export function compareAmerican(
  members: Members,
  property: KnownPhone,
  phone: PhoneNumber,
): 'other' | 'same' | 'lacking' {
  const { area, number, extension } = american(members, kinds[property])
  const digits = digitsOf(area + number)
  const bare = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
  const isWhole = bare === phone.national
  const lacksArea = area === '' && bare.length === 7 && phone.national.endsWith(bare)
  if (!phone.isAmerican || (!isWhole && !lacksArea)) return 'other'
  return lacksArea || (extension === '' && phone.extension !== '') ? 'lacking' : 'same'
}

export const isAbroad = (members: Members, place: Abroad, phone: PhoneNumber): boolean =>
  phoneFrom(phoneTextAbroad(members, place))?.e164 === phone.e164

export const freeAbroad = (members: Members): Abroad | undefined =>
  abroad.find((place) => said(members, `InternationalPhoneNumber${place}`) === '')

/** Somewhere among its phones, of whatever kind. */
export const hasNumber = (members: Members, phone: PhoneNumber): boolean =>
  knownPhones.some((property) => compareAmerican(members, property, phone) !== 'other') ||
  abroad.some((place) => isAbroad(members, place, phone))

/** Seven digits with or without a dash: as the customer's other phones are written. */
function isDashed(members: Members): boolean {
  return ['Cell', 'Home', 'Business', 'Fax', 'Pager'].some((kind) =>
    /^\d{3}-\d{4}$/.test(said(members, `${kind}Phone`)),
  )
}

/** Members that hold the number; an extension of an earlier number goes with it. */
export function americanMembers(
  members: Members,
  property: KnownPhone,
  { national, extension }: PhoneNumber,
): Readonly<Record<string, string>> {
  const [exchange, line] = [national.slice(3, 6), national.slice(6)]
  return {
    [`${kinds[property]}AreaCode`]: national.slice(0, 3),
    [`${kinds[property]}Phone`]: isDashed(members) ? `${exchange}-${line}` : exchange + line,
    [`${kinds[property]}Extension`]: extension,
  }
}

/** The same number with what it lacks; what is there stays as it is spelled. */
export function completedMembers(
  members: Members,
  property: KnownPhone,
  { national, extension }: PhoneNumber,
): Readonly<Record<string, string>> {
  const there = american(members, kinds[property])
  return {
    ...(digitsOf(there.number).length === 7 && {
      [`${kinds[property]}AreaCode`]: national.slice(0, 3),
    }),
    [`${kinds[property]}Extension`]: there.extension || extension,
  }
}

export const abroadMembers = (
  place: Abroad,
  { countryCode, national, extension }: PhoneNumber,
): Readonly<Record<string, string>> => ({
  [`InternationalCountryCode${place}`]: countryCode,
  [`InternationalPhoneNumber${place}`]: national,
  [`InternationalPhoneExtension${place}`]: extension,
})
