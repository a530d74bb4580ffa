/** What no XML 1.0 can carry, not even escaped, and half characters. */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

/** One line: what cannot be sent goes, blanks become one. */
export const lineFrom = (text: string): string =>
  text.replaceAll(illegal, ' ').replaceAll(/\s+/g, ' ').trim()

/** Several lines as they were written, without what cannot be sent and without blank ends. */
export const textFrom = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(illegal, '')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()

/** Two words that somebody typed are the same whatever their case and blanks. */
export const isSameWord = (one: string, other: string): boolean =>
  lineFrom(one).toLowerCase() === lineFrom(other).toLowerCase()
