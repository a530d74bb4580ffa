import type { WorkSummary } from '../../preload/contract/queue'
import { idle, loading, remoteFrom, type Remote } from './remote'
import type { Slice } from './slice'

export type Work = {
  /** What is recorded and what waits; nothing until it was asked for, after the first paint. */
  readonly work: WorkSummary | undefined
  readonly dryRun: Remote<unknown>
  readonly readWork: () => Promise<void>
  readonly setDryRun: (on: boolean) => Promise<void>
  readonly receiveWork: (work: WorkSummary) => void
}

export const freshWork = { work: undefined, dryRun: idle } as const

export const workSlice: Slice<Work> = ({ set, get, ask }) => {
  /** Grows with all that is newer than a question under way: its answer is dropped then. */
  let heard = 0
  return {
    ...freshWork,
    async readWork() {
      const mine = (heard += 1)
      const workspace = get().shell?.workspace
      const reply = await ask('work.read', {})
      const isLate = mine !== heard || get().shell?.workspace !== workspace
      if (reply.ok && !isLate) set({ work: reply.value })
    },
    async setDryRun(on) {
      if (get().dryRun.phase === 'loading') return
      set({ dryRun: loading })
      set({ dryRun: remoteFrom(await ask('work.setDryRun', { on })) })
      await get().readWork()
    },
    receiveWork(work) {
      heard += 1
      set({ work })
    },
  }
}
