import { z } from 'zod'

/** What the test tells the process that will be killed. */
export const killOrder = z.object({
  folder: z.string(),
  settings: z.record(z.string(), z.string()),
  password: z.string(),
  /** The number of the first save; they count on over all processes. */
  from: z.int(),
})

export const killReport = z.discriminatedUnion('said', [
  z.object({ said: z.literal('up') }),
  /** Validated; the save begins now. */
  z.object({ said: z.literal('saving') }),
  z.object({ said: z.literal('saved'), number: z.int() }),
  z.object({ said: z.literal('error'), text: z.string() }),
])
export type KillReport = z.output<typeof killReport>

/** A field that the driver's network does not look at: by it one save is known from another. */
export const markedSettings = (number: number) => ({ caFile: `save-${number}` })
export const markOf = z
  .object({ caFile: z.string().regex(/^save-\d+$/) })
  .transform(({ caFile }) => Number(caFile.slice('save-'.length)))

/** The same in the secret. */
export const sealMark = (number: number, text: string): string => `${number}|${text}`
