import { idle, type Remote } from './remote'

type Identified = { readonly id: number | string }

/** A page as it comes; `before` is where the next one begins. */
export type Page<T> = {
  readonly rows: readonly T[]
  readonly more: boolean
  readonly before: number | undefined
}

/** Rows as they are on screen, as far back as somebody wanted to see. */
export type Rows<T> = Page<T> & {
  /** Came while the list was looked at: shown when somebody wants, so that nothing moves. */
  readonly newer: readonly T[]
  /** The page after these, while it is asked for. */
  readonly older: Remote<never>
}

export const rowsFrom = <T>({ rows, more, before }: Page<T>): Rows<T> => ({
  rows,
  more,
  before,
  newer: [],
  older: idle,
})

/** Every known row came again, so that no further page has to be asked for. */
export function isCovered<T extends Identified>(known: readonly T[], read: readonly T[]): boolean {
  const ids = new Set(read.map(({ id }) => id))
  return known.every(({ id }) => ids.has(id))
}

/**
 * The same rows in the same order with what was read anew. Rows that are gone go, except `keep`
 * (somebody is looking at it); rows below all that was read stay as they are.
 */
export function refreshed<T extends Identified>(
  known: Rows<T>,
  read: Page<T>,
  keep: T['id'] | undefined,
): Rows<T> {
  const byId = new Map(read.rows.map((row) => [row.id, row]))
  const wasKnown = new Set(known.rows.map(({ id }) => id))
  const lastFound = known.rows.findLastIndex(({ id }) => byId.has(id))
  const rows = known.rows.flatMap((row, index) => {
    const isBelow = read.more && index > lastFound
    const now = byId.get(row.id) ?? (isBelow || row.id === keep ? row : undefined)
    return now ? [now] : []
  })
  // Nothing known is left: the list is another one by now.
  if (rows.length === 0 || (lastFound === -1 && keep === undefined)) return rowsFrom(read)
  const end = read.rows.findLastIndex(({ id }) => wasKnown.has(id))
  const above = end === -1 ? read.rows : read.rows.slice(0, end)
  return { ...known, rows, newer: above.filter(({ id }) => !wasKnown.has(id)) }
}

/** Shows what came since, on top. */
export const withNewer = <T>(list: Rows<T>): Rows<T> => ({
  ...list,
  rows: [...list.newer, ...list.rows],
  newer: [],
})

/** The next page below; a row that is there already is not shown twice. */
export const withOlder = <T extends Identified>(list: Rows<T>, page: Page<T>): Rows<T> => {
  const ids = new Set(list.rows.map(({ id }) => id))
  const rows = [...list.rows, ...page.rows.filter(({ id }) => !ids.has(id))]
  return { ...list, rows, more: page.more, before: page.before, older: idle }
}

/** One row in place of the one that was there. */
export const withRow = <T extends Identified>(list: Rows<T>, row: T): Rows<T> => ({
  ...list,
  rows: list.rows.map((one) => (one.id === row.id ? row : one)),
})

/** One run at a time; whoever asks meanwhile gets one more run after it. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  const loop = async (): Promise<void> => {
    do {
      again = false
      await run()
    } while (again)
  }
  return () => {
    again = true
    running ??= loop().finally(() => {
      running = undefined
    })
    return running
  }
}
