import { isIP } from 'node:net'
import { z } from 'zod'
import type { Detail } from '../../../../preload/contract/connections'
import { caFile, seconds, typed } from '../form-fields'
import { addressProblem } from '../web-address'
import { hasControls } from '../wire-text'

export const defaultPort = 8360
/** Where AMS360 posts its notifications on the listener. */
export const notificationPath = '/ons'

const choice = <const T extends readonly [string, ...string[]]>(values: T, otherwise: T[number]) =>
  typed.transform((text) => (text === '' ? otherwise : text)).pipe(z.enum(values))

const bindAddress = typed
  .transform((text) => (text === '' ? '127.0.0.1' : text))
  .pipe(
    z
      .string()
      .refine(
        (text) => isIP(text) !== 0,
        'Enter 127.0.0.1 (this PC only), 0.0.0.0 (every network) or an address of this PC.',
      ),
  )

const port = typed
  .transform((text) => (text === '' ? String(defaultPort) : text))
  .pipe(
    z
      .string()
      .regex(/^\d{1,5}$/, 'Enter a port from 1 to 65535.')
      .transform(Number)
      .refine((value) => value >= 1 && value <= 65_535, 'Enter a port from 1 to 65535.'),
  )

/** Kept without the path of the notifications: the probe goes to another one. */
const publicAddress = typed
  .transform((text) =>
    text
      .replace(/\/+$/, '')
      .replace(/\/ons$/i, '')
      .replace(/\/+$/, ''),
  )
  .pipe(
    z
      .string()
      .max(500, 'The address has at most 500 characters.')
      .superRefine((text, context) => {
        if (text === '') return
        const message = addressProblem(text, 'https://notify.example.com')
        if (message) context.addIssue({ code: 'custom', message })
      }),
  )

const pemFile = typed.pipe(
  z
    .string()
    .max(1024, 'The path has at most 1024 characters.')
    .refine((text) => !hasControls(text), 'The path holds characters that no file name has.'),
)

export type OnsSettings = {
  readonly bindAddress: string
  readonly port: number
  /** How the listener is reached from outside; empty = its own address. */
  readonly publicAddress: string
  /** PEM files; both empty = plain HTTP. */
  readonly certFile: string
  readonly keyFile: string
  readonly probePublic: 'yes' | 'no'
  /** As it is set in AMS360 (AMS360 reference §12). */
  readonly retryMethod: 'single' | 'blocking'
  /** Until when the code before this one is accepted too; milliseconds as text, empty for not. */
  readonly previousUntil: string
  readonly timeoutSeconds: number
  /** PEM file of an extra certificate authority, for the probe; empty for none. */
  readonly caFile: string
}

/** Made up by us; `previousCode` is empty unless it was regenerated with a grace time. */
export type OnsSecrets = { readonly code: string; readonly previousCode: string }

export const onsSettings: z.ZodType<OnsSettings> = z
  .object({
    bindAddress: bindAddress.prefault(''),
    port: port.prefault(''),
    publicAddress: publicAddress.prefault(''),
    certFile: pemFile.prefault(''),
    keyFile: pemFile.prefault(''),
    probePublic: choice(['yes', 'no'], 'yes').prefault(''),
    retryMethod: choice(['single', 'blocking'], 'single').prefault(''),
    previousUntil: typed.pipe(z.string().regex(/^\d{0,15}$/, 'Leave this empty.')).prefault(''),
    timeoutSeconds: seconds.prefault(''),
    caFile: caFile.prefault(''),
  })
  .superRefine(({ certFile, keyFile }, context) => {
    if ((certFile === '') === (keyFile === '')) return
    context.addIssue({
      code: 'custom',
      path: [certFile === '' ? 'certFile' : 'keyFile'],
      message: 'A certificate and its key belong together: choose both files or none.',
    })
  })

const code = z
  .string()
  .min(16, 'The authentication code has at least 16 characters.')
  .max(200, 'The authentication code has at most 200 characters.')
  .regex(/^[\w.~-]+$/, 'The authentication code has letters, digits, - and _ only.')

export const onsSecrets: z.ZodType<OnsSecrets> = z.object({
  code,
  previousCode: z.union([z.literal(''), code]).prefault(''),
})

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host)

/** The listener's address as seen from this PC. */
export function ownAddress({
  bindAddress: bound,
  port: at,
  certFile,
}: Pick<OnsSettings, 'bindAddress' | 'port' | 'certFile'>): string {
  const host = bound === '0.0.0.0' ? '127.0.0.1' : bound === '::' ? '::1' : bound
  return `${certFile === '' ? 'http' : 'https'}://${bracketed(host)}:${at}`
}

/** What to enter in AMS360's field «Destination Address» (seed 0, step 3). */
export const destinationOf = (settings: OnsSettings): string =>
  (settings.publicAddress || ownAddress(settings)) + notificationPath

export const describeSettings = (settings: OnsSettings): readonly Detail[] => [
  { label: 'Destination Address', value: destinationOf(settings) },
  { label: 'Listens on', value: `${bracketed(settings.bindAddress)}:${settings.port}` },
  {
    label: 'Encryption',
    value: settings.certFile ? 'HTTPS with your certificate' : 'None on this PC (HTTP)',
  },
  {
    label: 'Retry Method',
    value: settings.retryMethod === 'single' ? 'Single Retry' : 'Blocking',
  },
  ...(settings.probePublic === 'no'
    ? [{ label: 'Public address', value: 'Not tested from this PC' }]
    : []),
  ...(settings.caFile ? [{ label: 'Extra CA file', value: settings.caFile }] : []),
]
