/** A stream of chance that is the same for the same seed (mulberry32). */
export function createChance(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    /** Whole numbers from 0 up to below `below`. */
    below: (below: number): number => Math.floor(next() * below),
    happens: (probability: number): boolean => next() < probability,
    /** One of the list; the list is never empty. */
    pick<T>(list: readonly [T, ...T[]]): T {
      return list[Math.floor(next() * list.length)] ?? list[0]
    },
  }
}
export type Chance = ReturnType<typeof createChance>
