import { isCardNumber, numberGroupsIn, type NumberGroup } from './number-groups'

/** What hides a number and how many characters of context say what it is. */
type Mask = { readonly start: number; readonly end: number; readonly by: string }

const reach = 40
// No digit and no bullet may stand between a word and its number: then masking twice is masking once.
const gap = '[^\\d•\\n]'
const socialBefore = new RegExp(
  `(?:\\bssns?|\\bsocial|\\bs\\.s\\.n|\\bitin|\\btaxpayer id)${gap}{0,30}$`,
  'i',
)
const socialAfter = new RegExp(
  `^[,)]? ?(?:is|was|as)?${gap}{0,12}\\b(?:ssn|social security|social|itin)\\b`,
  'i',
)
const cardBefore = new RegExp(
  `\\b(?:card|visa|mastercard|amex|american express|discover|debit|credit)\\b${gap}{0,20}$`,
  'i',
)
const policyBefore =
  /\b(?:policy|claim|loan|invoice|tracking|reference|ref|order|confirmation|quote)(?: (?:numbers?|no|num|id|is))*[\s.:#]*$/i
const codeBefore = new RegExp(
  `\\b(?:cvv2?|cvc2?|cvn|cid|security code|card code|csc)\\b[^\\d•\\n.;]{0,12}$`,
  'i',
)
const routingBefore = new RegExp(`\\b(?:routing|aba|rtn)\\b${gap}{0,20}$`, 'i')
const accountBefore = new RegExp(`\\b(?:account|acct|a/c|checking|savings)\\b${gap}{0,20}$`, 'i')
const bankWords = /\b(?:bank|checking|savings|routing|aba|ach|eft|direct deposit|autopay)\b/i

/** Digits per group as cards are printed; anything else needs the word «card» before it. */
const cardShape = /^(?:\d{13,19}|4-4-4-(?:[1-4]|4-[1-3])|4-6-[45])$/

const keptBefore = /••[\s.\u2010-\u2015-]{0,2}$/

const isLetter = (text: string, at: number): boolean => /[A-Za-z_]/.test(text.charAt(at))

/** What says what a number is: nothing, when digits stand before it. */
const contextOf = (text: string, group: NumberGroup): string =>
  group.joint === undefined ? text.slice(Math.max(0, group.start - reach), group.start) : ''

/** The last four that an earlier masking kept. */
const isKept = (text: string, { start }: NumberGroup): boolean =>
  keptBefore.test(text.slice(Math.max(0, start - 6), start))

/** At most `most` groups from `first` on that are joined and have `min` to `max` digits, shortest first. */
function* runsFrom(
  groups: readonly NumberGroup[],
  first: number,
  [min, max]: readonly [number, number],
  most: number,
): Generator<{ readonly parts: readonly NumberGroup[]; readonly digits: string }> {
  let digits = ''
  const parts: NumberGroup[] = []
  for (let i = first; i < Math.min(groups.length, first + most); i += 1) {
    const group = groups[i]
    if (!group || (i > first && group.joint === undefined)) return
    if (digits.length + group.digits.length > max) return
    digits += group.digits
    parts.push(group)
    if (digits.length >= min) yield { parts, digits }
  }
}

function cardAt(text: string, groups: readonly NumberGroup[], first: number): Mask | undefined {
  const group = groups[first]
  if (!group) return undefined
  const { start } = group
  const context = contextOf(text, group)
  const isNamed = cardBefore.test(context)
  if (!isNamed && policyBefore.test(context)) return undefined
  let found: Mask | undefined
  for (const { parts, digits } of runsFrom(groups, first, [13, 19], isNamed ? 19 : 5)) {
    const lengths = parts.map((part) => part.digits.length)
    const shape = lengths.length === 1 ? digits : lengths.join('-')
    if ((!isNamed && !cardShape.test(shape)) || !isCardNumber(digits)) continue
    found = {
      start,
      end: parts.at(-1)?.end ?? start,
      by: `•••• •••• •••• ${digits.slice(-4)}`,
    }
  }
  return found
}

function socialAt(text: string, groups: readonly NumberGroup[], first: number): Mask | undefined {
  const group = groups[first]
  if (!group) return undefined
  const { start } = group
  const context = contextOf(text, group)
  const isNamed = socialBefore.test(context)
  for (const { parts, digits } of runsFrom(groups, first, [9, 9], isNamed ? 9 : 3)) {
    // Letters or more groups around it make it part of a policy or claim number.
    const isInside = isLetter(text, start - 1) || /[\d•][-.]$/.test(text.slice(start - 2, start))
    if (!isNamed && isInside) return undefined
    const end = parts.at(-1)?.end ?? start
    const by = `•••-••-${digits.slice(-4)}`
    // Five and four digits are a ZIP code, whatever office stands before it.
    if (/^\d{5}-\d{4}$/.test(text.slice(start, end))) return undefined
    if (isNamed || socialAfter.test(text.slice(end, end + reach))) return { start, end, by }
    if (isSocialShape(text, parts, context)) return { start, end, by }
  }
  return undefined
}

/** Three, two and four digits with one kind of sign between them, and not part of a longer number. */
function isSocialShape(text: string, parts: readonly NumberGroup[], context: string): boolean {
  const [, second, third] = parts
  const joint = second?.joint ?? ''
  const end = third?.end ?? 0
  return (
    parts.map((part) => part.digits.length).join() === '3,2,4' &&
    joint === third?.joint &&
    /^(?:[\u2010-\u2015-]| )$/.test(joint) &&
    !isLetter(text, end) &&
    !/^[-.][\d•]/.test(text.slice(end, end + 2)) &&
    !(joint === ' ' && policyBefore.test(context))
  )
}

function bankAt(
  text: string,
  groups: readonly NumberGroup[],
  first: number,
  isAboutBank: (at: number) => boolean,
): Mask | undefined {
  const group = groups[first]
  const context = group ? contextOf(text, group) : ''
  if (!group || context === '') return undefined
  const { start } = group
  if (codeBefore.test(context)) {
    const isCode = group.digits.length === 3 || group.digits.length === 4
    return isCode ? { start, end: group.end, by: '•••' } : undefined
  }
  const isRouting = routingBefore.test(context)
  if (!isRouting && !(accountBefore.test(context) && isAboutBank(start))) return undefined
  let found: Mask | undefined
  for (const { parts, digits } of runsFrom(groups, first, isRouting ? [9, 9] : [6, 17], 17)) {
    found = { start, end: parts.at(-1)?.end ?? start, by: `•••• ${digits.slice(-4)}` }
  }
  return found
}

/** Tells of a place whether its line speaks of a bank. Lines are looked at once each. */
function bankLines(text: string): (at: number) => boolean {
  let start = 0
  let end = -1
  let isBank = false
  return (at) => {
    if (at > end) {
      start = text.lastIndexOf('\n', at) + 1
      const next = text.indexOf('\n', at)
      end = next < 0 ? text.length : next
      isBank = bankWords.test(text.slice(start, end))
    }
    return isBank
  }
}

/**
 * Hides social security numbers and ITINs, card numbers, card codes and bank numbers, and keeps the
 * last four digits. Phones, policy numbers, dates and ZIP codes stay. Masking twice changes nothing
 * more; linear in the length of the text.
 */
export function maskNumbers(text: string): string {
  const groups = numberGroupsIn(text)
  const isAboutBank = bankLines(text)
  let masked = ''
  let done = 0
  for (let i = 0; i < groups.length;) {
    const group = groups[i]
    const mask =
      group && !isKept(text, group)
        ? (cardAt(text, groups, i) ??
          socialAt(text, groups, i) ??
          bankAt(text, groups, i, isAboutBank))
        : undefined
    if (mask) {
      masked += text.slice(done, mask.start) + mask.by
      done = mask.end
      while ((groups[i]?.start ?? Infinity) < mask.end) i += 1
    } else i += 1
  }
  return masked + text.slice(done)
}
