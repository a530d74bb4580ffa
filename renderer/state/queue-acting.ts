import type { Failure } from '../../preload/contract/failures'
import type { WholeState } from './app-state'
import type { Queue } from './queue'
import {
  isSuggestion,
  numberOf,
  type QueueOutcome,
  type QueueState,
  type QueueVerb,
} from './queue-state'
import { isAskedFirst } from './queue-verbs'
import type { Tools } from './slice'

type Acting = Pick<
  Queue,
  'actOn' | 'confirmAct' | 'leaveAct' | 'undoSkip' | 'chooseCustomer' | 'editField' | 'sendEdited'
>

/** The contract's own limit for one call. */
const mostAtOnce = 1_000

/** What a person does with rows of the queue. Every act ends with the list as it is then. */
export function queueActing(
  { get, ask }: Tools<WholeState>,
  change: (part: Partial<QueueState>) => void,
): Acting {
  const isBusy = (ids: readonly string[]): boolean =>
    ids.some((id) => get().queue.busy.includes(id))

  /** Holds the rows while something is done with them, then says what became of it. */
  const perform = async (
    ids: readonly string[],
    work: () => Promise<QueueOutcome | Failure | undefined>,
  ): Promise<void> => {
    if (ids.length === 0 || isBusy(ids)) return
    const { busy } = get().queue
    change({ busy: [...busy, ...ids], asking: undefined, notDone: undefined, outcome: undefined })
    const end = await work()
    change({ busy: get().queue.busy.filter((id) => !ids.includes(id)) })
    if (end && 'code' in end) change({ notDone: end })
    else if (end) {
      const selected = get().queue.selected.filter((id) => !ids.includes(id))
      change({ outcome: end, selected })
      await get().readQueue()
    }
  }

  const decideAll = async (
    accept: boolean,
    ids: readonly string[],
  ): Promise<QueueOutcome | Failure> => {
    let done = 0
    for (const id of ids) {
      const reply = await ask('suggestion.decide', { id: numberOf(id), accept })
      if (!reply.ok) return reply.failure
      done += 1
    }
    return { verb: accept ? 'accept' : 'reject', done, ids }
  }

  const act = async (verb: QueueVerb, ids: readonly string[]): Promise<QueueOutcome | Failure> => {
    if (verb === 'accept' || verb === 'reject')
      return decideAll(verb === 'accept', ids.filter(isSuggestion))
    let done = 0
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const some = ids.slice(from, from + mostAtOnce)
      const reply = await ask('queue.act', { ids: some, act: verb })
      if (!reply.ok) return reply.failure
      done += reply.value.done
    }
    return { verb, done, ids }
  }

  return {
    async actOn(verb, ids) {
      if (isAskedFirst(verb, ids)) change({ asking: { verb, ids }, outcome: undefined })
      else await perform(ids, () => act(verb, ids))
    },
    async confirmAct() {
      const { asking } = get().queue
      if (asking) await perform(asking.ids, () => act(asking.verb, asking.ids))
    },
    leaveAct: () => change({ asking: undefined }),
    async undoSkip() {
      const { outcome } = get().queue
      if (outcome?.verb === 'skip') await perform(outcome.ids, () => act('restore', outcome.ids))
    },
    chooseCustomer: (id, who) =>
      perform([id], async () => {
        const reply = await ask('queue.choose', { id, who })
        return reply.ok ? { verb: 'choose', done: 1, ids: [id] } : reply.failure
      }),
    editField(id, field, value) {
      const { edits, editProblems } = get().queue
      const { [field]: _solved, ...others } = editProblems
      change({ edits: { ...edits, [id]: { ...edits[id], [field]: value } }, editProblems: others })
    },
    sendEdited: (id) =>
      perform([id], async () => {
        const fields = { ...get().queue.edits[id] }
        const reply = await ask('queue.edit', { id, fields })
        if (!reply.ok) return reply.failure
        const { fieldErrors } = reply.value
        change({ editProblems: fieldErrors })
        if (Object.keys(fieldErrors).length > 0) return undefined
        const { [id]: _sent, ...edits } = get().queue.edits
        change({ edits })
        return { verb: 'edit', done: 1, ids: [id] }
      }),
  }
}
