import { z } from 'zod'
import { route } from './routes'

/**
 * What can go wrong, named by the fact that shows it (errno, TLS code, HTTP status, SOAP fault
 * detail, zod issue), never by message text. `failure-words.ts` turns each into words and a button.
 */
export const failureCodes = [
  // reaching the other side
  'offline',
  'address-invalid',
  'address-not-found',
  'connection-refused',
  'connection-reset',
  'timed-out',
  'proxy-unreachable',
  'proxy-sign-in',
  'tls-untrusted',
  'tls-expired',
  'tls-wrong-name',
  'tls-failed',
  'ca-file-unreadable',
  // what came back
  'server-error',
  'service-not-found',
  'access-denied',
  'redirected',
  'rate-limited',
  'answer-not-soap',
  'answer-not-json',
  'answer-malformed',
  'answer-unsafe',
  'answer-too-large',
  'answer-empty',
  'answer-unexpected',
  // what the service said
  'sign-in-refused',
  'session-refused',
  'right-missing',
  'request-refused',
  'service-fault',
  'company-unknown',
  'member-unknown',
  'mail-refused',
  'mail-not-encrypted',
  // looking something up
  'uuid-invalid',
  'customer-not-found',
  'not-set-up',
  'connection-paused',
  // several connections seen together
  'only-wsapi-works',
  'only-ems-works',
  'ons-silent',
  'systems-differ',
  // AMS360's notifications
  'listener-port-taken',
  'listener-address-unusable',
  'listener-certificate',
  'public-address-silent',
  'public-address-elsewhere',
  'code-not-accepted',
  'wrong-code-sent',
  'never-notified',
  'switch-off-near',
  // the technical contact and mail
  'contact-missing',
  'mail-server-missing',
  // recording in AMS360
  'choice-missing',
  'outcome-unknown',
  'customer-several',
  'customer-nobody',
  'customer-not-there',
  'ticket-unknown',
  'read-back-differs',
  'line-resting',
  'inbox-unreachable',
  // this machine
  'vault-unavailable',
  'vault-locked',
  'secret-unreadable',
  'store-damaged',
  'store-too-new',
  'disk-full',
  'engine-down',
  // this application
  'input-invalid',
  'validation-expired',
  'validation-failed',
  'cancelled',
  'bug',
] as const
export const failureCode = z.enum(failureCodes)
export type FailureCode = z.output<typeof failureCode>

/** What the failure's one primary button does. */
export const fix = z.discriminatedUnion('act', [
  z.object({ act: z.literal('go'), label: z.string(), route }),
  z.object({ act: z.literal('check'), label: z.string(), connectionId: z.string() }),
  z.object({ act: z.literal('retry'), label: z.string() }),
  z.object({ act: z.literal('keep-for-session'), label: z.string() }),
  z.object({ act: z.literal('restart-engine'), label: z.string() }),
  z.object({ act: z.literal('open-logs'), label: z.string() }),
])
export type Fix = z.output<typeof fix>

export const failure = z.object({
  code: failureCode,
  /** What happened, one sentence. */
  title: z.string(),
  /** What it means for the records. */
  meaning: z.string(),
  /** What to do: numbered clicks, quoting the other system's own words. */
  advice: z.array(z.string()),
  /** `auto`: SyncDesk tries again by itself; `after-fix`: once somebody acted; `never`. */
  retry: z.enum(['auto', 'after-fix', 'never']),
  fix,
  /** Second line: codes and ids for support, selectable; never secrets or persons. */
  detail: z.string().optional(),
  /** Reference that is also in the log. */
  ref: z.string(),
})
export type Failure = z.output<typeof failure>
