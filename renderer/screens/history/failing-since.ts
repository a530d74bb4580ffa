import type { PastCheck } from '../../state/checks'

export type FailingSince = {
  readonly at: number
  /** The first failure may be older than what is known here. */
  readonly atLeast: boolean
}

/** Neither a proof nor a failure: the other side was not asked, or not to the end. */
const saysNothing = ({ outcome }: PastCheck): boolean =>
  outcome === 'offline' || outcome === 'interrupted'

/**
 * Since when it was red at the time of a failed check: the first failure after the last good check.
 * @param rows newest first
 */
export function failingSince(
  rows: readonly PastCheck[],
  index: number,
  complete: boolean,
): FailingSince | undefined {
  const row = rows[index]
  if (row?.outcome !== 'failed') return undefined
  let { at } = row
  for (const older of rows.slice(index + 1)) {
    if (saysNothing(older)) continue
    if (older.outcome === 'passed') return { at, atLeast: false }
    at = older.at
  }
  return { at, atLeast: !complete }
}
