import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A phone number that can be dialled from anywhere. */
export type PhoneNumber = {
  /** `+16175550142`: without the extension. */
  readonly e164: string
  /** Has three digits of area and seven of number: United States and their neighbours. */
  readonly isAmerican: boolean
  readonly countryCode: string
  readonly national: string
  readonly extension: string
  /** As people read it: «(617) 555-0142 ext. 12». */
  readonly text: string
}

/** Longer ones are sentences; the library looks through them. */
const longest = 100

/** The usual American spellings need no library: it takes every ten digits that begin so. */
const usual = /^\(?([2-9]\d{2})\)?[ .-]?(\d{3})[ .-]?(\d{4})$/

function americanFrom(national: string, extension: string): PhoneNumber {
  const bare = `(${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6)}`
  return {
    e164: `+1${national}`,
    isAmerican: true,
    countryCode: '1',
    national,
    extension,
    text: extension === '' ? bare : `${bare} ext. ${extension}`,
  }
}

/** A whole number with area; undefined for anything less. Without a country it is American. */
export function phoneFrom(text: string): PhoneNumber | undefined {
  if (text.length > longest || !/\d/.test(text)) return undefined
  const american = usual.exec(text.trim())
  if (american) return americanFrom(american.slice(1).join(''), '')
  const parsed = parsePhoneNumberFromString(text, 'US')
  if (!parsed?.isPossible()) return undefined
  const { number: e164, countryCallingCode: countryCode, nationalNumber: national } = parsed
  const extension = parsed.ext ?? ''
  if (countryCode === '1' && national.length === 10) return americanFrom(national, extension)
  const bare = parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
  const ending = extension === '' ? '' : ` ext. ${extension}`
  return { e164, isAmerican: false, countryCode, national, extension, text: bare + ending }
}

export const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')
