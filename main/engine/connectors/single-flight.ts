/**
 * One run for everybody who asks while it is under way. A caller who gives up leaves alone; when
 * the last one has left, the run itself is stopped.
 */
export function singleFlight<T>(
  run: (signal: AbortSignal) => Promise<T>,
): (signal: AbortSignal) => Promise<T> {
  let flight:
    { readonly result: Promise<T>; readonly stop: AbortController; waiting: number } | undefined

  const take = (): NonNullable<typeof flight> => {
    const stop = new AbortController()
    const started = { result: run(stop.signal), stop, waiting: 0 }
    const over = (): void => {
      if (flight === started) flight = undefined
    }
    started.result.then(over, over)
    flight = started
    return started
  }

  return async (signal) => {
    signal.throwIfAborted()
    const mine = flight ?? take()
    mine.waiting += 1
    let leave: () => void = () => undefined
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason)
    })
    signal.addEventListener('abort', leave, { once: true })
    try {
      return await Promise.race([mine.result, left])
    } finally {
      signal.removeEventListener('abort', leave)
      mine.waiting -= 1
      if (mine.waiting === 0 && signal.aborted) {
        if (flight === mine) flight = undefined
        mine.stop.abort(signal.reason)
      }
    }
  }
}
