import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  net,
  powerMonitor,
  session,
  shell,
  type OpenDialogOptions,
  type Session,
} from 'electron'
import type { Route } from '../../preload/contract/routes'
import { createLinkKeeper, linkScheme, routeFromArguments } from './deep-link'

const links = createLinkKeeper()

const folderDialog: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }

/** What the shell asks of the operating system and of Electron, in our words. */
export const system = {
  /** The person's profile folder for SyncDesk; `--user-data-dir` moves it. */
  profile: (): string => app.getPath('userData'),
  /** Where the application itself lies: the work tree, or the archive of the package. */
  appFolder: (): string => app.getAppPath(),
  version: (): string => app.getVersion(),
  hasSwitch: (name: string): boolean => app.commandLine.hasSwitch(name),
  switchValue: (name: string): string => app.commandLine.getSwitchValue(name),
  /** How long this process has been running, in milliseconds. */
  age: (): number => Math.round(performance.now()),
  isOnline: (): boolean => net.isOnline(),
  session: (): Session => session.defaultSession,
  copy: (text: string): void => void clipboard.writeText(text),
  openFolder: (path: string): Promise<string> => shell.openPath(path),
  /** A folder that a person picks in the system's own window; undefined when they close it. */
  async chooseFolder(): Promise<string | undefined> {
    const parent = BrowserWindow.getFocusedWindow()
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, folderDialog)
      : dialog.showOpenDialog(folderDialog))
    return canceled ? undefined : filePaths[0]
  },
  quit: (): void => app.quit(),
  /** Where the link leads that this process was started by; undefined without one. */
  firstRoute: (): Route | undefined => routeFromArguments(process.argv) ?? links.take(),
  /** A second start, a click on the application's icon, or one of our links in another program. */
  onAskedFor(call: (route: Route | undefined) => void): void {
    app.on('second-instance', (_event, given) => call(routeFromArguments(given)))
    app.on('activate', () => call(undefined))
    links.listen(call)
  },
  /** Before Electron is ready: a link that starts SyncDesk on macOS comes sooner than that. */
  hearLinks(): void {
    app.on('open-url', (event, link) => {
      event.preventDefault()
      links.hear(link)
    })
  },
  /**
   * Only Windows has to be told while running; the packages for macOS and Linux name the scheme.
   * Unpackaged it would register Electron itself.
   */
  takeLinks(): void {
    if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient(linkScheme)
  },
  /** The PC woke up, or somebody unlocked it: what fell due meanwhile need not wait for a timer. */
  onWake(call: () => void): void {
    powerMonitor.on('resume', call)
    powerMonitor.on('unlock-screen', call)
  },
  /** Without a listener, closing the last window would end the application. */
  stayWithoutWindows: (): void => void app.on('window-all-closed', () => undefined),
}
