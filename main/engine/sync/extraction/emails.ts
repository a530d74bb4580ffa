import { confidenceOf, type Found, type Manner, type Reading } from './readings'
import type { Spot } from './standing'

// RFC 5321 §4.5.3.1: 64 octets before the @, 255 after it.
const local = /[A-Za-z0-9](?:[\w.+%'-]*[\w+-])?$/
const domain = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}(?![\w-])/

const spoken =
  /\b([a-z0-9]+(?: (?:dot|underscore|dash|hyphen|plus) [a-z0-9]+){0,4}) at ([a-z0-9-]+(?: dot [a-z0-9-]+){0,3} dot (?:com|net|org|edu|gov|us|io|co|biz|info|example))\b/gi
const signs: Readonly<Record<string, string>> = {
  dot: '.',
  underscore: '_',
  dash: '-',
  hyphen: '-',
  plus: '+',
}
const written = (words: string): string =>
  words
    .toLowerCase()
    .replace(/ (dot|underscore|dash|hyphen|plus) /g, (_, word: string) => signs[word] ?? '')

const cue =
  /\be-?mails?\b(?! (?:was|from|that|me|us|her|him|them|the|it|this|a)\b)|\breach (?:me|her|him|them|us|the insured|dana)\b|\bthis address\b|\bpaperless\b|\bgave\b/i
const hint = /\b(?:sent|e-?mailed|send|receipt|quote|copy|documents?)\b/i
// Nobody's own: role addresses of companies.
const roles =
  /^(?:no-?reply|do-?not-?reply|claims?|support|billing|service|underwriting|info|sales|postmaster|mailer-daemon|estimates|payments?|customerservice|certs?|certificates)@/
const robots = /^(?:no-?reply|do-?not-?reply|postmaster|mailer-daemon)@/

/** Places of e-mail addresses in a sentence, written or spelled out, small letters. */
export function emailSpotsIn(text: string): readonly Spot[] {
  const spots: Spot[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = local.exec(text.slice(Math.max(0, at - 64), at))?.[0]
    const after = domain.exec(text.slice(at + 1, at + 256))?.[0]
    if (before === undefined || after === undefined) continue
    const start = at - before.length
    // Part of an address on the web, of a masked number, or cut by the limit above.
    if (/[/•@\w.]$/.test(text.slice(Math.max(0, start - 1), start))) continue
    const value = `${before}@${after}`.toLowerCase()
    if (!value.includes('..')) spots.push({ start, end: at + 1 + after.length, value })
  }
  if (!/ at /i.test(text)) return spots
  for (const { 0: said, 1: name = '', 2: host = '', index } of text.matchAll(spoken)) {
    spots.push({
      start: index,
      end: index + said.length,
      value: `${written(name)}@${written(host)}`,
    })
  }
  return spots.toSorted((one, other) => one.start - other.start)
}

const manner: Manner = { cue, hint, spotsIn: emailSpotsIn }

/** E-mail addresses of the insured. */
export function emailsIn(reading: Reading): readonly Found[] {
  const spots = emailSpotsIn(reading.text)
  return spots.flatMap((spot, i) => {
    if (robots.test(spot.value)) return []
    let confidence = confidenceOf(reading, spots, i, manner)
    const isPersonal = reading.context.known.firmName === undefined
    if (roles.test(spot.value) && isPersonal) confidence = confidence > 0.6 ? 0.6 : 0
    // «d whitlock at example dot com»: whether the letter belongs to it is anybody's guess.
    if (/(?:^|\s)[b-hj-z] $/i.test(reading.text.slice(Math.max(0, spot.start - 3), spot.start))) {
      confidence = Math.min(confidence, 0.6)
    }
    return confidence > 0
      ? [{ property: 'email' as const, value: spot.value, confidence, at: spot.start }]
      : []
  })
}
