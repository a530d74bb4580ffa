import type { EnginePorts } from '../ports'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { Health } from './health'
import { nextDailyCheck } from './schedule'

/** A timer far in the future could overflow or oversleep a suspended PC: look at least this often. */
const longestSleepMs = 10 * 60_000
/** What fell due while SyncDesk was not running is made up for shortly after the start. */
const startDelayMs = 1_500
const shortestSleepMs = 1_000
const troubleMs = 60_000

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

  const live = (): readonly StoredConnection[] =>
    stored.list().filter(({ pausedAt }) => pausedAt === undefined)
  const dueNow = (): readonly string[] =>
    live()
      .filter(({ nextCheckAt = 0 }) => nextCheckAt <= ports.now() || isImpossible(nextCheckAt))
      .map((one) => one.id)

  /** No plan reaches beyond the next daily check: it was made while the clock was ahead. */
  const isImpossible = (at: number): boolean => at > nextDailyCheck(ports.now())

  /** What the round amounts to: told to the page, and once a day by mail. */
  const closeRound = async (): Promise<void> => {
    await Promise.resolve()
    health.refresh()
    health.endDaily()
  }

  const look = async (trigger: 'scheduled' | 'start'): Promise<void> => {
    const runs = dueNow().map(async (id) => health.check(id, crypto.randomUUID(), trigger))
    const ends = await Promise.allSettled(runs)
    if (stopped) return
    const closed = await Promise.allSettled([closeRound()])
    // What could not even be recorded (a full disk) is not tried every second.
    plan([...ends, ...closed].some(({ status }) => status === 'rejected') ? troubleMs : undefined)
  }
  function plan(atLeastMs = shortestSleepMs): void {
    if (stopped) return
    cancel()
    const times = live().map((one) => one.nextCheckAt ?? 0)
    const earliest = Math.min(...times, ports.now() + longestSleepMs)
    const wait = Math.max(atLeastMs, earliest - ports.now())
    cancel = ports.after(wait, () => void look('scheduled'))
  }

  return {
    start(): void {
      cancel = ports.after(startDelayMs, () => void look('start'))
    },
    /** A due time changed. */
    plan: (): void => plan(),
    stop(): void {
      stopped = true
      cancel()
    },
  }
}
export type Scheduler = ReturnType<typeof createScheduler>
