import type { Reply, ShellHandlers } from '../../preload/contract'
import { engineCallNames, type CallName, type EngineCallName } from '../../preload/contract/names'
import type { Desk } from '../shell/desk'
import type { EngineHost } from '../shell/engine-host'

export type HandlerPorts = {
  readonly desk: Desk
  readonly engine: EngineHost
  readonly release: () => void
  readonly openLogs: () => Promise<unknown>
  readonly copy: (text: string) => void
  /** undefined when the person closed the dialog. */
  readonly chooseFolder: () => Promise<string | undefined>
}

const engineNames: ReadonlySet<string> = new Set(engineCallNames)
const isEngineCall = (name: CallName): name is EngineCallName => engineNames.has(name)

/** The calls that the shell answers itself; all others are relayed to the engine. */
export function createHandler({
  desk,
  engine,
  release,
  openLogs,
  copy,
  chooseFolder,
}: HandlerPorts) {
  const own: ShellHandlers = {
    'app.ready': () => {
      release()
      const status = desk.engineStatus()
      return { shell: desk.status(), ...(status && { status }) }
    },
    'app.openLogs': async () => {
      await openLogs()
      return {}
    },
    'app.copy': ({ text }) => {
      copy(text)
      return {}
    },
    'app.chooseFolder': async () => {
      const folder = await chooseFolder()
      return folder === undefined ? {} : { folder }
    },
    'engine.restart': async () => {
      await engine.restart()
      return {}
    },
    'workspace.enter': async ({ workspace }) => {
      await desk.enter(workspace)
      return {}
    },
    'demo.setFault': ({ kind, fault }) => {
      desk.setDemoFault(kind, fault)
      return {}
    },
  }
  return async (name: CallName, input: unknown): Promise<Reply<unknown>> => {
    if (isEngineCall(name)) return engine.call(name, input)
    // `serve` has parsed the input with this very call's schema.
    const answer = own[name] as (parsed: unknown) => unknown
    return { ok: true, value: await answer(input) }
  }
}
