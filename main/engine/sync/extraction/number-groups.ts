/** Digits that stand together, and what joins them to the digits before. */
export type NumberGroup = {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** Text between the group before and this one; undefined when it is no mere separator. */
  readonly joint: string | undefined
}

const separator = /^[\s.\u2010-\u2015-]{1,3}$/

/** All groups of ASCII digits in the order of the text, in linear time. */
export function numberGroupsIn(text: string): readonly NumberGroup[] {
  const groups: NumberGroup[] = []
  let before = 0
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const gap = index - before <= 3 ? text.slice(before, index) : ''
    const joint = groups.length > 0 && separator.test(gap) ? gap : undefined
    groups.push({ start: index, end: index + digits.length, digits, joint })
    before = index + digits.length
  }
  return groups
}

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

// Ranges of the big schemes: without them every tenth policy number of that length would pass.
const issuers: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^6(?:011|4[4-9]|5)/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [13, 14, 15, 16, 17, 18, 19]],
]

/** Length and first digits are those of a card scheme, and the check digit is right. */
export const isCardNumber = (digits: string): boolean =>
  issuers.some(([start, lengths]) => start.test(digits) && lengths.includes(digits.length)) &&
  hasLuhnDigit(digits)
