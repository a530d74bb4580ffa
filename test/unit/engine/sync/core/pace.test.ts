import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestPlanMs, waitBefore } from '../../../../../main/engine/sync/pace'

it('waits 5 s, 10 s, 20 s and so on, a quarter of an hour at most', () => {
  const longest = [1, 2, 3, 4, 8, 9, 50].map((n) => Math.round(waitBefore(n, () => 0.999_999)))
  expect(longest.map((ms) => Math.round(ms / 1_000))).toEqual([5, 10, 20, 40, 640, 900, 900])
})

it('is never shorter than half of it, and never beyond what counts as a wrong clock', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, chance) => {
        const whole = Math.min(15 * 60_000, 5_000 * 2 ** Math.min(attempt - 1, 20))
        const wait = waitBefore(attempt, () => chance)
        expect(wait).toBeGreaterThanOrEqual(Math.floor(whole / 2))
        expect(wait).toBeLessThanOrEqual(whole)
        expect(wait).toBeLessThan(longestPlanMs)
      },
    ),
    { numRuns: 2_000 },
  )
})
