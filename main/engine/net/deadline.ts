import { Fault } from '../connectors/fault'
import type { FailureFacts } from '../../../preload/contract/failure-words'

export type Deadline = {
  /** For everything together: sending, waiting, reading the whole answer. */
  readonly seconds: number
  /** The caller's own way to stop. */
  readonly signal: AbortSignal
  readonly facts: FailureFacts
}

/** Why the caller's signal ended it: a cap on the whole (`AbortSignal.timeout`), or a person. */
export function stoppedFault({ reason }: AbortSignal, facts: FailureFacts): Fault {
  const isCap = reason instanceof DOMException && reason.name === 'TimeoutError'
  return new Fault(isCap ? 'timed-out' : 'cancelled', facts, { cause: reason })
}

/**
 * Runs `work` and ends it when time is up or the caller stops it. It does not wait for `work` to
 * notice: a stack that ignores its signal must not hold the caller longer than was promised.
 * @throws Fault `timed-out` or `cancelled`; what `work` throws otherwise
 */
export async function withDeadline<T>(
  { seconds, signal, facts }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw stoppedFault(signal, facts)
  const inner = new AbortController()
  let stop: (fault: Fault) => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = (fault) => {
      reject(fault)
      inner.abort(fault)
    }
  })
  const cancel = (): void => stop(stoppedFault(signal, facts))
  const timer = setTimeout(
    () => stop(new Fault('timed-out', { ...facts, seconds })),
    seconds * 1000,
  )
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await Promise.race([work(inner.signal), stopped])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
  }
}
