import type { PastCheck } from '../store/check-repository'

/** Issue 3, Health: a passing trouble is tried again after so long each time, before it counts. */
export const retryMs: readonly number[] = [60_000, 5 * 60_000, 15 * 60_000]
/** How many of the newest checks decide: the tries, and what they follow. */
export const decidingChecks = retryMs.length + 1

/** What the newest checks of one connection amount to. */
export type Standing = {
  /** The newest check that counts: the proof, or the reason of the error. */
  readonly counts: PastCheck | undefined
  /** The newest failure, when it is a passing trouble that does not count yet. */
  readonly pending: PastCheck | undefined
  /** How many such failures came in a row. */
  readonly tries: number
}

/** A trouble that may pass by itself, met while nobody was looking. */
const isPassing = ({ outcome, trigger, failure }: PastCheck): boolean =>
  outcome === 'failed' &&
  failure?.retry === 'auto' &&
  (trigger === 'scheduled' || trigger === 'start')

/**
 * Reads the newest telling checks (newest first, `decidingChecks` of them). A trouble of the network
 * counts after three more tries; what a person sees fail counts at once, and so does what goes on.
 */
export function standingFrom(newest: readonly PastCheck[]): Standing {
  const anchor = newest.findIndex((check) => !isPassing(check))
  const tries = anchor === -1 ? newest.length : anchor
  const before = newest[tries]
  const goesOn = before?.outcome === 'failed' && before.failure?.retry === 'auto'
  if (tries === 0 || tries >= decidingChecks || goesOn) {
    return { counts: newest[0], pending: undefined, tries: 0 }
  }
  return { counts: before, pending: newest[0], tries }
}
