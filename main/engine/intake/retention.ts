import type { EnginePorts } from '../ports'
import type { NotificationRepository } from '../store/notification-repository'

const dayMs = 86_400_000
const keptDays = 90
const slice = 500
const roundMs = 6 * 3_600_000
const sliceMs = 250

/** Forgets old notifications, a slice at a time: nobody waits for it. */
export function createRetention(
  notifications: NotificationRepository,
  { now, after }: Pick<EnginePorts, 'now' | 'after'>,
) {
  let cancel = (): void => undefined
  const round = (): void => {
    const gone = notifications.prune(now() - keptDays * dayMs, slice)
    cancel = after(gone === slice ? sliceMs : roundMs, round)
  }
  return {
    start(): void {
      cancel = after(60_000, round)
    },
    stop: (): void => cancel(),
  }
}
