import type { PropertyName } from '../../../../preload/contract/event-kinds'
import { isSameWord, lineFrom } from './clean-text'
import { wordsOf } from './names'
import { stateFrom } from './states'

// How one property is spelled in AMS360 and how people read it (WSAPI v3 reference §5 and §9).

export const phoneProperties = ['cellPhone', 'homePhone', 'businessPhone', 'phone'] as const
export type PhoneProperty = (typeof phoneProperties)[number]
export type PlainProperty = Exclude<PropertyName, PhoneProperty>

export const isPhoneProperty = (property: PropertyName): property is PhoneProperty =>
  phoneProperties.some((one) => one === property)

export const memberOf: Readonly<Record<PlainProperty, string>> = {
  firstName: 'FirstName',
  middleName: 'MiddleName',
  lastName: 'LastName',
  firmName: 'FirmName',
  doingBusinessAs: 'DoingBusinessAs',
  email: 'Email',
  addressLine1: 'AddressLine1',
  addressLine2: 'AddressLine2',
  city: 'City',
  state: 'State',
  zipCode: 'ZipCode',
  dateOfBirth: 'DateOfBirth',
  occupation: 'Occupation',
  maritalStatus: 'MaritalStatus',
  webAddress: 'WebAddress',
}

export const plainProperties: readonly PlainProperty[] = [
  'firstName',
  'middleName',
  'lastName',
  'firmName',
  'doingBusinessAs',
  'email',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'zipCode',
  'dateOfBirth',
  'occupation',
  'maritalStatus',
  'webAddress',
]

/** One letter each; the letters are not public (assumption `marital-status`). */
const statuses: readonly (readonly [code: string, word: string])[] = [
  ['S', 'Single'],
  ['M', 'Married'],
  ['D', 'Divorced'],
  ['W', 'Widowed'],
]

const isDay = (year: number, month: number, day: number): boolean =>
  year > 1800 &&
  year < 2200 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate()

/** `YYYY-MM-DD` from that, from a dateTime or from «4/12/1979»; .NET's year 1 is no date. */
export function dayFrom(text: string): string | undefined {
  const said = text.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?![^T\s])/.exec(said)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(said)
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : american
      ? [Number(american[3]), Number(american[1]), Number(american[2])]
      : [0, 0, 0]
  if (!isDay(year, month, day)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Addresses in one text, small letters: people put two into one box. */
export const emailsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s;,<>]+/)
    .map((part) => part.replace(/^mailto:/, ''))
    .filter((part) => /^[^@]+@[^@]+\.[^@]+$/.test(part))

/** The member's text in AMS360; undefined when the value is none that it could hold. */
export function memberValueOf(property: PlainProperty, value: string): string | undefined {
  const line = lineFrom(value)
  if (line === '') return undefined
  switch (property) {
    case 'email': {
      const bare = line.replace(/^mailto:/i, '')
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(bare) ? bare : undefined
    }
    case 'state':
      return stateFrom(line)
    case 'zipCode':
      // Five or nine digits without a dash, as seen in its lists.
      return /^\d{5}([\s-]?\d{4})?$/.test(line) ? line.replaceAll(/\D/g, '') : undefined
    case 'dateOfBirth': {
      const day = dayFrom(line)
      return day && `${day}T00:00:00`
    }
    case 'maritalStatus':
      return statuses.find((status) => status.some((one) => isSameWord(one, line)))?.[0]
    case 'firstName':
    case 'middleName':
    case 'lastName':
    case 'firmName':
    case 'doingBusinessAs':
    case 'addressLine1':
    case 'addressLine2':
    case 'city':
    case 'occupation':
    case 'webAddress':
      return line
  }
}

/** The value as people read it; empty when AMS360 has none. */
export function valueFromMember(
  property: PlainProperty,
  member: string | boolean | undefined,
): string {
  const text = typeof member === 'string' ? lineFrom(member) : ''
  if (property === 'dateOfBirth') return dayFrom(text) ?? ''
  if (property === 'zipCode') return text.replace(/^(\d{5})(\d{4})$/, '$1-$2')
  if (property === 'maritalStatus') return statuses.find(([code]) => code === text)?.[1] ?? text
  return text
}

const address = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?|^www\./, '')
    .replace(/\/+$/, '')

function isSameName(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one).join(' '), wordsOf(other).join(' ')]
  return words === '' || others === '' ? isSameWord(one, other) : words === others
}

/** Two values that mean the same, however they are spelled. */
export function isSameValue(property: PlainProperty, one: string, other: string): boolean {
  switch (property) {
    case 'email': {
      const others = new Set(emailsIn(other))
      return isSameWord(one, other) || emailsIn(one).some((email) => others.has(email))
    }
    case 'zipCode': {
      const [digits, otherDigits] = [one.replaceAll(/\D/g, ''), other.replaceAll(/\D/g, '')]
      const shorter = Math.min(digits.length, otherDigits.length)
      if (shorter < 5) return isSameWord(one, other)
      const compared = shorter < 9 ? 5 : 9
      return digits.slice(0, compared) === otherDigits.slice(0, compared)
    }
    case 'webAddress':
      return address(lineFrom(one)) === address(lineFrom(other))
    case 'firstName':
    case 'middleName':
    case 'lastName':
    case 'firmName':
    case 'doingBusinessAs':
    case 'occupation':
      return isSameName(one, other)
    case 'dateOfBirth':
    case 'maritalStatus':
    case 'state':
    case 'city':
    case 'addressLine1':
    case 'addressLine2':
      return isSameWord(one, other)
  }
}
