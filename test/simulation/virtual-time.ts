const mostAtOnce = 20_000

type Event = { readonly at: number; readonly order: number; readonly call: () => void }

/**
 * Time that passes only by events. What an engine of an earlier life asked for is never called: its
 * process is gone.
 */
export function createVirtualTime(start: number) {
  let now = start
  let skew = 0
  let order = 0
  let life = 0
  let events: Event[] = []
  let atOnce = 0

  const put = (ms: number, call: () => void): Event => {
    const event = { at: now + Math.max(0, ms), order: (order += 1), call }
    let at = events.length
    while (at > 0 && isLater(events[at - 1], event)) at -= 1
    events.splice(at, 0, event)
    return event
  }
  const isLater = (one: Event | undefined, other: Event): boolean =>
    one !== undefined && (one.at > other.at || (one.at === other.at && one.order > other.order))

  return {
    /** The wall clock, which may be set wrong. */
    wall: (): number => now + skew,
    /** Sets the wall clock off by so many milliseconds. */
    setSkew(ms: number): void {
      skew = ms
    },
    /** The PC sleeps: the wall clock goes on, and no timer with it. */
    sleep(ms: number): void {
      skew += ms
    },
    world: (ms: number, call: () => void): void => void put(ms, call),
    /** Ports of one life of the engine. */
    ports() {
      const own = life
      const mine = (call: () => void) => (): void => {
        if (own === life) call()
      }
      return {
        now: (): number => now + skew,
        after(ms: number, call: () => void): () => void {
          const event = put(ms, mine(call))
          return () => {
            events = events.filter((one) => one !== event)
          }
        },
        soon: (call: () => void): void => void put(0, mine(call)),
        isAlive: (): boolean => own === life,
      }
    },
    /** The process ends here: nothing it asked for happens any more. */
    endLife(): void {
      life += 1
    },
    life: (): number => life,
    /** Runs events up to a time; promises that are ready run between them. */
    async run(ms: number, between: () => void = () => undefined): Promise<void> {
      const until = now + ms
      for (;;) {
        const [next] = events
        if (!next || next.at > until) break
        events.shift()
        // An engine that looks again and again without time passing would keep a real PC busy.
        atOnce = next.at === now ? atOnce + 1 : 0
        if (atOnce > mostAtOnce) throw new Error('The engine spins')
        now = next.at
        next.call()
        await new Promise((resolve) => setImmediate(resolve))
        between()
      }
      now = until
    },
  }
}
export type VirtualTime = ReturnType<typeof createVirtualTime>
