const legalForms: ReadonlySet<string> = new Set(
  'llc llp pllc lp inc incorporated corp corporation co company ltd limited pc plc the and of'.split(
    ' ',
  ),
)
/** Only these make a firm of a bare name; «Co» and «Limited» can be somebody's surname. */
const surelyFirm = /\b(l\.?l\.?c|l\.?l\.?p|p\.?l\.?l\.?c|inc|incorporated|corp|corporation)\b\.?$/i
const manners: ReadonlySet<string> = new Set('mr mrs ms miss dr jr sr ii iii iv'.split(' '))

/** Words in small letters without accents and punctuation; «O’Brien» is one word. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}.'’`]/gu, '')
    .toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

const withoutThese = (
  words: readonly string[],
  isIdle: (word: string) => boolean,
): readonly string[] => {
  const telling = words.filter((word) => !isIdle(word))
  return telling.length > 0 ? telling : words
}

const sorted = (words: readonly string[]): string => [...words].sort().join(' ')

/** «Whitlock Roofing, Inc.» and «Whitlock Roofing» are one. Empty when there is no name. */
export const firmKeyOf = (name: string): string =>
  sorted(withoutThese(wordsOf(name), (word) => legalForms.has(word)))

/** «Whitlock, Dana M.» and «Dana Whitlock» are one. Empty when there is no name. */
export const personKeyOf = (name: string): string =>
  sorted(withoutThese(wordsOf(name), (word) => manners.has(word) || word.length === 1))

export const soundsLikeFirm = (name: string): boolean => surelyFirm.test(name.trim())

/** First and last name of a name as people say it; a single word counts as the last one. */
export function splitName(name: string): { readonly first: string; readonly last: string } {
  const [beforeComma = '', afterComma = ''] = name.split(',', 2).map((part) => part.trim())
  if (beforeComma !== '' && afterComma !== '') return { first: afterComma, last: beforeComma }
  const words = name.split(/[\s,]+/).filter((word) => word !== '')
  return { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? '' }
}
