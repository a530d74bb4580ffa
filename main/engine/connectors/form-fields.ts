import { z } from 'zod'
import { hasControls, withoutMarks } from './wire-text'

/** Text without the marks that copying brings along, trimmed. */
export const typed = z.string().transform((text) => withoutMarks(text).trim())

/** One line of text that has to be there. */
export const line = (label: string, longest: number) =>
  typed.pipe(
    z
      .string()
      .min(1, `Enter the ${label}.`)
      .max(longest, `The ${label} has at most ${longest} characters.`)
      .refine((text) => !hasControls(text), `The ${label} holds characters that cannot be sent.`),
  )

/** A time-out; 30 when left empty. */
export const seconds = typed
  .transform((text) => (text === '' ? '30' : text))
  .pipe(
    z
      .string()
      .regex(/^\d{1,3}$/, 'Enter whole seconds from 5 to 120.')
      .transform(Number)
      .refine((value) => value >= 5 && value <= 120, 'Enter whole seconds from 5 to 120.'),
  )

/** Path of an extra CA file; empty for none. */
export const caFile = typed.pipe(
  z
    .string()
    .max(1024, 'The path has at most 1024 characters.')
    .refine((text) => !hasControls(text), 'The path holds characters that no file name has.'),
)
