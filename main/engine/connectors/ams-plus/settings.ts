import { z } from 'zod'
import type { Detail } from '../../../../preload/contract/connections'
import { caFile, line, seconds, typed } from '../form-fields'
import { addressProblem } from '../web-address'

const example = 'https://leads.example.com/post/your-code'

/**
 * Seed 3: one Lead POST makes Sales Records or Individual Records, as the agency has switched it in
 * AMS+. Which fields a lead may carry depends on it.
 */
export const recordKinds = ['sales', 'individual'] as const
export type RecordKind = (typeof recordKinds)[number]

export type AmsPlusSettings = {
  readonly recordKind: RecordKind
  readonly timeoutSeconds: number
  /** PEM file of an extra certificate authority; empty for none. */
  readonly caFile: string
}

/** Who knows the Lead POST URL can write leads into the agency: it is kept like a password. */
export type AmsPlusSecrets = { readonly postUrl: string }

export const amsPlusSettings: z.ZodType<AmsPlusSettings> = z.object({
  recordKind: typed
    .transform((text) => (text === '' ? 'sales' : text))
    .pipe(z.enum(recordKinds, 'Choose Sales Records or Individual Records.'))
    .prefault(''),
  timeoutSeconds: seconds.prefault(''),
  caFile: caFile.prefault(''),
})

/** A query may be part of the address; nothing of it is ever quoted back. */
export const amsPlusSecrets: z.ZodType<AmsPlusSecrets> = z.object({
  postUrl: line('Lead POST URL', 2_000).pipe(
    z.string().superRefine((text, context) => {
      const [place = '', ...query] = text.split('?')
      const message = addressProblem(/[\s#]/.test(query.join('?')) ? text : place, example)
      if (message) context.addIssue({ code: 'custom', message })
    }),
  ),
})

const kindNames: Readonly<Record<RecordKind, string>> = {
  sales: 'Sales Records',
  individual: 'Individual Records',
}

export const describeSettings = (settings: AmsPlusSettings): readonly Detail[] => [
  { label: 'Leads become', value: kindNames[settings.recordKind] },
  { label: 'Time-out', value: `${settings.timeoutSeconds} seconds` },
  ...(settings.caFile ? [{ label: 'Extra CA file', value: settings.caFile }] : []),
]
