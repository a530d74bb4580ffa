import type { Bridge } from '../../preload/contract'
import { askThrough } from './ask'
import type { AppHandle } from './create-app'

/**
 * Subscribes first, then asks for the snapshot; the store drops what is older than what it has. The
 * other order would lose every event between snapshot and subscription. The shell has what the
 * engine said last: only when it has nothing is the engine asked, which takes longer.
 */
export function connect({ store }: Pick<AppHandle, 'store'>, bridge: Bridge): () => void {
  const {
    receiveStatus,
    receiveShell,
    receiveProgress,
    receiveMails,
    receiveOns,
    go,
    readStatus,
    receiveWork,
  } = store.getState()
  const endings = [
    bridge.on('status.changed', receiveStatus),
    bridge.on('shell.changed', receiveShell),
    bridge.on('check.progress', receiveProgress),
    bridge.on('mail.changed', receiveMails),
    bridge.on('ons.changed', receiveOns),
    bridge.on('work.changed', receiveWork),
    // Looked for when they come: their part of the store may not be there yet.
    bridge.on('sources.changed', () => store.getState().receiveSources?.()),
    bridge.on('records.changed', () => store.getState().receiveChanges?.()),
    bridge.on('app.navigate', go),
  ]
  void askThrough(bridge)('app.ready', {}).then((reply) => {
    if (reply.ok) receiveShell(reply.value.shell)
    if (reply.ok && reply.value.status) receiveStatus(reply.value.status)
    else void readStatus()
  })
  return () => endings.forEach((end) => end())
}
