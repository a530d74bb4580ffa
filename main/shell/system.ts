import { app, clipboard, net, powerMonitor, session, shell, type Session } from 'electron'

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
  quit: (): void => app.quit(),
  /** A second start, or a click on the application's icon. */
  onAskedFor(call: () => void): void {
    app.on('second-instance', call)
    app.on('activate', call)
  },
  /** The PC woke up, or somebody unlocked it: what fell due meanwhile need not wait for a timer. */
  onWake(call: () => void): void {
    powerMonitor.on('resume', call)
    powerMonitor.on('unlock-screen', call)
  },
  /** Without a listener, closing the last window would end the application. */
  stayWithoutWindows: (): void => void app.on('window-all-closed', () => undefined),
}
