import { z } from 'zod'
import type { Detail } from '../../../../preload/contract/connections'
import { caFile, line, seconds, typed } from '../form-fields'
import { addressProblem } from '../web-address'

/** The model this client was written for; without a version the newest one comes (reference 1.2). */
export const pinnedVersion = '2025.16'

const example = 'na.myconnectwise.net'

/** Where ConnectWise itself runs PSA: these have an `api-` twin that answers the API (reference 1.1). */
const cloudDomain = /\.(?:myconnectwise\.net|connectwisedev\.com)$/

export const isCloudHost = (hostname: string): boolean => cloudDomain.test(hostname)

/**
 * What people paste is the address of their browser: only the server of it counts. https is left
 * out, because nothing else is ever used except on this PC (assumption `login-host`).
 */
function siteFrom(text: string): string {
  const whole = text.includes('://') ? text : `https://${text}`
  if (!URL.canParse(whole)) return text
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '') return text
  if (url.protocol !== 'https:') return url.protocol === 'http:' ? url.origin : text
  return isCloudHost(url.hostname) ? url.host.replace(/^api-/, '') : url.host
}

/** The address of the site, without a slash at its end. */
export const originOf = (site: string): string =>
  site.startsWith('http://') ? site : `https://${site}`

const site = typed.transform(siteFrom).pipe(
  z
    .string()
    .min(1, 'Choose the site, or enter the server you sign in to ConnectWise at.')
    .max(260, 'The site has at most 260 characters.')
    .superRefine((text, context) => {
      const whole = text === '' || text.includes('://') ? text : `https://${text}`
      const message = addressProblem(whole, example)
      if (message) context.addIssue({ code: 'custom', message })
    }),
)

/** Without the characters that divide the parts of the sign-in: company+key:key (reference 1.2). */
const signInPart = (label: string, longest: number) =>
  line(label, longest).pipe(
    z
      .string()
      .regex(/^[^\s+:/\\?#%]*$/, `The ${label} has no blanks and none of + : / \\ ? # %.`)
      .refine((text) => !/^\.+$/.test(text), `The ${label} is more than dots.`),
  )

/** Quoted in a condition: see assumption `condition-quotes`. */
const memberId = line('Member ID', 60).pipe(
  z
    .string()
    .refine(
      (text) => !(text.includes('\\') || (text.includes('"') && text.includes("'"))),
      'The Member ID has no backslash and no quotation marks.',
    ),
)

export type ConnectwiseSettings = {
  /** The server of the sign-in page: `na.myconnectwise.net`; `http://127.0.0.1:1` on this PC. */
  readonly site: string
  /** What one types as company when signing in to ConnectWise. */
  readonly companyId: string
  readonly publicKey: string
  /** The member to whom contacts and to-dos are assigned (seed 2); not who signs in. */
  readonly memberId: string
  readonly apiVersion: string
  readonly timeoutSeconds: number
  /** PEM file of an extra certificate authority; empty for none. */
  readonly caFile: string
}

export type ConnectwiseSecrets = { readonly privateKey: string; readonly clientId: string }

export const connectwiseSettings: z.ZodType<ConnectwiseSettings> = z.object({
  site,
  companyId: signInPart('company ID', 60),
  publicKey: signInPart('public key', 128),
  memberId,
  apiVersion: typed
    .transform((text) => (text === '' ? pinnedVersion : text))
    .pipe(z.string().regex(/^20\d{2}\.\d{1,2}$/, `A version has a year and a number: 2025.16.`))
    .prefault(''),
  timeoutSeconds: seconds.prefault(''),
  caFile: caFile.prefault(''),
})

export const connectwiseSecrets: z.ZodType<ConnectwiseSecrets> = z.object({
  privateKey: line('private key', 128),
  clientId: typed.pipe(
    z
      .string()
      .min(1, 'Enter the client ID.')
      .regex(
        /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
        'The client ID is a GUID: 8-4-4-4-12 digits and letters a to f.',
      ),
  ),
})

export const describeSettings = (settings: ConnectwiseSettings): readonly Detail[] => [
  { label: 'Site', value: settings.site },
  { label: 'Company ID', value: settings.companyId },
  { label: 'Public key', value: settings.publicKey },
  { label: 'Member ID', value: settings.memberId },
  { label: 'API version', value: settings.apiVersion },
  { label: 'Time-out', value: `${settings.timeoutSeconds} seconds` },
  ...(settings.caFile ? [{ label: 'Extra CA file', value: settings.caFile }] : []),
]
