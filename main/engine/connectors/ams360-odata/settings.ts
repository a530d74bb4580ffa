import { z } from 'zod'
import type { Detail } from '../../../../preload/contract/connections'
import { caFile, line, seconds, typed } from '../form-fields'
import { addressProblem } from '../web-address'
import { hasControls } from '../wire-text'

/** Seen in two public clients, not in a document of Vertafore's (AMS360 reference §14, §16 item 8). */
export const usualTokenUrl = 'https://api.vertafore.com/oauth/clienttoken/issue/v1/'
export const usualDataUrl = 'https://api.vertafore.com/authgrant/v1/api'

const address = (usual: string) =>
  typed
    .transform((text) => (text === '' ? usual : text))
    .pipe(
      z
        .string()
        .max(500, 'The address has at most 500 characters.')
        .superRefine((text, context) => {
          const message = addressProblem(text, usual)
          if (message) context.addIssue({ code: 'custom', message })
        }),
    )

export type OdataSettings = {
  /** Sent as `instanceid`. */
  readonly agencyNo: string
  readonly email: string
  /** Exactly as it is, also with the slash at its end. */
  readonly tokenUrl: string
  /** Without a slash at its end. */
  readonly dataUrl: string
  readonly appUser: string
  readonly timeoutSeconds: number
  /** PEM file of an extra certificate authority; empty for none. */
  readonly caFile: string
}

export type OdataSecrets = { readonly appPassword: string }

export const odataSettings: z.ZodType<OdataSettings> = z.object({
  agencyNo: line('agency number', 20).pipe(
    z
      .string()
      .regex(/^[0-9-]*[0-9][0-9-]*$/, 'The agency number has digits and a dash: 1234567-1.'),
  ),
  email: line('e-mail address', 254).pipe(
    z.string().regex(/^[^\s@]+@[^\s@]+$/, 'Enter an e-mail address.'),
  ),
  tokenUrl: address(usualTokenUrl).prefault(''),
  dataUrl: address(usualDataUrl)
    .transform((text) => text.replace(/\/+$/, ''))
    .prefault(''),
  appUser: line('app user', 100).pipe(
    // In HTTP Basic the first colon ends the name.
    z.string().refine((text) => !text.includes(':'), 'The app user must not contain a colon.'),
  ),
  timeoutSeconds: seconds.prefault(''),
  caFile: caFile.prefault(''),
})

/** Kept exactly as typed: not trimmed, not normalised. */
export const odataSecrets: z.ZodType<OdataSecrets> = z.object({
  appPassword: z
    .string()
    .min(1, 'Enter the password of the app user.')
    .max(500, 'The password has at most 500 characters.')
    .refine((text) => !hasControls(text), 'The password holds characters that cannot be sent.'),
})

export const describeSettings = (settings: OdataSettings): readonly Detail[] => [
  { label: 'Address for signing in', value: settings.tokenUrl },
  { label: 'Address of the data', value: settings.dataUrl },
  { label: 'Agency number', value: settings.agencyNo },
  { label: 'E-mail address of the app', value: settings.email },
  { label: 'App user', value: settings.appUser },
  { label: 'Time-out', value: `${settings.timeoutSeconds} seconds` },
  ...(settings.caFile ? [{ label: 'Extra CA file', value: settings.caFile }] : []),
]
