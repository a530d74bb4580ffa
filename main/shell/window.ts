import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import type { Payload } from '../../preload/contract'
import type { EventName } from '../../preload/contract/names'
import type { Route } from '../../preload/contract/routes'
import { appOrigin } from './app-protocol'
import type { PreferencesFile } from './preferences'
import { placeFrom, smallestSize } from './window-bounds'

export type WindowPorts = {
  readonly preload: string
  readonly icon: string
  readonly preferences: PreferencesFile
  /** Somebody closes the window; the tray stays. */
  readonly onClosed: () => void
}

/** The one window. Closing destroys it (a hidden page costs more than a new one); the tray stays. */
export function createWindowHost({ preload, icon, preferences, onClosed }: WindowPorts) {
  let window: BrowserWindow | undefined
  let ready = false
  let waiting: (() => void)[] = []

  const emit = <K extends EventName>(name: K, payload: Payload<K>): void => {
    const send = (): void => window?.webContents.send(name, payload)
    // A page that is still loading would miss it.
    if (ready) send()
    else if (window) waiting.push(send)
  }

  const remember = (): void => {
    if (!window || window.isMinimized() || window.isMaximized()) return
    const place = window.getBounds()
    const display = String(screen.getDisplayMatching(place).id)
    const { bounds } = preferences.get()
    preferences.change({ bounds: { ...bounds, [display]: place }, lastDisplay: display })
  }

  const make = (): BrowserWindow => {
    const { bounds, lastDisplay } = preferences.get()
    const place = placeFrom(
      lastDisplay === undefined ? undefined : bounds[lastDisplay],
      screen.getAllDisplays().map((display) => display.workArea),
    )
    const made = new BrowserWindow({
      ...place,
      minWidth: smallestSize.width,
      minHeight: smallestSize.height,
      title: 'SyncDesk',
      icon,
      autoHideMenuBar: true,
      // Shown at once, in the page's own colour: somebody who clicked sees it react, and the first
      // frame of the page goes straight to the screen (some 15 ms sooner than one drawn hidden).
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#f5f5f5',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        // The page's compiled code is kept whole: a new window compiles nothing again.
        v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
        devTools: false,
      },
    })
    // Not raised by `destroy`: quitting is no closing that leaves the tray.
    made.on('close', () => {
      remember()
      onClosed()
    })
    made.on('closed', () => {
      window = undefined
      ready = false
      waiting = []
    })
    // A page that died is rebuilt by the next «Open»; the engine never noticed.
    made.webContents.on('render-process-gone', () => made.destroy())
    void made.loadURL(`${appOrigin}/`)
    return made
  }

  return {
    emit,
    /** Shows the window, makes it if there is none, and goes to the route if one is given. */
    open(route?: Route): void {
      const isNew = window === undefined
      window ??= make()
      if (!isNew) {
        if (window.isMinimized()) window.restore()
        window.show()
        window.focus()
      }
      if (route) emit('app.navigate', route)
    },
    /** The page is listening: what was held back goes out now. */
    release(): void {
      ready = true
      for (const send of waiting.splice(0)) send()
    },
    isOurs: (contents: WebContents): boolean => window?.webContents === contents,
    close: (): void => window?.destroy(),
  }
}
export type WindowHost = ReturnType<typeof createWindowHost>
