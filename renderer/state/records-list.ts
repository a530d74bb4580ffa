import type { Reply } from '../../preload/contract'
import {
  isCovered,
  oneAtATime,
  refreshed,
  rowsFrom,
  withOlder,
  type Page,
  type Rows,
} from './records-refresh'
import { loading, remoteFrom, valueOf, type Remote } from './remote'

/** The engine's page. */
export const pageOfRecords = 50

type Source<T> = {
  readonly shown: () => Remote<Rows<T>>
  readonly show: (list: Remote<Rows<T>>) => void
  readonly ask: (before: number | undefined) => Promise<Reply<Page<T>>>
  /** The row that somebody is looking at. */
  readonly kept: () => number | undefined
}

export type LiveList = {
  /** The first page; what is on screen stays until it comes. */
  readonly read: () => Promise<void>
  readonly readOlder: () => Promise<void>
  /** Everything on screen again, in place. */
  readonly reread: () => Promise<void>
  /** What is asked for now is about another list. */
  readonly drop: () => void
}

/** A list that is read page by page and kept up to date without moving. */
export function liveList<T extends { readonly id: number | string }>({
  shown,
  show,
  ask,
  kept,
}: Source<T>): LiveList {
  /** Grows with every list that is asked for: answers to the one before are dropped. */
  let lists = 0

  const read = async (): Promise<void> => {
    const mine = (lists += 1)
    if (!valueOf(shown())) show(loading)
    const reply = await ask(undefined)
    if (mine !== lists) return
    show(reply.ok ? { phase: 'ready', value: rowsFrom(reply.value) } : remoteFrom<Rows<T>>(reply))
  }

  /** As many pages as it takes to see every known row again; undefined when one does not come. */
  const readPages = async (known: readonly T[]): Promise<Page<T> | undefined> => {
    const rows: T[] = []
    let before: number | undefined
    for (let left = Math.ceil(known.length / pageOfRecords) + 1; left > 0; left -= 1) {
      const reply = await ask(before)
      if (!reply.ok) return undefined
      rows.push(...reply.value.rows)
      before = reply.value.before
      const more = reply.value.more && before !== undefined
      if (!more || isCovered(known, rows)) return { rows, more, before }
    }
    return { rows, more: true, before }
  }

  return {
    read,
    drop: () => void (lists += 1),
    async readOlder() {
      const known = valueOf(shown())
      if (!known || known.older.phase === 'loading') return
      const mine = lists
      show({ phase: 'ready', value: { ...known, older: loading } })
      const reply = await ask(known.before)
      const now = valueOf(shown())
      // Read anew meanwhile: the page that came belongs to a list that is gone.
      if (mine !== lists || !now) return
      const value = reply.ok
        ? withOlder(now, reply.value)
        : { ...now, older: { phase: 'failed', failure: reply.failure } as const }
      show({ phase: 'ready', value })
    },
    reread: oneAtATime(async () => {
      const known = valueOf(shown())
      if (!known) return read()
      const mine = lists
      const page = await readPages(known.rows)
      const now = valueOf(shown())
      // What is on screen stays when nobody answers: the engine bar says so.
      if (!page || mine !== lists || !now) return
      show({ phase: 'ready', value: refreshed(now, page, kept()) })
    }),
  }
}
