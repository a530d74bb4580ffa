import type { Output } from '../../preload/contract'
import type { Mapping, MappingLists } from '../../preload/contract/mapping'
import { problemsInMapping } from './mapping-problems'
import { failureOf, idle, loading, remoteFrom, valueOf, type Remote } from './remote'
import type { RecordingSlice } from './slice'

/** What was changed survives navigation and engine restarts until it is saved or discarded. */
export type MappingState = {
  readonly saved: Remote<Output<'mapping.read'>>
  readonly lists: Remote<MappingLists>
  /** The mapping with somebody's changes; nothing while there are none. */
  readonly draft: Mapping | undefined
  /** By the path of the choice: `callTypes.0`, `policy.months`. */
  readonly problems: Readonly<Record<string, string>>
  readonly saving: Remote<Output<'mapping.save'>>
}

export type Mappings = {
  readonly mapping: MappingState
  readonly openMapping: () => Promise<void>
  readonly readMapping: () => Promise<void>
  readonly readLists: () => Promise<void>
  readonly changeMapping: (part: Partial<Mapping>) => void
  readonly discardMapping: () => void
  readonly saveMapping: () => Promise<void>
  readonly receiveMapping: () => void
}

export const freshMapping: MappingState = {
  saved: idle,
  lists: idle,
  draft: undefined,
  problems: {},
  saving: idle,
}

/** What the screen shows: the draft over what is stored. */
export const mappingShown = ({ draft, saved }: MappingState): Mapping | undefined =>
  draft ?? valueOf(saved)?.mapping

/** Words are typed with blanks around them; what is stored has none. */
const trimmed = (mapping: Mapping): Mapping => ({
  ...mapping,
  callTypes: mapping.callTypes.map((row) => ({ ...row, callType: row.callType.trim() })),
  dealStages: mapping.dealStages.map((row) => ({ ...row, stage: row.stage.trim() })),
  priorities: mapping.priorities.map((row) => ({ ...row, priority: row.priority.trim() })),
})

export const mappingSlice: RecordingSlice<Mappings> = ({ set, get, ask }) => {
  const change = (part: Partial<MappingState>): void =>
    set((state) => ({ mapping: { ...state.mapping, ...part } }))
  let reads = 0

  return {
    mapping: freshMapping,
    async openMapping() {
      if (get().mapping.saving.phase === 'ready') change({ saving: idle })
      await Promise.all([get().readMapping(), get().readLists()])
    },
    async readMapping() {
      const mine = (reads += 1)
      if (!valueOf(get().mapping.saved)) change({ saved: loading })
      const saved = remoteFrom(await ask('mapping.read', {}))
      if (mine !== reads) return
      if (saved.phase === 'ready' || !valueOf(get().mapping.saved)) change({ saved })
    },
    async readLists() {
      if (get().mapping.lists.phase === 'loading') return
      const known = get().mapping.lists
      // Lists that are on screen stay there while they are asked for again.
      if (known.phase !== 'ready' || known.value.failures.length > 0) change({ lists: loading })
      const lists = remoteFrom(await ask('mapping.lists', {}))
      if (lists.phase === 'ready' || get().mapping.lists.phase !== 'ready') change({ lists })
    },
    changeMapping(part) {
      const shown = mappingShown(get().mapping)
      if (shown) change({ draft: { ...shown, ...part }, problems: {}, saving: idle })
    },
    discardMapping: () => change({ draft: undefined, problems: {}, saving: idle }),
    async saveMapping() {
      const { draft, saving } = get().mapping
      if (!draft || saving.phase === 'loading') return
      const mapping = trimmed(draft)
      const problems = problemsInMapping(mapping)
      change({ problems })
      if (Object.keys(problems).length > 0) return
      change({ saving: loading })
      const reply = remoteFrom(await ask('mapping.save', { mapping }))
      // What was changed while it was saved is not saved.
      const isSame = get().mapping.draft === draft
      const saved = valueOf(get().mapping.saved)
      change({
        saving: reply,
        ...(!failureOf(reply) && {
          ...(isSame && { draft: undefined }),
          ...(saved && { saved: { phase: 'ready', value: { ...saved, mapping } } as const }),
        }),
      })
      if (!failureOf(reply)) await get().readMapping()
    },
    receiveMapping() {
      if (get().route.screen === 'mapping') void get().readMapping()
    },
  }
}
