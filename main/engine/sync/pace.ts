/** Tries of one effect that failed for a reason of its own, before a person is asked. */
export const mostTries = 6

const firstMs = 5_000
const longestMs = 15 * 60_000

/** Capped exponential with full jitter: 5 s, 10 s, 20 s … 15 min, each between half and whole. */
export function waitBefore(attempt: number, random: () => number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 20))
  return Math.round(whole / 2 + (random() * whole) / 2)
}

/** No plan reaches beyond this: it was made while the clock was ahead. */
export const longestPlanMs = 2 * longestMs
