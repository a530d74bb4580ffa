import { describe, expect, it } from 'vitest'
import { decidingChecks, standingFrom } from '../../../../main/engine/health/standing'
import type { PastCheck } from '../../../../main/engine/store/check-repository'
import { failedCheck, pastCheck } from '../../../support/past-check'
import { failureSample, noon } from '../../../support/status-sample'

const at = (minutes: number): number => noon + minutes * 60_000
const pass = (minutes: number, change: Partial<PastCheck> = {}) =>
  pastCheck({ at: at(minutes), ...change })
const trouble = (minutes: number, change: Partial<PastCheck> = {}) =>
  failedCheck({ at: at(minutes), failure: failureSample('timed-out'), ...change })
const refused = (minutes: number) => failedCheck({ at: at(minutes) })

/** What the checks, oldest first, amount to. */
const standing = (...checks: readonly PastCheck[]) =>
  standingFrom(checks.toReversed().slice(0, decidingChecks))

it('without a check there is nothing', () => {
  expect(standing()).toEqual({ counts: undefined, pending: undefined, tries: 0 })
})

it('a pass and a failure that needs a person count at once', () => {
  expect(standing(refused(0), pass(1))).toMatchObject({ counts: pass(1), tries: 0 })
  expect(standing(pass(0), refused(1))).toMatchObject({ counts: refused(1), tries: 0 })
})

describe('a trouble that may pass by itself', () => {
  it('does not count for the first time and for two more tries', () => {
    const run = [pass(0), trouble(1), trouble(2), trouble(3)]
    for (const tries of [1, 2, 3]) {
      expect(standing(...run.slice(0, tries + 1))).toEqual({
        counts: pass(0),
        pending: trouble(tries),
        tries,
      })
    }
  })

  it('counts when the third try after it fails too, and from then on', () => {
    const run = [pass(0), trouble(1), trouble(2), trouble(3), trouble(4)]
    expect(standing(...run)).toEqual({ counts: trouble(4), pending: undefined, tries: 0 })
    expect(standing(...run, trouble(5)).counts).toEqual(trouble(5))
  })

  it('is forgotten with the first pass', () => {
    expect(standing(pass(0), trouble(1), trouble(2), pass(3), trouble(4))).toMatchObject({
      counts: pass(3),
      tries: 1,
    })
  })

  it('counts at once when a person sees it, and so does what follows', () => {
    const seen = trouble(1, { trigger: 'manual' })
    expect(standing(pass(0), seen)).toMatchObject({ counts: seen, tries: 0 })
    expect(standing(pass(0), seen, trouble(2))).toMatchObject({ counts: trouble(2), tries: 0 })
  })

  it('after an error that needs a person leaves that error as it is', () => {
    expect(standing(refused(0), trouble(1))).toEqual({
      counts: refused(0),
      pending: trouble(1),
      tries: 1,
    })
  })

  it('at the very first check leaves nothing proved', () => {
    const first = trouble(0, { trigger: 'start' })
    expect(standing(first)).toEqual({ counts: undefined, pending: first, tries: 1 })
  })
})
