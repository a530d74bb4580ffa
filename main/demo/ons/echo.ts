import { setTimeout as wait } from 'node:timers/promises'
import type { WriteListener } from '../state'

export type EchoOptions = {
  /** From a write to its notification; 300 ms unless told, `Infinity` for never. */
  readonly echoMs?: number
  /** Drops each nth; 0 for none. */
  readonly loseEvery?: number
  /** Sends each nth twice; 0 for none. */
  readonly duplicateEvery?: number
  /** Sends each nth so late that others overtake it; 0 for none. */
  readonly lateEvery?: number
}

/** How much later than the others a late one is. */
const lateness = 5

/**
 * AMS360 tells of our own writes too (Wunderite's guide calls it the echo). How soon is not public;
 * that it tells of activities and suspenses at all is ASSUMED.
 */
export function createEcho(options: EchoOptions, ending: AbortSignal, tell: WriteListener) {
  let manner = options
  let count = 0
  const isNth = (every = 0): boolean => every > 0 && count % every === 0

  const tellAfter = async (ms: number, ...about: Parameters<WriteListener>): Promise<void> => {
    const isGoingOn = await wait(ms, true, { signal: ending, ref: false }).catch(() => false)
    if (isGoingOn) tell(...about)
  }

  const hear: WriteListener = (...about) => {
    const { echoMs = 300, loseEvery, duplicateEvery, lateEvery } = manner
    if (!Number.isFinite(echoMs)) return
    count += 1
    if (isNth(loseEvery)) return
    const ms = isNth(lateEvery) ? echoMs * lateness : echoMs
    void tellAfter(ms, ...about)
    if (isNth(duplicateEvery)) void tellAfter(ms, ...about)
  }
  return {
    hear,
    /** What is not named stays as it was; the count begins anew, so that a test knows the nth. */
    set(next: EchoOptions): void {
      manner = { ...manner, ...next }
      count = 0
    },
  }
}
