import type { Failure } from '../../../preload/contract/failures'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Waits between tries, then the last one again and again. */
const waitsMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs] as const
/** A mail about last week helps nobody. */
export const giveUpAfterMs = 3 * 24 * hourMs
/** Without a network nothing was tried, so nothing counts. */
export const offlineWaitMs = 5 * minuteMs

export type Tries = {
  /** When the present run of tries began. */
  readonly since: number
  /** How many of them failed, this one included. */
  readonly failed: number
}

/** What becomes of a mail whose try failed: tried again, kept for a person, or given up. */
export type Fate =
  | { readonly state: 'waiting'; readonly nextAttemptAt: number }
  | { readonly state: 'waiting'; readonly nextAttemptAt?: never }
  | { readonly state: 'failed'; readonly endedAt: number }

/** The credential store is unlocked by signing in: nobody would think of the mails then. */
const passes = ({ code, retry }: Failure): boolean => retry === 'auto' || code === 'vault-locked'

export function fateOf(failure: Failure, { since, failed }: Tries, now: number): Fate {
  if (!passes(failure)) return { state: 'waiting' }
  if (now - since >= giveUpAfterMs) return { state: 'failed', endedAt: now }
  const wait = waitsMs[Math.min(failed, waitsMs.length) - 1] ?? minuteMs
  return { state: 'waiting', nextAttemptAt: now + wait }
}
