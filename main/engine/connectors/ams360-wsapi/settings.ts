import { z } from 'zod'
import type { Detail } from '../../../../preload/contract/connections'
import { hasControls, withoutMarks } from './wire-text'

/** The public address of version 3 (WSAPI v3 reference §2). */
export const publicEndpoint = 'https://wsapi.ams360.com/v3/WSAPIService.svc'

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

export const isLoopbackUrl = (url: string): boolean => isLoopback(new URL(url).hostname)

function endpointProblem(text: string): string | undefined {
  if (hasControls(text) || /\s/.test(text)) return 'The address must not contain blanks.'
  if (!URL.canParse(text)) return 'Enter a whole address, e.g. ' + publicEndpoint
  const url = new URL(text)
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return undefined
  if (url.protocol !== 'https:') return 'The address has to start with https://'
  if (url.username !== '' || url.password !== '') {
    return 'The address must not contain a user name or password.'
  }
  if (text.includes('#') || text.includes('?')) return 'The address must not contain ? or #.'
  return undefined
}

/** Text without the marks that copying brings along, trimmed. */
const typed = z.string().transform((text) => withoutMarks(text).trim())

const line = (label: string, longest: number) =>
  typed.pipe(
    z
      .string()
      .min(1, `Enter the ${label}.`)
      .max(longest, `The ${label} has at most ${longest} characters.`)
      .refine((text) => !hasControls(text), `The ${label} holds characters that cannot be sent.`),
  )

const endpoint = typed
  .transform((text) => (text === '' ? publicEndpoint : text))
  .pipe(
    z
      .string()
      .max(500, 'The address has at most 500 characters.')
      .superRefine((text, context) => {
        const message = endpointProblem(text)
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

const seconds = typed
  .transform((text) => (text === '' ? '30' : text))
  .pipe(
    z
      .string()
      .regex(/^\d{1,3}$/, 'Enter whole seconds from 5 to 120.')
      .transform(Number)
      .refine((value) => value >= 5 && value <= 120, 'Enter whole seconds from 5 to 120.'),
  )

const caFile = typed.pipe(
  z
    .string()
    .max(1024, 'The path has at most 1024 characters.')
    .refine((text) => !hasControls(text), 'The path holds characters that no file name has.'),
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
