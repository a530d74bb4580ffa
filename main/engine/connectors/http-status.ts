import type { FailureCode } from '../../../preload/contract/failures'

/** What a status says by itself; undefined for success and for those that say nothing. */
export function codeOfStatus(status: number): FailureCode | undefined {
  if (status >= 200 && status < 300) return undefined
  if (status >= 300 && status < 400) return 'redirected'
  if (status >= 500) return 'server-error'
  const codes: Readonly<Record<number, FailureCode>> = {
    401: 'access-denied',
    403: 'access-denied',
    404: 'service-not-found',
    407: 'proxy-sign-in',
    408: 'server-error',
    410: 'service-not-found',
    429: 'rate-limited',
  }
  return codes[status]
}

/** Seconds to wait by a Retry-After header, at most a day. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d{1,6}$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now) / 1000)
  return Number.isFinite(seconds) ? Math.max(0, Math.min(seconds, 86_400)) : undefined
}
