import { z } from 'zod'
import type { Detail } from '../../../../preload/contract/connections'
import { caFile, line, seconds, typed } from '../form-fields'
import { hasControls } from '../wire-text'

/**
 * `implicit`: TLS from the first byte (port 465). `starttls`: TLS before anything else is said
 * (port 587); never without. `none`: readable, for a relay on this PC or in the agency's network.
 */
export const tlsModes = ['implicit', 'starttls', 'none'] as const
export type TlsMode = (typeof tlsModes)[number]

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  readonly tls: TlsMode
  /** Empty when the server takes mail without a sign-in. */
  readonly user: string
  /** The address that stands under «From». */
  readonly sender: string
  readonly timeoutSeconds: number
  /** PEM file of an extra certificate authority; empty for none. */
  readonly caFile: string
}

/** Empty when there is no user. */
export type SmtpSecrets = { readonly password: string }

const usualPorts: Readonly<Record<TlsMode, number>> = { implicit: 465, starttls: 587, none: 25 }

const host = line('server name', 253)
  .transform((text) => text.replace(/^\[(.*)\]$/, '$1').toLowerCase())
  .pipe(
    z
      .string()
      .refine(
        (text) => /^[a-z0-9_.:-]+$/.test(text) && URL.canParse(urlOf(text, 25)),
        'Enter the name alone, e.g. smtp.example.com',
      ),
  )

/** The place as the dialling code takes it; nothing is ever fetched from there. */
export function urlOf(name: string, port: number): string {
  return `https://${name.includes(':') ? `[${name}]` : name}:${port}/`
}

const portWords = 'Enter a port from 1 to 65535, e.g. 587.'
const port = typed.pipe(
  z
    .string()
    .regex(/^\d{0,5}$/, portWords)
    .refine((text) => text === '' || (Number(text) >= 1 && Number(text) <= 65_535), portWords),
)

/** Printable ASCII, one @, a domain: what every mail server takes. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>()[\],;:\\"]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(text)

export const smtpSettings: z.ZodType<SmtpSettings> = z
  .object({
    host,
    port: port.prefault(''),
    tls: typed
      .transform((text) => (text === '' ? 'starttls' : text))
      .pipe(z.enum(tlsModes, 'Choose how the connection is encrypted.'))
      .prefault(''),
    user: typed
      .pipe(
        z
          .string()
          .max(254, 'The user has at most 254 characters.')
          .refine((text) => !hasControls(text), 'The user holds characters that cannot be sent.'),
      )
      .prefault(''),
    sender: line('sender', 254).pipe(
      z.string().refine(isMailAddress, 'Enter an e-mail address, e.g. syncdesk@example.com'),
    ),
    timeoutSeconds: seconds.prefault(''),
    caFile: caFile.prefault(''),
  })
  .transform((fields) => ({ ...fields, port: Number(fields.port) || usualPorts[fields.tls] }))

/** Kept exactly as typed: not trimmed, not normalised. */
export const smtpSecrets: z.ZodType<SmtpSecrets> = z.object({
  password: z
    .string()
    .max(1_024, 'The password has at most 1024 characters.')
    .refine((text) => !hasControls(text), 'The password holds characters that cannot be sent.')
    .prefault(''),
})

const tlsNames: Readonly<Record<TlsMode, string>> = {
  implicit: 'TLS from the start',
  starttls: 'STARTTLS',
  none: 'None',
}

export const describeSettings = (settings: SmtpSettings): readonly Detail[] => [
  { label: 'Server', value: `${settings.host}:${settings.port}` },
  { label: 'Encryption', value: tlsNames[settings.tls] },
  ...(settings.user ? [{ label: 'User', value: settings.user }] : []),
  { label: 'Sender', value: settings.sender },
  { label: 'Time-out', value: `${settings.timeoutSeconds} seconds` },
  ...(settings.caFile ? [{ label: 'Extra CA file', value: settings.caFile }] : []),
]
