import type { Detail } from '../../../preload/contract/connections'

/** One line of the comparison; a side that knows nothing of it is absent. */
export type Compared = {
  readonly label: string
  readonly ours?: string
  readonly theirs?: string
  readonly differs: boolean
}

const sameLabel = (one: Detail, other: Detail): boolean =>
  one.label.toLowerCase() === other.label.toLowerCase()

/** Puts side by side what has the same label. Values are compared exactly: codes are punctuation. */
export function compare(ours: readonly Detail[], theirs: readonly Detail[]): readonly Compared[] {
  const known = ours.map((mine): Compared => {
    const other = theirs.find((one) => sameLabel(one, mine))
    return {
      label: mine.label,
      ours: mine.value,
      ...(other && { theirs: other.value }),
      differs: other !== undefined && other.value !== mine.value,
    }
  })
  const news = theirs
    .filter((other) => !ours.some((mine) => sameLabel(mine, other)))
    .map(({ label, value }): Compared => ({ label, theirs: value, differs: false }))
  return [...known, ...news]
}
