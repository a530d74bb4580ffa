type Waiting<T, R> = {
  readonly item: T
  readonly resolve: (result: R) => void
  readonly reject: (error: unknown) => void
}

/** More than this cannot wait for the disk: the sender is told to come again. */
const mostWaiting = 4_096

export class TooBusy extends Error {
  override readonly name = 'TooBusy'
}

/**
 * One transaction for all that arrive meanwhile: a disk makes a few hundred commits a second, not
 * thousands. Each promise resolves when its item is on disk.
 * @param write stores the items in one transaction, and answers with one result each
 * @param soon calls back when the moment is over
 */
export function createGroupCommit<T, R>(
  write: (items: readonly T[]) => readonly R[],
  soon: (call: () => void) => void = setImmediate,
) {
  let waiting: Waiting<T, R>[] = []

  const flush = (): void => {
    const batch = waiting
    waiting = []
    try {
      const results = write(batch.map(({ item }) => item))
      batch.forEach(({ resolve, reject }, n) => {
        const result = results[n]
        if (result === undefined) reject(new Error('An item has no result'))
        else resolve(result)
      })
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  return {
    add: (item: T): Promise<R> =>
      new Promise<R>((resolve, reject) => {
        if (waiting.length >= mostWaiting) {
          reject(new TooBusy())
          return
        }
        if (waiting.push({ item, resolve, reject }) === 1) soon(flush)
      }),
    /** Stores what waits, now. */
    flush: (): void => {
      if (waiting.length > 0) flush()
    },
  }
}
