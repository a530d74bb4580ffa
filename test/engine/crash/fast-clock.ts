/**
 * Two minutes a second: doubts that settle in 30 s, retries and hourly work happen within the lives of
 * engines that are killed after half a second. Every life goes on with the same clock.
 */
export const speed = 120

export const fastClock = (since: number) => ({
  now: (): number => since + Math.round((Date.now() - since) * speed),
  after(ms: number, call: () => void): () => void {
    const timer = setTimeout(call, ms / speed)
    return () => clearTimeout(timer)
  },
})
