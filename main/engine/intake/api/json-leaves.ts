import { z } from 'zod'
import { cleanText, wellFormed } from '../clean-text'

/**
 * The leaves of an event as JSON. Each refuses by itself what the domain would refuse, so that the
 * error names the member; what a JSON Schema can say is said by length and pattern. Lengths come
 * first and end the check: a pattern is never tried on megabytes.
 */

/** One line of text: blanks around it go. */
export const lineOf = (most: number) =>
  z
    .string()
    .max(most, { abort: true })
    .regex(/^(?=\s*\S)[^\u0000-\u001f\u007f]+$/, {
      error: 'This must be one line of text, not empty.',
    })
    .transform((text) => wellFormed(text.trim()))

/** Many lines; characters that no text has are dropped, as AMS360 could not take them. */
export const longText = z.string().max(200_000, { abort: true }).transform(cleanText)

export const id = lineOf(200)
export const line = lineOf(300)

export const email = z
  .string()
  .max(300, { abort: true })
  .regex(/^[^\s@\u0000-\u001f\u007f]+@[^\s@\u0000-\u001f\u007f]+$/, {
    error: 'This must be an e-mail address.',
  })
  .meta({ examples: ['dana@whitlock.example'] })
  .transform(wellFormed)

export const phone = z
  .string()
  .max(60, { abort: true })
  .regex(/^[^\u0000-\u001f\u007f]*\d[^\u0000-\u001f\u007f]*$/, {
    error: 'This must be a phone number.',
  })
  .meta({ examples: ['+1 503 555 0142'] })
  .transform((text) => wellFormed(text.trim()))

const bareUuid = /^\s*(urn:uuid:)?\{?[\da-fA-F]{8}(-?[\da-fA-F]{4}){3}-?[\da-fA-F]{12}\}?\s*$/

/** Any spelling: capitals, braces, `urn:uuid:`, without hyphens. */
export const uuid = z
  .string()
  .max(100, { abort: true })
  .regex(bareUuid, { error: 'This must be a UUID.' })
  .meta({ examples: ['81a42e50-d196-4f07-929b-0123456789ab'] })
  .transform((text) =>
    text
      .replace(/^\s*urn:uuid:/, '')
      .replaceAll(/[^\da-fA-F]/g, '')
      .toLowerCase()
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  )

const zoned = 'This must be a date and time with a zone, e.g. 2026-07-01T09:30:00-07:00.'
const tooEarly = 'This must not be before 1970.'

/** ISO 8601 with a zone; becomes milliseconds since 1970. */
export const moment = z
  .string()
  .max(40, { abort: true })
  .regex(z.regexes.datetime({ offset: true }), { error: zoned, abort: true })
  .meta({ format: 'date-time', examples: ['2026-07-01T09:30:00-07:00'] })
  .transform((text) => Date.parse(text))
  .refine((at) => at >= 0, { error: tooEarly })

const day = z.regexes.date
const inner = ({ source }: RegExp): string => source.replace(/^\^/, '').replace(/\$$/, '')
const dayOrMoment = new RegExp(`^(?:${inner(day)}|${inner(z.regexes.datetime({ offset: true }))})$`)
const dayWords = 'This must be a date, or a date and time with a zone.'

/** A date alone begins at midnight of this PC, in whose zone AMS360 is written. */
export const dayOrTime = z
  .string()
  .max(40, { abort: true })
  .regex(dayOrMoment, { error: dayWords, abort: true })
  .meta({ examples: ['2026-08-01'] })
  .transform((text) => Date.parse(text.includes('T') ? text : `${text}T00:00:00`))
  .refine((at) => at >= 0, { error: tooEarly })

/** A birthday; kept as it is written. */
export const date = z
  .string()
  .max(10, { abort: true })
  .regex(day, { error: 'This must be a date, e.g. 1984-02-29.' })
  .meta({ examples: ['1984-02-29'] })

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'This must be an address that begins with http or https.' })
  .max(2_000)

// By searching for what must not be there: a pattern over the whole of it would need too much stack.
const isBase64 = (text: string): boolean =>
  text.length % 4 === 0 && !/[^\w+/=]|_/.test(text) && !/=[^=]|={3}/.test(text)

export const base64 = z
  .string()
  .refine(isBase64, { error: 'This must be base64 with its padding.' })
  .meta({ contentEncoding: 'base64', examples: ['JVBERi0xLjcK'] })
