import { app, session } from 'electron'
import type { Log } from '../engine/log/log'
import { isOurPage } from './app-protocol'

/**
 * The page has no authority: no permissions, no navigation away, no new windows, no webviews.
 * (Electron's security checklist, items 5, 11–14.)
 */
export function lockDown(log: Log): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('page: permission refused', { permission })
    answer(false)
  })
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)

  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { url: string; preventDefault(): void }): void => {
      if (isOurPage(event.url)) return
      log.warn('page: navigation refused')
      event.preventDefault()
    }
    contents.setWindowOpenHandler(() => {
      log.warn('page: new window refused')
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-frame-navigate', stay)
  })
}
