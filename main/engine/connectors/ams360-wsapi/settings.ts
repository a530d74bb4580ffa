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

// What no public document states and an agency may have otherwise: see `docs/assumptions.md`.

/** Assumption `action-list`. */
export const usualActionList = 'ActivityAction'

const actionListName = typed
  .transform((text) => (text === '' ? usualActionList : text))
  .pipe(
    z
      .string()
      .max(60, 'The name of the action list has at most 60 characters.')
      .refine((text) => !hasControls(text), 'The name holds characters that cannot be sent.'),
  )

const actionForm = typed
  .transform((text) => (text === '' ? 'code' : text))
  .pipe(z.enum(['code', 'text'], 'Choose code or text.'))

const firstChunkNumber = typed
  .transform((text) => (text === '' ? '1' : text))
  .pipe(z.enum(['0', '1'], 'The first part of a file has the number 0 or 1.').transform(Number))

export type WsapiSettings = {
  readonly endpoint: string
  readonly agencyNo: string
  readonly loginId: string
  /** Empty when the login's data security does not ask for one. */
  readonly employeeCode: string
  readonly timeoutSeconds: number
  /** PEM file of an extra certificate authority; empty for none. */
  readonly caFile: string
  /** Value list of the actions of activities and suspenses. */
  readonly actionListName: string
  /** Whether an action is sent by its code or by its text. */
  readonly actionForm: 'code' | 'text'
  /** SequenceNumber of a file's first chunk: 0 or 1. */
  readonly firstChunkNumber: number
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
  actionListName: actionListName.prefault(''),
  actionForm: actionForm.prefault(''),
  firstChunkNumber: firstChunkNumber.prefault(''),
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
  // Only what differs from the usual: everybody else has no use for these words.
  ...(settings.actionListName === usualActionList
    ? []
    : [{ label: 'Action list', value: settings.actionListName }]),
  ...(settings.actionForm === 'text' ? [{ label: 'Actions are sent as', value: 'Text' }] : []),
  ...(settings.firstChunkNumber === 0 ? [{ label: 'Parts of a file start at', value: '0' }] : []),
]
