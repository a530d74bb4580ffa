import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from './contract'
import { callNames, eventNames } from './contract/names'

const known: ReadonlySet<string> = new Set([...callNames, ...eventNames])
const guard = (name: string): void => {
  if (!known.has(name)) throw new Error(`Unknown channel: ${name}`)
}

const bridge: Bridge = {
  call(name, input) {
    guard(name)
    return ipcRenderer.invoke(name, input)
  },
  on(name, listen) {
    guard(name)
    // The very function that is registered is the one that is removed.
    const relay = (_event: IpcRendererEvent, payload: Parameters<typeof listen>[0]): void =>
      listen(payload)
    ipcRenderer.on(name, relay)
    return () => void ipcRenderer.off(name, relay)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
