import { expect, it, vi } from 'vitest'
import { createHandler } from '../../../main/ipc/shell-handlers'
import type { Desk } from '../../../main/shell/desk'
import type { EngineHost } from '../../../main/shell/engine-host'
import type { EngineStatus } from '../../../preload/contract/connections'
import { engineCallNames } from '../../../preload/contract/names'
import { shellStatus } from '../../../preload/contract/shell'

function rig(engineStatus?: EngineStatus, folder?: string) {
  const acts: unknown[] = []
  const act =
    (name: string) =>
    (...rest: unknown[]): void =>
      void acts.push([name, ...rest])
  const status = shellStatus.parse({
    revision: 3,
    workspace: 'agency',
    engine: { state: 'up' },
    vault: 'ready',
    version: '1.0.0',
  })
  const desk: Partial<Desk> = {
    status: () => status,
    engineStatus: () => engineStatus,
    enter: (workspace) => Promise.resolve(act('enter')(workspace)),
    setDemoFault: act('fault'),
  }
  const engine: Partial<EngineHost> = {
    restart: () => Promise.resolve(act('restart')()),
  }
  const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>(() =>
    Promise.resolve({ ok: true, value: [] }),
  )
  const handle = createHandler({
    desk: desk as Desk,
    engine: { ...engine, call } as unknown as EngineHost,
    release: act('release'),
    openLogs: () => Promise.resolve(act('logs')()),
    copy: act('copy'),
    chooseFolder: () => Promise.resolve(folder),
  })
  return { acts, status, call, handle }
}

it.each(engineCallNames)('%s is relayed to the engine', async (name) => {
  const { call, handle } = rig()
  expect(await handle(name, { some: 'input' })).toEqual({ ok: true, value: [] })
  expect(call).toHaveBeenCalledWith(name, { some: 'input' })
})

it.each([
  ['app.openLogs', {}, ['logs']],
  ['app.copy', { text: 'abc' }, ['copy', 'abc']],
  ['engine.restart', {}, ['restart']],
  ['workspace.enter', { workspace: 'demo' }, ['enter', 'demo']],
  ['demo.setFault', { kind: 'smtp', fault: 'slow' }, ['fault', 'smtp', 'slow']],
] as const)('%s is answered by the shell', async (name, input, done) => {
  const { acts, call, handle } = rig()
  expect(await handle(name, input)).toEqual({ ok: true, value: {} })
  expect(acts).toEqual([done])
  expect(call).not.toHaveBeenCalled()
})

it('app.ready lets the waiting events out and answers with the state', async () => {
  const { acts, handle, status } = rig()
  expect(await handle('app.ready', {})).toEqual({ ok: true, value: { shell: status } })
  expect(acts).toEqual([['release']])
})

it('app.ready brings along what the engine said last', async () => {
  const said: EngineStatus = { revision: 1, at: 5, connections: [], findings: [] }
  const { handle, status } = rig(said)
  expect(await handle('app.ready', {})).toEqual({
    ok: true,
    value: { shell: status, status: said },
  })
})

it.each([
  ['a folder', 'C:\\Inbox', { folder: 'C:\\Inbox' }],
  ['nothing when the dialog is closed', undefined, {}],
])('app.chooseFolder answers with %s', async (_name, folder, value) => {
  const { call, handle } = rig(undefined, folder)
  expect(await handle('app.chooseFolder', {})).toEqual({ ok: true, value })
  expect(call).not.toHaveBeenCalled()
})
