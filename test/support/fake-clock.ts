type Timer = { readonly id: number; readonly at: number; readonly call: () => void }

/** A clock that only moves when the test says so; timers run in the order of their times. */
export function fakeClock(start: number) {
  let now = start
  let timers: Timer[] = []
  let lastId = 0

  const next = (until: number): Timer | undefined =>
    timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0]

  return {
    now: (): number => now,
    after: (ms: number, call: () => void): (() => void) => {
      const id = ++lastId
      timers.push({ id, at: now + ms, call })
      return () => {
        timers = timers.filter((one) => one.id !== id)
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
    /** Sets the wall clock; timers count on as before, as real ones do. */
    set(at: number): void {
      const shift = at - now
      timers = timers.map((timer) => ({ ...timer, at: timer.at + shift }))
      now = at
    },
    /** How long until each timer, soonest first. */
    pending: (): readonly number[] => timers.map(({ at }) => at - now).toSorted((a, b) => a - b),
  }
}
export type FakeClock = ReturnType<typeof fakeClock>
