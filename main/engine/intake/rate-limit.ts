export type Rate = {
  /** Tokens that come back each second. */
  readonly perSecond: number
  /** Most that can be saved up. */
  readonly burst: number
}

type Bucket = { tokens: number; at: number }

/** Addresses remembered at most; the one that was quiet for longest is forgotten. */
const mostAddresses = 2_000

/**
 * Token buckets, one per remote address and one for all. A refusal costs more than an accepted
 * message: who guesses is slowed down long before who delivers.
 */
export function createRateLimit(each: Rate, all: Rate, now: () => number) {
  const buckets = new Map<string, Bucket>()
  const whole: Bucket = { tokens: all.burst, at: now() }

  const refill = (bucket: Bucket, { perSecond, burst }: Rate): Bucket => {
    const at = now()
    // A clock set back gives nothing and takes nothing.
    const passed = Math.max(0, at - bucket.at) / 1000
    bucket.tokens = Math.min(burst, bucket.tokens + passed * perSecond)
    bucket.at = at
    return bucket
  }
  const bucketOf = (address: string): Bucket => {
    const known = buckets.get(address)
    const bucket = refill(known ?? { tokens: each.burst, at: now() }, each)
    buckets.delete(address)
    buckets.set(address, bucket)
    if (buckets.size > mostAddresses) {
      const [oldest] = buckets.keys()
      if (oldest !== undefined) buckets.delete(oldest)
    }
    return bucket
  }
  return {
    /** Whether one more request of this address may be looked at. */
    take(address: string): boolean {
      const own = bucketOf(address)
      refill(whole, all)
      if (own.tokens < 1 || whole.tokens < 1) return false
      own.tokens -= 1
      whole.tokens -= 1
      return true
    },
    /** It was refused: that counts as this many. */
    charge(address: string, tokens: number): void {
      bucketOf(address).tokens -= tokens
    },
  }
}
export type RateLimit = ReturnType<typeof createRateLimit>
