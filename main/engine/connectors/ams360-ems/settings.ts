import { z } from 'zod'
import type { Detail } from '../../../../preload/contract/connections'
import { caFile, line, seconds, typed } from '../form-fields'
import { addressProblem } from '../web-address'
import { hasControls } from '../wire-text'

// Vertafore publishes neither base URL nor header nor customer path of EMS: all three are
// settings, to be filled from the agency's own app subscription (AMS360 reference §13, §16 item 7).

/** Suggestions for empty fields; assumptions `header-names` and `customer-path`. */
export const suggested = {
  keyHeader: 'X-App-Access-Key',
  agencyHeader: 'X-Agency-Id',
  customerPath: '/customer/{id}',
} as const

/** Not a documented address: it only shows the form. */
const example = 'https://ems.example.com/v1'

const baseUrl = line('base URL', 500)
  .transform((text) => text.replace(/\/+$/, ''))
  .superRefine((text, context) => {
    const message = addressProblem(text, example)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** Headers that the connection itself needs; a key in one of them would break it or be dropped. */
const reserved =
  /^(accept(-.*)?|connection|content-.*|cookie2?|date|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|user-agent|via|proxy-.*|sec-.*)$/i

const headerName = (suggestion: string) =>
  typed
    .transform((text) => (text === '' ? suggestion : text))
    .pipe(
      z
        .string()
        .max(100, 'A header name has at most 100 characters.')
        .regex(
          /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/,
          'A header name has letters, digits and dashes, no blanks.',
        )
        .refine((text) => !reserved.test(text), 'This header is used by the connection itself.'),
    )

const customerPath = typed
  .transform((text) => (text === '' ? suggested.customerPath : text))
  .pipe(
    z
      .string()
      .max(300, 'The customer path has at most 300 characters.')
      .regex(/^\/(?!\/)/, 'The customer path starts with one /.')
      .refine((text) => text.split('{id}').length === 2, 'The customer path holds {id} once.')
      .refine(
        (text) => !hasControls(text) && /^[\x21-\x7e]+$/.test(text) && !/[\\#]|\.\./.test(text),
        'The customer path holds characters that no address has.',
      ),
  )

const sampleCustomerId = typed
  .transform((text) => text.replace(/^\{(.*)\}$/, '$1').toLowerCase())
  .pipe(
    z
      .string()
      .regex(
        /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})?$/,
        'Enter the UUID of a customer, or leave it empty.',
      ),
  )

export type EmsSettings = {
  readonly agencyId: string
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly keyHeader: string
  readonly agencyHeader: string
  /** With `{id}` where the customer's UUID goes. */
  readonly customerPath: string
  /** A customer that the check reads; empty for none. */
  readonly sampleCustomerId: string
  readonly timeoutSeconds: number
  /** PEM file of an extra certificate authority; empty for none. */
  readonly caFile: string
}

export type EmsSecrets = { readonly appAccessKey: string }

const visible = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/

export const emsSettings: z.ZodType<EmsSettings> = z
  .object({
    agencyId: line('Agency ID', 60).pipe(
      z.string().regex(visible, 'The Agency ID has letters, digits and dashes.'),
    ),
    baseUrl,
    keyHeader: headerName(suggested.keyHeader).prefault(''),
    agencyHeader: headerName(suggested.agencyHeader).prefault(''),
    customerPath: customerPath.prefault(''),
    sampleCustomerId: sampleCustomerId.prefault(''),
    timeoutSeconds: seconds.prefault(''),
    caFile: caFile.prefault(''),
  })
  .refine((one) => one.keyHeader.toLowerCase() !== one.agencyHeader.toLowerCase(), {
    path: ['agencyHeader'],
    message: 'Key and Agency ID need two different headers.',
  })

/** Blanks and marks around it come from copying: a header cannot carry them anyway. */
export const emsSecrets: z.ZodType<EmsSecrets> = z.object({
  appAccessKey: typed.pipe(
    z
      .string()
      .min(1, 'Enter the App Access Key.')
      .max(4096, 'The App Access Key has at most 4096 characters.')
      .regex(visible, 'The App Access Key holds characters that cannot be sent.'),
  ),
})

export const describeSettings = (settings: EmsSettings): readonly Detail[] => [
  { label: 'Base URL', value: settings.baseUrl },
  { label: 'Agency ID', value: settings.agencyId },
  { label: 'Header for the key', value: settings.keyHeader },
  { label: 'Header for the Agency ID', value: settings.agencyHeader },
  { label: 'Customer path', value: settings.customerPath },
  ...(settings.sampleCustomerId
    ? [{ label: 'Customer to test with', value: settings.sampleCustomerId }]
    : []),
  { label: 'Time-out', value: `${settings.timeoutSeconds} seconds` },
  ...(settings.caFile ? [{ label: 'Extra CA file', value: settings.caFile }] : []),
]
