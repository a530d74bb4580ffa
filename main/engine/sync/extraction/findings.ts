import { addressProperties, type PropertyName } from '../../../../preload/contract/event-kinds'
import type { Finding } from '../effects'
import { addressesIn } from './addresses'
import { birthDatesIn } from './birth-dates'
import { emailsIn } from './emails'
import { firmNamesIn } from './firm-names'
import { maskNumbers } from './masking'
import { phonesIn } from './phones'
import { readingsOf, type Found, type Reading } from './readings'
import type { Context } from './whose'

export type { Context } from './whose'

/** From here on a finding may be written without asking. */
export const sureFrom = 0.9
const longestSentence = 300

type Candidate = Found & { readonly reading: Reading; readonly order: number }

const finders = [emailsIn, phonesIn, addressesIn, birthDatesIn, firmNamesIn]
const isNews = /\b(?:new|now|changed?|updated?|correct(?:ion|ed)?|moved|instead|actually)\b/i

/** The sentence, or the part of it around the value. */
function sentenceOf({ reading, at }: Candidate): string {
  const { text } = reading
  if (text.length <= longestSentence) return text
  const start = Math.max(0, Math.min(at - 100, text.length - longestSentence))
  return text.slice(start, start + longestSentence)
}

/** Which of several values of one property holds; the last that is said to be new, or none surely. */
function chosenOf(candidates: readonly Candidate[]): Candidate | undefined {
  const best = Math.max(...candidates.map(({ confidence }) => confidence))
  const strongest = candidates.filter(({ confidence }) => confidence >= Math.min(best, sureFrom))
  const last = strongest.at(-1)
  const [first] = strongest
  if (!first || !last) return undefined
  if (strongest.every(({ value }) => value.toLowerCase() === first.value.toLowerCase())) {
    return strongest.find(({ confidence }) => confidence === best)
  }
  if (best >= sureFrom && isNews.test(last.reading.text)) return last
  return { ...first, confidence: Math.min(first.confidence, 0.6) }
}

const isAddress = (property: PropertyName): boolean =>
  addressProperties.some((name) => name === property)

function findingFrom(candidate: Candidate): Finding {
  const { property, value, confidence } = candidate
  return { property, value, how: 'text', sentence: sentenceOf(candidate), confidence }
}

/**
 * What a conversation's text says of the insured: at most one value per property, the parts of an
 * address from one place. Those with `confidence` of `sureFrom` or more hold as they stand; the
 * others are suggestions. Social security and card numbers are masked before anything is read.
 */
export function findingsIn(text: string, context: Context): readonly Finding[] {
  const found: Candidate[] = []
  readingsOf(maskNumbers(text), context).forEach((reading, order) => {
    for (const find of finders) {
      for (const one of find(reading)) found.push({ ...one, reading, order })
    }
  })
  const groups = new Map<PropertyName, Candidate[]>()
  for (const one of found) groups.set(one.property, [...(groups.get(one.property) ?? []), one])
  const findings: Finding[] = []
  for (const [property, candidates] of groups) {
    if (isAddress(property)) continue
    const chosen = chosenOf(candidates)
    if (chosen) findings.push(findingFrom(chosen))
  }
  const street = chosenOf(groups.get('addressLine1') ?? [])
  if (!street) return findings
  const parts = found.filter(
    ({ property, order, at }) => isAddress(property) && order === street.order && at === street.at,
  )
  return [
    ...findings,
    ...parts.map((part) => findingFrom({ ...part, confidence: street.confidence })),
  ]
}
