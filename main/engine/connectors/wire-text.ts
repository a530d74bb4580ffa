import { Fault } from './fault'

/** Invisible marks of direction and joining that ride along when text is copied from a page. */
const marks = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Not allowed in XML 1.0, not even escaped; a service answers them with a parser error. */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

const control = /[\u0000-\u001f\u007f-\u009f]/g

export const withoutMarks = (text: string): string => text.replace(marks, '')

export const isSendable = (text: string): boolean => !illegal.test(text)

/** True when the text holds control characters, or halves of characters that no XML can carry. */
export const hasControls = (text: string): boolean =>
  !isSendable(text) || /[\u0000-\u001f\u007f-\u009f]/.test(text)

const refuse = (field: string, advice: string): Fault =>
  new Fault('input-invalid', { field, advice: [advice] })

/**
 * Text a person typed, made fit for the wire: marks and control characters go, blanks become one.
 * XML metacharacters stay as they are; the soap library escapes them.
 */
export function wireText(typed: string, field: string, longest: number): string {
  const text = withoutMarks(typed).replace(/\s+/g, ' ').replace(control, '').trim()
  if (text === '') throw refuse(field, 'Enter something to look for.')
  if (text.length > longest) throw refuse(field, `Enter at most ${longest} characters.`)
  if (!isSendable(text)) throw refuse(field, 'It holds characters that cannot be sent.')
  return text
}

/** A customer number: «positive whole number» (WSAPI v3 reference §10). */
export function wireNumber(typed: string): string {
  const text = withoutMarks(typed).normalize('NFKC').trim().replace(/^#\s*/, '')
  if (!/^\d{1,10}$/.test(text) || Number(text) < 1 || Number(text) > 2_147_483_647) {
    throw refuse('Customer number', 'A customer number has digits only, e.g. 1042.')
  }
  return String(Number(text))
}

/** A phone number as digits; assumption `phone-digits`. */
export function wirePhone(typed: string): string {
  const text = withoutMarks(typed).normalize('NFKC')
  const digits = text.replace(/[\s().+/\-\u2010-\u2015]/g, '')
  if (!/^\d{4,15}$/.test(digits)) {
    throw refuse('Phone', 'Enter the digits of a phone number, e.g. 503 555 0142.')
  }
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

export function wireUuid(text: string): string {
  if (!uuid.test(text)) throw new Fault('uuid-invalid')
  return text.toLowerCase()
}
