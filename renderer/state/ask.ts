import type { Bridge, Input, Output, Reply } from '../../preload/contract'
import type { CallName } from '../../preload/contract/names'
import { bridgeBroken } from '../text/bridge-broken'

export type Ask = <K extends CallName>(name: K, input: Input<K>) => Promise<Reply<Output<K>>>

/** A call that always answers: a bridge that throws becomes a failure like any other. */
export const askThrough =
  (bridge: Bridge): Ask =>
  async (name, input) => {
    try {
      return await bridge.call(name, input)
    } catch {
      return { ok: false, failure: bridgeBroken(name) }
    }
  }
