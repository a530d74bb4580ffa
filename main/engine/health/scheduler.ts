import type { EnginePorts } from '../ports'
import type { ConnectionRepository } from '../store/connection-repository'
import type { Health } from './health'

/** A timer far in the future could overflow or oversleep a suspended PC: look at least this often. */
const longestSleepMs = 10 * 60_000
/** What fell due while SyncDesk was not running is made up for shortly after the start. */
const startDelayMs = 1_500

/**
 * One timer to the earliest stored due time. Missed periods collapse into one check; the clock is
 * looked at again after every wake-up, so sleep and clock changes do no harm.
 */
export function createScheduler(
  stored: ConnectionRepository,
  health: Health,
  ports: Pick<EnginePorts, 'now' | 'after'>,
) {
  let cancel = (): void => undefined
  let stopped = false

  const dueNow = (): readonly string[] =>
    stored
      .list()
      .filter((one) => (one.nextCheckAt ?? 0) <= ports.now())
      .map((one) => one.id)

  const look = async (trigger: 'scheduled' | 'start'): Promise<void> => {
    await Promise.allSettled(dueNow().map((id) => health.check(id, crypto.randomUUID(), trigger)))
    plan()
  }
  function plan(): void {
    if (stopped) return
    cancel()
    const times = stored.list().map((one) => one.nextCheckAt ?? 0)
    const earliest = Math.min(...times, ports.now() + longestSleepMs)
    cancel = ports.after(Math.max(1_000, earliest - ports.now()), () => void look('scheduled'))
  }

  return {
    start(): void {
      cancel = ports.after(startDelayMs, () => void look('start'))
    },
    /** A due time changed. */
    plan,
    stop(): void {
      stopped = true
      cancel()
    },
  }
}
export type Scheduler = ReturnType<typeof createScheduler>
