import { calls, type EngineHandlers, type Reply } from '../../preload/contract'
import type { Failure } from '../../preload/contract/failures'
import { engineCallNames, type EngineCallName } from '../../preload/contract/names'

const names: ReadonlySet<string> = new Set(engineCallNames)
const isCall = (name: string): name is EngineCallName => names.has(name)

/** Answers the contract's calls over a port: exceptions inside, replies at the border. */
export function replyWith(
  handlers: EngineHandlers,
  toFailure: (error: unknown, during: string) => Failure,
): (name: string, input: unknown) => Promise<Reply<unknown>> {
  return async (name, input) => {
    try {
      if (!isCall(name)) throw new Error(`Unknown call: ${name}`)
      const handler = handlers[name] as (parsed: unknown) => unknown
      return { ok: true, value: await handler(calls[name].input.parse(input)) }
    } catch (error) {
      return { ok: false, failure: toFailure(error, name) }
    }
  }
}
