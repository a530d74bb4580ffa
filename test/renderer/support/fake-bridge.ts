import type { Bridge, Input, Output, Payload, Reply } from '../../../preload/contract'
import type { Failure } from '../../../preload/contract/failures'
import type { CallName, EventName } from '../../../preload/contract/names'

type Answer<K extends CallName> = (
  input: Input<K>,
  fake: FakeBridge,
) => Reply<Output<K>> | Promise<Reply<Output<K>>>
export type Answers = { readonly [K in CallName]?: Answer<K> }

export type FakeBridge = Bridge & {
  readonly emit: <K extends EventName>(name: K, payload: Payload<K>) => void
  /** Calls made so far, in order. */
  readonly asked: { readonly name: CallName; readonly input: unknown }[]
  readonly inputsOf: <K extends CallName>(name: K) => Input<K>[]
  readonly listenerCount: () => number
  /** From now on this call is answered so. */
  readonly answer: <K extends CallName>(name: K, answer: Answer<K>) => void
}

export const ok = <T>(value: T): Reply<T> => ({ ok: true, value })
export const failed = (failure: Failure): Reply<never> => ({ ok: false, failure })
export const never = (): Promise<never> => new Promise(() => {})

/** The bridge without anything behind it: answers what it was told to, and counts. */
export function fakeBridge(given: Answers): FakeBridge {
  const later = new Map<CallName, unknown>()
  const answerTo = <K extends CallName>(name: K): Answer<K> | undefined =>
    (later.get(name) as Answer<K> | undefined) ?? given[name]
  const asked: { name: CallName; input: unknown }[] = []
  const listeners = new Map<EventName, Set<(payload: never) => void>>()

  const fake: FakeBridge = {
    async call(name, input) {
      asked.push({ name, input })
      const answer = answerTo(name)
      if (!answer) throw new Error(`Nobody answers ${name}`)
      return answer(input, fake)
    },
    on(name, listen) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listen))
      return () => void set.delete(listen)
    },
    emit(name, payload) {
      for (const listen of listeners.get(name) ?? []) listen(payload as never)
    },
    asked,
    inputsOf: <K extends CallName>(name: K) =>
      asked.filter((one) => one.name === name).map((one) => one.input as Input<K>),
    listenerCount: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    answer: (name, answer) => void later.set(name, answer),
  }
  return fake
}
