import type { AmsCustomer, NewCustomer } from '../../connectors/agency-records'
import { lineFrom } from './clean-text'
import { digitsOf } from './phones'

type Value = string | boolean | undefined

/** Told as text in some answers: «True» (WSAPI v3 reference §5). */
const flagFrom = (value: Value): boolean => value === true || /^(true|1)$/i.test(String(value))

/** .NET's year 1 stands for «none». */
function dayOf(value: string): string {
  const day = value.trim().slice(0, 10)
  return day === '0001-01-01' ? '' : day
}

const digitMembers = /^(?:ZipCode|FederalTaxIdNumber|DUNSNumber)$|(?:AreaCode|Phone|Extension)$/

/** One spelling for comparison; codes are compared as they are, they hold punctuation and blanks. */
function spelled(member: string, value: string): string {
  if (member.endsWith('Code') && !/(?:Area|Zip|Country)Code$/.test(member)) return value
  if (member.startsWith('Date')) return dayOf(value)
  if (member.endsWith('Id')) return value.toLowerCase()
  if (digitMembers.test(member)) return digitsOf(value) || value.trim()
  return lineFrom(value)
}

function isSame(member: string, sent: Value, read: Value): boolean {
  if (typeof sent === 'boolean' || typeof read === 'boolean') {
    return flagFrom(sent) === flagFrom(read)
  }
  return spelled(member, sent ?? '') === spelled(member, read ?? '')
}

/** AMS360 makes it, so a new customer is sent with 0 or without. */
const isMadeThere = (member: string, sent: Value): boolean =>
  (member === 'CustomerId' && sent === '') ||
  (member === 'CustomerNumber' && (sent === '' || sent === '0'))

/**
 * Members that came back otherwise than they were sent, in the order sent. Nothing and empty text
 * are the same; so are the forms of a date, a phone or a flag.
 */
export function differingMembers(
  sent: AmsCustomer | NewCustomer,
  read: AmsCustomer,
): readonly string[] {
  return Object.entries(sent)
    .filter(
      ([member, value]) => !isMadeThere(member, value) && !isSame(member, value, read[member]),
    )
    .map(([member]) => member)
}
