import type { Input, Output } from '../../preload/contract'
import type { CustomerHit } from '../../preload/contract/lookup'
import { failureOf, idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { Slice } from './slice'
import { uuidFrom } from './uuid'

export type SearchBy = Input<'lookup.search'>['by']

export type LookupState = {
  /** As typed, with braces, capitals and blanks. */
  readonly text: string
  /** The UUID that was asked for last, normalised. */
  readonly asked: string | undefined
  readonly answer: Remote<Output<'lookup.customer'>>
  readonly finderOpen: boolean
  readonly by: SearchBy
  readonly searchText: string
  readonly search: Remote<Output<'lookup.search'>>
  readonly recent: Remote<Output<'lookup.recent'>>
}

export type Lookup = {
  readonly lookup: LookupState
  readonly openLookup: (uuid: string | undefined) => Promise<void>
  readonly typeUuid: (text: string) => void
  /** Sends nothing unless the text holds a UUID. */
  readonly lookUp: () => Promise<void>
  readonly repeatLookup: () => void
  readonly toggleFinder: () => void
  readonly searchBy: (by: SearchBy) => void
  readonly typeSearch: (text: string) => void
  readonly search: () => Promise<void>
  readonly pick: (hit: Pick<CustomerHit, 'uuid'>) => Promise<void>
  readonly forgetRecent: () => Promise<void>
}

export const freshLookup: LookupState = {
  text: '',
  asked: undefined,
  answer: idle,
  finderOpen: true,
  by: 'name',
  searchText: '',
  search: idle,
  recent: idle,
}

export const lookupSlice: Slice<Lookup> = ({ set, get, ask }) => {
  const change = (part: Partial<LookupState>): void =>
    set((state) => ({ lookup: { ...state.lookup, ...part } }))
  let searches = 0

  const readRecent = async (): Promise<void> => {
    const recent = remoteFrom(await ask('lookup.recent', {}))
    change({ recent })
  }

  return {
    lookup: freshLookup,
    async openLookup(uuid) {
      if (get().lookup.recent.phase === 'idle') change({ recent: loading })
      if (uuid === undefined) return readRecent()
      change({ text: uuid })
      await get().lookUp()
    },
    typeUuid: (text) => change({ text }),
    async lookUp() {
      const read = uuidFrom(get().lookup.text)
      if (!read.ok) return
      change({ asked: read.uuid, answer: loading })
      const answer = remoteFrom(await ask('lookup.customer', { uuid: read.uuid }))
      // Only the question asked last may fill the screen.
      if (get().lookup.asked !== read.uuid || get().lookup.answer.phase !== 'loading') return
      change({ answer, finderOpen: valueOf(answer)?.answers.some((one) => one.record) !== true })
      await readRecent()
    },
    repeatLookup() {
      if (failureOf(get().lookup.answer)?.code === 'engine-down') void get().lookUp()
      if (failureOf(get().lookup.search)?.code === 'engine-down') void get().search()
      if (failureOf(get().lookup.recent)) void readRecent()
    },
    toggleFinder: () => change({ finderOpen: !get().lookup.finderOpen }),
    searchBy: (by) => change({ by, search: idle }),
    typeSearch: (searchText) => change({ searchText }),
    async search() {
      const { by, searchText } = get().lookup
      if (searchText.trim() === '') return
      const mine = (searches += 1)
      change({ search: loading })
      const search = remoteFrom(await ask('lookup.search', { by, text: searchText.trim() }))
      if (mine === searches && get().lookup.search.phase === 'loading') change({ search })
    },
    async pick({ uuid }) {
      change({ text: uuid })
      await get().lookUp()
    },
    async forgetRecent() {
      const reply = await ask('lookup.forget', {})
      if (reply.ok) change({ recent: { phase: 'ready', value: [] } })
    },
  }
}
