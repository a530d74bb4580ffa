import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Quiet for this long, the engine counts as idle, in milliseconds. */
const quietMs = 5_000

type Collect = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

/** V8's own collector; asking for it this way needs no switch on the command line. */
function collector(): Collect {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as Collect
  setFlagsFromString('--no-expose-gc')
  return collect
}

/**
 * A tray application is idle nearly always, and V8 collects garbage only under pressure: what one
 * check leaves behind would stay resident until the next. Once it is quiet, memory is given back.
 */
export function createIdleMemory(after: (ms: number, call: () => void) => () => void) {
  const collect = collector()
  let cancel = (): void => undefined
  return {
    /** Something was done. */
    touch(): void {
      cancel()
      cancel = after(quietMs, () =>
        collect({ type: 'major', execution: 'sync', flavor: 'last-resort' }),
      )
    },
    stop: (): void => cancel(),
  }
}
