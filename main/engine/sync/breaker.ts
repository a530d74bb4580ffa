import type { FailureCode } from '../../../preload/contract/failures'

/** One more try against a broken line does no good, and may lock the login. */
const firstRestMs = 30_000
const longestRestMs = 15 * 60_000
const failuresToOpen = 5

/** What says nothing about the one record, only about the line to the other system. */
const ofTheLine: ReadonlySet<FailureCode> = new Set([
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
  'server-error',
  'service-not-found',
  'access-denied',
  'redirected',
  'rate-limited',
  'answer-not-soap',
  'answer-malformed',
  'answer-unsafe',
  'answer-empty',
  'answer-unexpected',
  'sign-in-refused',
  'session-refused',
  'secret-unreadable',
  'vault-locked',
  'not-set-up',
  'connection-paused',
  'disk-full',
  'line-resting',
])

/** Trying again can only do harm until somebody acted: the line rests at once. */
const atOnce: ReadonlySet<FailureCode> = new Set(['sign-in-refused', 'session-refused'])

export const isOfTheLine = (code: FailureCode): boolean => ofTheLine.has(code)

/**
 * Circuit breaker of one connection: after several failures of the line in a row it rests; then one
 * effect goes ahead, and only its success lets the others follow.
 */
export function createBreaker(now: () => number) {
  let inARow = 0
  let restMs = firstRestMs
  let openUntil = 0
  let openedFor = 0
  let isProbing = false

  const open = (atLeastMs: number): void => {
    openedFor = Math.max(restMs, atLeastMs)
    openUntil = now() + openedFor
    restMs = Math.min(restMs * 2, longestRestMs)
    isProbing = false
  }
  return {
    /** How many may start now, of those that could. */
    allowed(wanted: number): number {
      if (openUntil === 0) return wanted
      // A clock that was set back must not make it rest for hours.
      if (openUntil - now() > openedFor) openUntil = now() + openedFor
      if (now() < openUntil || isProbing) return 0
      return Math.min(wanted, 1)
    },
    /** One that `allowed` let through has started. */
    started(): void {
      if (openUntil !== 0) isProbing = true
    },
    /** @returns whether it had failed before: the line is back */
    succeeded(): boolean {
      const wasBroken = inARow > 0
      inARow = 0
      restMs = firstRestMs
      openUntil = 0
      isProbing = false
      return wasBroken
    },
    /** @param waitMs what the service itself asked for (Retry-After) */
    failed(code: FailureCode, waitMs = 0): void {
      inARow += 1
      // Those that were under way when it opened tell nothing new, unless the service asks for more.
      if (openUntil > now() && !isProbing && now() + waitMs <= openUntil) return
      if (isProbing || atOnce.has(code) || waitMs > 0 || inARow >= failuresToOpen) open(waitMs)
    },
    /** It ended and says nothing about the line: another one may find out. */
    saidNothing(): void {
      isProbing = false
    },
    /** A person mended the connection. */
    reset(): void {
      inARow = 0
      restMs = firstRestMs
      openUntil = 0
      isProbing = false
    },
    /** Until when it rests; 0 when it does not. */
    restsUntil: (): number => (openUntil > now() ? openUntil : 0),
  }
}
export type Breaker = ReturnType<typeof createBreaker>
