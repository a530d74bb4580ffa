import type { Output, Reply } from '../../preload/contract'
import type { RecordKind } from '../../preload/contract/event-kinds'
import type { ProfileRow, RecordRow } from '../../preload/contract/records'
import type { Route } from '../../preload/contract/routes'
import { idle, valueOf, type Remote } from './remote'
import { liveList } from './records-list'
import { withNewer, withRow, type Page, type Rows } from './records-refresh'
import type { RecordingSlice } from './slice'

export type RecordsTab = RecordKind | 'profile'
export type RecordsRoute = Extract<Route, { readonly screen: 'records' }>
export type RecordFilter = 'all' | RecordRow['state']

/** Long enough for a word to be finished, short enough to feel at once. */
export const searchAfterMs = 250

export type RecordsState = {
  readonly tab: RecordsTab
  readonly searchText: string
  /** The words of the rows on screen. */
  readonly search: string
  readonly filter: RecordFilter
  readonly list: Remote<Rows<RecordRow>>
  readonly profiles: Remote<Rows<ProfileRow>>
  /** What became of the form that was sent last. */
  readonly sent: Sent | undefined
}

export type Sent = {
  readonly kind: RecordKind
  readonly status: Output<'records.log'>['status']
}

export type Records = {
  readonly records: RecordsState
  readonly openRecords: (route: RecordsRoute) => Promise<void>
  readonly typeRecordSearch: (text: string) => void
  readonly filterRecords: (filter: RecordFilter) => void
  readonly clearRecordFilter: () => void
  readonly readRecords: () => Promise<void>
  readonly showOlderRecords: () => Promise<void>
  readonly showNewerRecords: () => void
  /** A record that changed takes the place of its row on screen. */
  readonly putRecord: (row: RecordRow) => void
  /** A form was sent: leads to the list that it joins. */
  readonly showSent: (sent: Sent) => void
  readonly receiveRecords: () => void
}

export const freshRecords: RecordsState = {
  tab: 'conversation',
  searchText: '',
  search: '',
  filter: 'all',
  list: idle,
  profiles: idle,
  sent: undefined,
}

/** A form's record joins its list while somebody looks for it; later it would move what is read. */
const joinsWithinMs = 10_000

const unfiltered = { searchText: '', search: '', filter: 'all' } as const

/** Records go on below the last one; profiles say themselves where. */
const recordPage = ({ rows, more }: Output<'records.list'>): Page<RecordRow> => ({
  rows,
  more,
  before: rows.at(-1)?.id,
})
const profilePage = ({ rows, more, before }: Output<'records.profiles'>): Page<ProfileRow> => ({
  rows,
  more,
  before,
})

const mapped = <A, B>(reply: Reply<A>, map: (value: A) => B): Reply<B> =>
  reply.ok ? { ok: true, value: map(reply.value) } : reply

export const recordsSlice: RecordingSlice<Records> = ({ set, get, ask }) => {
  const change = (part: Partial<RecordsState>): void =>
    set((state) => ({ records: { ...state.records, ...part } }))
  let timer: ReturnType<typeof setTimeout> | undefined
  let awaitedUntil = 0

  const list = liveList<RecordRow>({
    shown: () => get().records.list,
    show: (rows) => change({ list: rows }),
    kept: () => get().recordPanel.id,
    async ask(before) {
      const { tab, search, filter } = get().records
      const reply = await ask('records.list', {
        kind: tab === 'profile' ? 'conversation' : tab,
        ...(filter !== 'all' && { state: filter }),
        ...(search && { search }),
        ...(before !== undefined && { before }),
      })
      return mapped(reply, recordPage)
    },
  })
  const profiles = liveList<ProfileRow>({
    shown: () => get().records.profiles,
    show: (rows) => change({ profiles: rows }),
    kept: () => undefined,
    async ask(before) {
      const { search } = get().records
      const reply = await ask('records.profiles', {
        ...(search && { search }),
        ...(before !== undefined && { before }),
      })
      return mapped(reply, profilePage)
    },
  })
  const shown = () => (get().records.tab === 'profile' ? profiles : list)

  const apply = (part: Partial<RecordsState>): void => {
    clearTimeout(timer)
    change(part)
    void shown().read()
  }

  const reread = async (): Promise<void> => {
    await shown().reread()
    const came = valueOf(get().records.list)?.newer.length ?? 0
    if (came === 0 || Date.now() > awaitedUntil) return
    awaitedUntil = 0
    get().showNewerRecords()
  }

  const forget = (tab: RecordsTab): void => {
    for (const { drop } of [list, profiles]) drop()
    change({ tab, ...unfiltered, list: idle, profiles: idle })
  }

  const kindOfOpened = (id: number): RecordKind | undefined => {
    const { recordPanel } = get()
    return recordPanel.id === id ? valueOf(recordPanel.opened)?.row.kind : undefined
  }

  return {
    records: freshRecords,
    async openRecords(route) {
      const { records } = get()
      const tab = route.tab ?? route.create ?? (route.profileId ? 'profile' : records.tab)
      clearTimeout(timer)
      // Another tab is another list: nothing of the one before stays under its name.
      if (tab !== records.tab) forget(tab)
      change({ sent: undefined })
      awaitedUntil = 0
      const opened = get().openRecord(route.recordId)
      if (route.recordId !== undefined && !route.tab && !route.profileId) {
        // Somebody came by a link: the list beside it is the one that it belongs to.
        await opened
        const kind = kindOfOpened(route.recordId)
        if (kind && kind !== get().records.tab) forget(kind)
      }
      if (route.create) await get().openDraft(route.create, route.profileId)
      else if (route.profileId) await get().openProfile(route.profileId)
      else await shown().read()
      await opened
    },
    typeRecordSearch(searchText) {
      change({ searchText })
      clearTimeout(timer)
      timer = setTimeout(() => {
        const search = get().records.searchText.trim()
        if (search !== get().records.search) apply({ search })
      }, searchAfterMs)
    },
    filterRecords: (filter) => apply({ filter, search: get().records.searchText.trim() }),
    clearRecordFilter: () => apply(unfiltered),
    readRecords: () => shown().read(),
    showOlderRecords: () => shown().readOlder(),
    showNewerRecords() {
      const { list: rows, profiles: people } = get().records
      if (rows.phase === 'ready') change({ list: { ...rows, value: withNewer(rows.value) } })
      if (people.phase === 'ready')
        change({ profiles: { ...people, value: withNewer(people.value) } })
    },
    putRecord(row) {
      const { list: rows } = get().records
      if (rows.phase === 'ready') change({ list: { ...rows, value: withRow(rows.value, row) } })
    },
    showSent(sent) {
      forget(sent.kind)
      get().go({ screen: 'records', tab: sent.kind })
      change({ sent })
      if (sent.status === 'stored') awaitedUntil = Date.now() + joinsWithinMs
    },
    receiveRecords() {
      const { route } = get()
      if (route.screen !== 'records') return
      if (get().recordPanel.id !== undefined) void get().rereadRecord()
      if (route.create) return
      if (route.profileId) void get().rereadProfile()
      else void reread()
    },
  }
}
