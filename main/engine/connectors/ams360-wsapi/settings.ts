import { z } from 'zod'
import type { Detail } from '../../../../preload/contract/connections'
import { caFile, line, seconds, typed } from '../form-fields'
import { addressProblem } from '../web-address'
import { hasControls } from '../wire-text'

/** The public address of version 3 (WSAPI v3 reference §2). */
export const publicEndpoint = 'https://wsapi.ams360.com/v3/WSAPIService.svc'

const endpoint = typed
  .transform((text) => (text === '' ? publicEndpoint : text))
  .pipe(
    z
      .string()
      .max(500, 'The address has at most 500 characters.')
      .superRefine((text, context) => {
        const message = addressProblem(text, publicEndpoint)
        if (message) context.addIssue({ code: 'custom', message })
      }),
  )

/**
 * Codes are up to three characters, mostly punctuation, and are compared exactly: `!!:`, `!"G`
 * (WSAPI v3 reference §5). Blanks are dropped only where they cannot belong to the code.
 */
const employeeCode = z
  .string()
  .transform((text) => (text.trim() === '' ? '' : text.length > 3 ? text.trim() : text))
  .pipe(
    z
      .string()
      .max(3, 'An employee code has at most 3 characters.')
      .refine(
        (text) => !hasControls(text),
        'The employee code holds characters that cannot be sent.',
      ),
  )

export type WsapiSettings = {
  readonly endpoint: string
  readonly agencyNo: string
  readonly loginId: string
  /** Empty when the login's data security does not ask for one. */
  readonly employeeCode: string
  readonly timeoutSeconds: number
  /** PEM file of an extra certificate authority; empty for none. */
  readonly caFile: string
}

export type WsapiSecrets = { readonly password: string }

export const wsapiSettings: z.ZodType<WsapiSettings> = z.object({
  endpoint: endpoint.prefault(''),
  agencyNo: line('agency number', 20).pipe(
    z
      .string()
      .regex(/^[0-9-]*[0-9][0-9-]*$/, 'The agency number has digits and a dash: 1234567-1.'),
  ),
  loginId: line('WSAPI login ID', 50),
  employeeCode: employeeCode.prefault(''),
  timeoutSeconds: seconds.prefault(''),
  caFile: caFile.prefault(''),
})

/** Kept exactly as typed: not trimmed, not normalised. */
export const wsapiSecrets: z.ZodType<WsapiSecrets> = z.object({
  password: z
    .string()
    .min(1, 'Enter the password.')
    .max(128, 'The password has at most 128 characters.')
    .refine((text) => !hasControls(text), 'The password holds characters that cannot be sent.'),
})

export const describeSettings = (settings: WsapiSettings): readonly Detail[] => [
  { label: 'Address', value: settings.endpoint },
  { label: 'Agency number', value: settings.agencyNo },
  { label: 'WSAPI login ID', value: settings.loginId },
  ...(settings.employeeCode ? [{ label: 'Employee code', value: settings.employeeCode }] : []),
  { label: 'Time-out', value: `${settings.timeoutSeconds} seconds` },
  ...(settings.caFile ? [{ label: 'Extra CA file', value: settings.caFile }] : []),
]
