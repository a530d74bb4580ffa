import { Fault } from '../fault'

/** What no XML 1.0 can carry: an e-mail may hold it, and a service answers it with a parser error. */
const unsendable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text word for word, without what cannot be sent. */
export const sendableText = (text: string): string => text.replace(unsendable, '')

/** Longest text of an activity or suspense, in characters (assumption `description-length`). */
export const longestDescription = 32_000

/**
 * A summary or an e-mail as it goes into AMS360.
 * @throws Fault `input-invalid` when it is longer than `longestDescription`; nobody shortens it here
 */
export function descriptionFrom(text: string): string {
  const sendable = sendableText(text)
  if (sendable.length <= longestDescription) return sendable
  throw new Fault('input-invalid', {
    field: 'Description',
    advice: [`AMS360 takes at most ${longestDescription} characters.`],
  })
}
