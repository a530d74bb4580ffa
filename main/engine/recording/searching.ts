import { breathe, pageSize, type RecordingPorts } from './parts'

/** Texts are sealed, so a search opens row after row: this many before others have their turn. */
const chunk = 200
/** A search looks no further back than this many rows. */
const mostRows = 20_000

const spelled = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** What a search looks for: all words have to be there, whatever their case and accents. */
export function searchFrom(text: string | undefined): ((among: string) => boolean) | undefined {
  const words = spelled(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  return (among) => {
    const there = spelled(among)
    return words.every((word) => there.includes(word))
  }
}

type Search<T, P> = {
  /** Where the page begins. */
  readonly from: P
  readonly read: (behind: P, limit: number) => readonly T[]
  readonly placeOf: (row: T) => P
  /** Without it every row fits. */
  readonly fits: ((row: T) => boolean) | undefined
}

/** One page of the rows that fit, newest first. */
export async function findRows<T, P>(
  { from, read, placeOf, fits }: Search<T, P>,
  soon: RecordingPorts['soon'],
): Promise<{ readonly rows: readonly T[]; readonly more: boolean }> {
  const found: T[] = []
  if (!fits) found.push(...read(from, pageSize + 1))
  let behind = from
  for (let seen = 0; fits && seen < mostRows && found.length <= pageSize; seen += chunk) {
    const rows = read(behind, chunk)
    found.push(...rows.filter(fits))
    const last = rows.at(-1)
    if (last === undefined || rows.length < chunk) break
    behind = placeOf(last)
    await breathe(soon)
  }
  return { rows: found.slice(0, pageSize), more: found.length > pageSize }
}
