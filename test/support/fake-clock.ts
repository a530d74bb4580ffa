type Timer = { readonly at: number; readonly call: () => void }

/** A clock that only moves when the test says so; timers run in the order of their times. */
export function fakeClock(start: number) {
  let now = start
  let timers: Timer[] = []

  const next = (until: number): Timer | undefined =>
    timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0]

  return {
    now: (): number => now,
    after: (ms: number, call: () => void): (() => void) => {
      const timer = { at: now + ms, call }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    /** Moves on by `ms` and runs what falls due on the way. */
    advance(ms: number): void {
      const until = now + ms
      for (let due = next(until); due; due = next(until)) {
        const running = due
        timers = timers.filter((one) => one !== running)
        now = Math.max(now, running.at)
        running.call()
      }
      now = until
    },
    /** Sets the clock without running timers: what a person or a time server does. */
    set(at: number): void {
      now = at
    },
    /** How long until each timer, soonest first. */
    pending: (): readonly number[] => timers.map(({ at }) => at - now).toSorted((a, b) => a - b),
  }
}
export type FakeClock = ReturnType<typeof fakeClock>
