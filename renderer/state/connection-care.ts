import type { Failure } from '../../preload/contract/failures'
import type { ConnectionKind } from '../../preload/contract/systems'
import type { Reply } from '../../preload/contract'
import type { Slice } from './slice'

/** What is done to a connection as a whole, apart from its form. One at a time. */
export type CareAct = 'pause' | 'plan' | 'remove'

export type Care = {
  readonly kind: ConnectionKind
  readonly act: CareAct
  /** Absent while it runs. */
  readonly failure: Failure | undefined
}

type Subject = { readonly kind: ConnectionKind; readonly id: string }

export type ConnectionCare = {
  readonly care: Care | undefined
  readonly setPaused: (subject: Subject, paused: boolean) => Promise<void>
  /** Extra check times as New York wall-clock times; true when the engine took them. */
  readonly planChecks: (subject: Subject, times: readonly string[]) => Promise<boolean>
  readonly removeConnection: (subject: Subject) => Promise<void>
}

export const careSlice: Slice<ConnectionCare> = ({ set, get, ask }) => {
  const perform = async (
    kind: ConnectionKind,
    act: CareAct,
    work: () => Promise<Reply<unknown>>,
  ): Promise<boolean> => {
    const before = get().care
    if (before && !before.failure) return false
    set({ care: { kind, act, failure: undefined } })
    const reply = await work()
    set({ care: reply.ok ? undefined : { kind, act, failure: reply.failure } })
    return reply.ok
  }

  return {
    care: undefined,
    async setPaused({ kind, id }, paused) {
      await perform(kind, 'pause', () => ask('connection.pause', { connectionId: id, paused }))
    },
    planChecks: ({ kind, id }, times) =>
      perform(kind, 'plan', () => ask('connection.plan', { connectionId: id, times: [...times] })),
    async removeConnection({ kind, id }) {
      const removed = await perform(kind, 'remove', () =>
        ask('connection.remove', { connectionId: id }),
      )
      if (removed) get().forgetForm(kind)
    },
  }
}
