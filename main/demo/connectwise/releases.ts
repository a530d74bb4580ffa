import type { DemoFault } from '../../../preload/contract/shell'

/** The name that works on every release (Developer Guide, Cloud vs Premise). */
const always = 'v4_6_release/'

/** Which codebase the API stands under, and what becomes of it under the fault `expired-ticket`. */
export type Releases = {
  /** What `/login/companyinfo` says. */
  tell(fault: DemoFault): string
  isServed(codebase: string, fault: DemoFault): boolean
  switchFault(fault: DemoFault): void
  moveOn(): void
}

/**
 * Under `expired-ticket` ConnectWise moves to a new release behind everybody's back: what was told
 * before is not found, until somebody who ran into that asks again.
 */
export function createReleases(): Releases {
  let number = 1
  /** Somebody was answered with 404 and may now be told the new release. */
  let isMissed = false
  /** The release that was told after a 404, while the fault lasts. */
  let refound: string | undefined
  const current = (): string => `v2026_${number}/`

  return {
    tell(fault) {
      if (fault !== 'expired-ticket') return current()
      if (isMissed) {
        number += 1
        refound = current()
      } else refound = undefined
      isMissed = false
      return current()
    },
    isServed(codebase, fault) {
      if (fault !== 'expired-ticket') return codebase === current() || codebase === always
      const isKnown = codebase !== '' && codebase === refound
      if (!isKnown) isMissed = true
      return isKnown
    },
    switchFault(fault) {
      isMissed = false
      refound = undefined
      if (fault === 'expired-ticket') number += 1
    },
    moveOn() {
      number += 1
    },
  }
}
