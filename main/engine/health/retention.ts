import type { EnginePorts } from '../ports'
import type { CheckRepository } from '../store/check-repository'
import type { ConnectionRepository } from '../store/connection-repository'

const dayMs = 86_400_000
/** Issue 3, Health: the history is kept for 400 days. */
export const keptMs = 400 * dayMs
/** Few enough that a slice is written between two answers. */
export const sliceRows = 500
const startDelayMs = 60_000
const pauseMs = 200

export type RetentionParts = {
  readonly stored: Pick<ConnectionRepository, 'list'>
  readonly checks: Pick<CheckRepository, 'prune'>
}

/** Forgets checks that are older than the history goes, a slice at a time: at the start and daily. */
export function createRetention(
  { stored, checks }: RetentionParts,
  { now, after }: Pick<EnginePorts, 'now' | 'after'>,
) {
  let cancel = (): void => undefined

  const slice = (): void => {
    const before = now() - keptMs
    const isMore = stored
      .list()
      .some(({ rowId }) => checks.prune(rowId, before, sliceRows) === sliceRows)
    cancel = after(isMore ? pauseMs : dayMs, slice)
  }
  return {
    start(): void {
      cancel = after(startDelayMs, slice)
    },
    stop: (): void => cancel(),
  }
}
