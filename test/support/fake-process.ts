import type { EngineProcess } from '../../main/shell/engine-host'
import { fakeLine } from './fake-line'

type Sent = { readonly type: string; readonly name: string; readonly id?: number }

/** An engine process that the test plays. */
export function fakeProcess() {
  const { line, posted, say } = fakeLine()
  let exits: ((code: number) => void)[] = []
  let kills = 0
  const process: EngineProcess = {
    line,
    onExit: (call) => void exits.push(call),
    kill: () => {
      kills += 1
    },
  }
  const sent = (type: string): readonly Sent[] =>
    (posted as readonly Sent[]).filter((message) => message.type === type)
  return {
    process,
    kills: () => kills,
    told: () => sent('tell').map(({ name }) => name),
    asked: () => sent('ask').map(({ name }) => name),
    tell: (name: string, payload: unknown = {}): void => say({ type: 'tell', name, payload }),
    /** Answers the newest question. */
    answer(value: unknown): void {
      say({ type: 'answer', id: sent('ask').at(-1)?.id, reply: { ok: true, value } })
    },
    exit(code: number): void {
      const listeners = exits
      exits = []
      for (const call of listeners) call(code)
    },
  }
}
export type FakeProcess = ReturnType<typeof fakeProcess>
