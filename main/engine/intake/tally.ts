import type { EnginePorts } from '../ports'
import type { NotificationRepository } from '../store/notification-repository'

const throttleMs = 1_000

/**
 * Counts what is heard and refused. Refusals are written once a second: a flood of them must not
 * become a flood of writes.
 */
export function createTally(
  stored: NotificationRepository,
  { now, after, emit }: Pick<EnginePorts, 'now' | 'after' | 'emit'>,
) {
  let lastAt: number | undefined
  let wrongCodeAt: number | undefined
  let refusals = 0
  let isWaiting = false
  let cancel = (): void => undefined
  let hasLooked = false
  let isStopped = false

  const write = (): void => {
    if (refusals === 0) return
    stored.addRefused(now(), refusals)
    refusals = 0
  }
  const changed = (): void => {
    if (isWaiting || isStopped) return
    isWaiting = true
    cancel = after(throttleMs, () => {
      isWaiting = false
      write()
      emit('ons.changed', {})
    })
  }
  const last = (): number | undefined => {
    if (!hasLooked) lastAt = stored.lastAt()
    hasLooked = true
    return lastAt
  }
  return {
    changed,
    accepted(at: number): void {
      lastAt = Math.max(at, last() ?? 0)
      wrongCodeAt = undefined
      changed()
    },
    /** `isNotification`: only its code was wrong. */
    refused(at: number, isNotification: boolean): void {
      refusals += 1
      if (isNotification) wrongCodeAt = at
      changed()
    },
    lastAt: last,
    wrongCodeAt: (): number | undefined => wrongCodeAt,
    refusedSince: (at: number): number => stored.refusedSince(at) + refusals,
    stop(): void {
      isStopped = true
      cancel()
      write()
    },
  }
}
export type Tally = ReturnType<typeof createTally>
