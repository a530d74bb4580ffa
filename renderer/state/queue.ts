import type { Input } from '../../preload/contract'
import type { QueueList } from '../../preload/contract/event-kinds'
import type { QueueItem } from '../../preload/contract/queue'
import type { Route } from '../../preload/contract/routes'
import type { SearchBy } from './lookup'
import { queueActing } from './queue-acting'
import { freshQueue, listShown, type QueueState, type QueueVerb } from './queue-state'
import { idle, loading, remoteFrom, valueOf } from './remote'
import type { RecordingSlice } from './slice'

export type Queue = {
  readonly queue: QueueState
  readonly openQueue: (route: Extract<Route, { screen: 'queue' }>) => Promise<void>
  readonly showList: (list: QueueList) => Promise<void>
  readonly readQueue: () => Promise<void>
  readonly showMoreOfQueue: () => Promise<void>
  readonly selectRow: (id: string, selected: boolean) => void
  readonly selectAllRows: () => void
  readonly clearSelection: () => void
  /** Opens a row's detail; the one that is open is closed. */
  readonly openRow: (id: string) => Promise<void>
  readonly closeRow: () => void
  /** Permanent verbs ask first; `confirmAct` is the second word. */
  readonly actOn: (verb: QueueVerb, ids: readonly string[]) => Promise<void>
  readonly confirmAct: () => Promise<void>
  readonly leaveAct: () => void
  readonly undoSkip: () => Promise<void>
  readonly chooseCustomer: (id: string, who: Input<'queue.choose'>['who']) => Promise<void>
  readonly editField: (id: string, field: string, value: string) => void
  readonly sendEdited: (id: string) => Promise<void>
  readonly searchCustomerBy: (by: SearchBy) => void
  readonly typeCustomer: (text: string) => void
  readonly searchCustomer: () => Promise<void>
  readonly receiveQueue: () => void
}

export const queueSlice: RecordingSlice<Queue> = (tools) => {
  const { set, get, ask } = tools
  const change = (part: Partial<QueueState>): void =>
    set((state) => ({ queue: { ...state.queue, ...part } }))
  let reads = 0
  let searches = 0
  let isRefreshing = false
  let isStale = false

  /** As many rows as are shown, so that nobody loses the place; one question per page. */
  const readRows = async (list: QueueList): Promise<void> => {
    const mine = (reads += 1)
    const { queue } = get()
    const isSame = queue.rowsOf === list
    if (!isSame || queue.rows.phase !== 'ready') change({ rows: loading, rowsOf: list })
    const wanted = isSame ? (valueOf(queue.rows)?.rows.length ?? 0) : 0
    let rows: readonly QueueItem[] = []
    for (;;) {
      const after = rows.at(-1)?.id
      const reply = await ask('queue.list', { list, ...(after !== undefined && { after }) })
      if (mine !== reads) return
      if (!reply.ok) {
        // What is on screen stays there: the engine bar says that it is not live.
        if (!isSame || queue.rows.phase !== 'ready') change({ rows: remoteFrom(reply) })
        return
      }
      rows = [...rows, ...reply.value.rows]
      if (reply.value.more && rows.length < wanted && reply.value.rows.length > 0) continue
      const here = new Set(rows.map(({ id }) => id))
      change({
        rows: { phase: 'ready', value: { rows, more: reply.value.more } },
        more: idle,
        selected: get().queue.selected.filter((id) => here.has(id)),
      })
      const { openId } = get().queue
      if (openId !== undefined && !here.has(openId)) get().closeRow()
      return
    }
  }

  /** Changes come faster than a long list is read: one read after the other, none given up. */
  const refresh = async (): Promise<void> => {
    isStale = true
    if (isRefreshing) return
    isRefreshing = true
    while (isStale) {
      isStale = false
      const { openId } = get().queue
      await Promise.all([get().readQueue(), openId === undefined ? undefined : readOpened(openId)])
    }
    isRefreshing = false
  }

  const readOpened = async (id: string): Promise<void> => {
    const reply = await ask('queue.open', { id })
    if (get().queue.openId !== id) return
    if (reply.ok || get().queue.opened.phase !== 'ready') change({ opened: remoteFrom(reply) })
  }

  return {
    queue: freshQueue,
    async openQueue(route) {
      const counted = get().readWork()
      // Which list is shown first depends on what is in them.
      if (!get().work) await counted
      const { work, queue } = get()
      // From now on the list stays, whatever becomes of the counts: nothing jumps.
      const kept = queue.list && work?.lists[queue.list] ? queue.list : undefined
      await get().showList(route.list ?? kept ?? listShown(freshQueue, work))
    },
    async showList(list) {
      const isOther = get().queue.list !== list
      change({ list, asking: undefined, outcome: undefined, notDone: undefined })
      if (isOther) {
        change({ selected: [] })
        get().closeRow()
      }
      await readRows(list)
    },
    async readQueue() {
      await readRows(listShown(get().queue, get().work))
    },
    async showMoreOfQueue() {
      const { rows, rowsOf, more } = get().queue
      const shown = valueOf(rows)
      const after = shown?.rows.at(-1)?.id
      if (!shown || !rowsOf || after === undefined || more.phase === 'loading') return
      const mine = (reads += 1)
      change({ more: loading })
      const reply = await ask('queue.list', { list: rowsOf, after })
      if (mine !== reads) return change({ more: idle })
      if (!reply.ok) return change({ more: { phase: 'failed', failure: reply.failure } })
      const next = { rows: [...shown.rows, ...reply.value.rows], more: reply.value.more }
      change({ more: idle, rows: { phase: 'ready', value: next } })
    },
    selectRow(id, selected) {
      const others = get().queue.selected.filter((one) => one !== id)
      change({ selected: selected ? [...others, id] : others, asking: undefined })
    },
    selectAllRows: () =>
      change({
        selected: valueOf(get().queue.rows)?.rows.map(({ id }) => id) ?? [],
        asking: undefined,
      }),
    clearSelection: () => change({ selected: [], asking: undefined }),
    async openRow(id) {
      if (get().queue.openId === id) return get().closeRow()
      change({
        openId: id,
        opened: loading,
        editProblems: {},
        search: { ...freshQueue.search, by: get().queue.search.by },
      })
      await readOpened(id)
    },
    closeRow: () => change({ openId: undefined, opened: idle, editProblems: {} }),
    ...queueActing(tools, change),
    searchCustomerBy: (by) => change({ search: { ...get().queue.search, by, result: idle } }),
    typeCustomer: (text) => change({ search: { ...get().queue.search, text } }),
    async searchCustomer() {
      const { by, text } = get().queue.search
      if (text.trim() === '') return
      const mine = (searches += 1)
      change({ search: { ...get().queue.search, result: loading } })
      const result = remoteFrom(await ask('lookup.search', { by, text: text.trim() }))
      const now = get().queue.search
      if (mine === searches && now.result.phase === 'loading')
        change({ search: { ...now, result } })
    },
    receiveQueue() {
      if (get().route.screen === 'queue') void refresh()
    },
  }
}
