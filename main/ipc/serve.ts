import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { calls, type Reply } from '../../preload/contract'
import type { Failure } from '../../preload/contract/failures'
import { callNames, type CallName } from '../../preload/contract/names'
import type { Log } from '../engine/log/log'

export type ServePorts = {
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
  /** Answers a call whose input has been parsed. */
  readonly handle: (name: CallName, input: unknown) => Promise<Reply<unknown>>
  readonly toFailure: (error: unknown, during: string) => Failure
  readonly log: Log
}

/**
 * Binds every call of the contract. Input and output are both parsed: a field that the contract
 * does not name cannot ride along in either direction.
 * @returns the function that unbinds them all
 */
export function serve({ isTrusted, handle, toFailure, log }: ServePorts): () => void {
  const answer = async (
    name: CallName,
    event: IpcMainInvokeEvent,
    raw: unknown,
  ): Promise<Reply<unknown>> => {
    try {
      if (!isTrusted(event)) throw new Error('Call from an untrusted frame')
      const reply = await handle(name, calls[name].input.parse(raw))
      return reply.ok ? { ok: true, value: calls[name].output.parse(reply.value) } : reply
    } catch (error) {
      return { ok: false, failure: toFailure(error, name) }
    }
  }
  for (const name of callNames) {
    ipcMain.handle(name, async (event, raw: unknown) => {
      const from = performance.now()
      const reply = await answer(name, event, raw)
      log.debug(`call ${name}`, { ms: Math.round(performance.now() - from), ok: reply.ok })
      return reply
    })
  }
  return () => callNames.forEach((name) => ipcMain.removeHandler(name))
}
