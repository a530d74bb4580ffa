import { confidenceOf, isCarried, type Found, type Manner, type Reading } from './readings'
import type { Spot } from './standing'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const numeric = /(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)/g
const iso = /(?<![\w/.-])(\d{4})-(\d{2})-(\d{2})(?![\w-])/g
const monthFirst = new RegExp(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi')
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}\\.?,? (\\d{4})\\b`,
  'gi',
)

const cue = /\b(?:dob|d\.o\.b\.?|date of birth|birth ?dates?|birthday(?! party)|born)(?![A-Za-z])/i
// Another date is spoken of between the cue and the number.
const otherDate =
  /\b(?:licen[sc]ed?|issued|expires?|effective|hired?|since|loss|renew\w*|opened|married|accident|purchased|bought|built)\b/i
// Things are born too, in talk.
const notBorn = /\b(?:policy|idea|company|merger|storm|house|agency|account) (?:was|were) born\b/i
const oldest = 120

type Dated = Spot & { readonly isSafe: boolean }
type Parts = { readonly year: number; readonly month: number; readonly day: number }

const pad = (value: number): string => String(value).padStart(2, '0')

/** `YYYY-MM-DD` of a day that exists and on which a living person can have been born. */
function dayFrom({ year, month: m, day }: Parts, now: number): string | undefined {
  const at = new Date(Date.UTC(year, m - 1, day))
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== m - 1 || at.getUTCDate() !== day) {
    return undefined
  }
  const today = new Date(now)
  const earliest = Date.UTC(
    today.getUTCFullYear() - oldest,
    today.getUTCMonth(),
    today.getUTCDate(),
  )
  if (at.getTime() > now || at.getTime() < earliest) return undefined
  return `${year}-${pad(m)}-${pad(day)}`
}

/** Two digits: the latest such year that is not to come; certain only when there is no other. */
function yearFrom(typed: string, now: number): { readonly year: number; readonly isSafe: boolean } {
  const value = Number(typed)
  if (typed.length === 4) return { year: value, isSafe: true }
  const thisYear = new Date(now).getUTCFullYear()
  const century = thisYear - (thisYear % 100)
  return century + value <= thisYear
    ? { year: century + value, isSafe: false }
    : { year: century - 100 + value, isSafe: true }
}

const monthFrom = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

function datesIn(text: string, now: number): readonly Dated[] {
  const found: Dated[] = []
  const add = (index: number, typed: string, parts: Parts, isSafe: boolean): void => {
    const value = dayFrom(parts, now)
    if (value !== undefined) found.push({ start: index, end: index + typed.length, value, isSafe })
  }
  for (const { 0: typed, 1: one = '', 3: two = '', 4: last = '', index } of text.matchAll(
    numeric,
  )) {
    const { year, isSafe } = yearFrom(last, now)
    // Month first, as people write here; a first number over 12 can only be the day.
    const isSwapped = Number(one) > 12
    const [m, day] = isSwapped ? [Number(two), Number(one)] : [Number(one), Number(two)]
    add(index, typed, { year, month: m, day }, isSafe && !isSwapped)
  }
  for (const { 0: typed, 1: year, 2: m, 3: day, index } of text.matchAll(iso)) {
    add(index, typed, { year: Number(year), month: Number(m), day: Number(day) }, true)
  }
  for (const { 0: typed, 1: name = '', 2: day, 3: year, index } of text.matchAll(monthFirst)) {
    add(index, typed, { year: Number(year), month: monthFrom(name), day: Number(day) }, true)
  }
  for (const { 0: typed, 1: day, 2: name = '', 3: year, index } of text.matchAll(dayFirst)) {
    add(index, typed, { year: Number(year), month: monthFrom(name), day: Number(day) }, true)
  }
  return found.toSorted((one, other) => one.start - other.start)
}

/** «Sam, DOB …»: a name before the word that is not the insured's. */
function isNamedOther(reading: Reading, at: number): 'other' | 'stranger' | undefined {
  const lead = reading.text.slice(Math.max(0, at - 80), at)
  const name =
    /\b([A-Z][a-z]+)(?: [A-Z][a-z]+)?,? \(?(?:was )?(?:DOB|dob|D\.O\.B|born|date of birth)\b/.exec(
      lead,
    )?.[1]
  if (name === undefined) return undefined
  if (
    /^(?:The|Her|His|My|Insured|Customer|Client|Caller|Date|She|He|Updated?|Corrected|Confirmed|Verified|New|And|Their|Our)$/.test(
      name,
    )
  ) {
    return undefined
  }
  const { firstName, lastName } = reading.context.known
  if (firstName === undefined && lastName === undefined) return 'stranger'
  const isOwn = lead.includes(firstName ?? lastName ?? '')
  return isOwn ? undefined : 'other'
}

/** Dates of birth of the insured, where the text says that it is one. */
export function birthDatesIn(reading: Reading): readonly Found[] {
  const { text, before, context } = reading
  const isAsked = isCarried(reading) && before !== undefined && cue.test(before.text)
  if ((!cue.test(text) && !isAsked) || !/\d/.test(text) || notBorn.test(text)) return []
  const spotsIn = (piece: string): readonly Spot[] => datesIn(piece, context.now)
  const manner: Manner = { cue, spotsIn }
  const dates = datesIn(text, context.now)
  return dates.flatMap(({ start, value, isSafe }, i) => {
    const lead = text.slice(Math.max(dates[i - 1]?.end ?? 0, start - 120), start)
    const named = cue.exec(lead)
    const between = named ? lead.slice(named.index) : lead
    if (otherDate.test(between)) return []
    let confidence = confidenceOf(reading, dates, i, manner)
    const who = isNamedOther(reading, start)
    if (who === 'other') return []
    if (!isSafe || who === 'stranger') confidence = Math.min(confidence, 0.6)
    // Without the word itself any date would do.
    if (!cue.test(text.slice(0, start)) && !isAsked) return []
    return confidence > 0
      ? [{ property: 'dateOfBirth' as const, value, confidence, at: start }]
      : []
  })
}
