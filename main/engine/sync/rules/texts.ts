import { lineFrom, textFrom } from '../customer/clean-text'

const when = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' })

/** A time as people write it, in the time zone of this PC. */
export const timeText = (at: number): string => lineFrom(when.format(at))

/** «Call – Billing question»; what is not told is left out. */
export const headline = (what: string, about: string | undefined): string => {
  const told = lineFrom(about ?? '')
  return told === '' ? what : `${what} – ${told}`
}

/** «Call with Dana Whitlock»: when nothing says what it was about. */
export const withName = (what: string, name: string): string => {
  const told = lineFrom(name)
  return told === '' ? what : `${what} with ${told}`
}

/** Plain text for AMS360: the first line says what it is, paragraphs follow, the link ends it. */
export function descriptionFrom(
  first: string,
  paragraphs: readonly (string | undefined)[],
  link?: string,
): string {
  const text = paragraphs.map((paragraph) => textFrom(paragraph ?? ''))
  const told = [first, ...text].filter((paragraph) => paragraph !== '')
  return [...told, ...(link === undefined ? [] : [`Conversation: ${link}`])].join('\n\n')
}
