import { join } from 'node:path'
import { createBorder } from './engine/faults/border'
import { answerEngine } from './ipc/answer-engine'
import { serve } from './ipc/serve'
import { createHandler } from './ipc/shell-handlers'
import type { Service } from './lifecycle'
import { isOurPage, serveApp } from './shell/app-protocol'
import { forkProcess } from './shell/child-process'
import { createDemoHost } from './shell/demo-host'
import { createDesk, type Desk } from './shell/desk'
import { createEngineHost, type EngineHost } from './shell/engine-host'
import { trayImage } from './shell/icons'
import { lockDown } from './shell/lockdown'
import { openLog, type ShellLog } from './shell/log'
import { createNotifier } from './shell/notifications'
import { openPreferences } from './shell/preferences'
import { system } from './shell/system'
import { createTray, type TrayHandle } from './shell/tray'
import { createWindowHost } from './shell/window'
import { createCipher } from './vault/cipher'
import { createSessionCipher } from './vault/session-cipher'

const after = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}

/** Builds the shell's services in the order in which they start. Nothing else builds any. */
export function compose(): { readonly services: readonly Service[]; readonly log: ShellLog } {
  const built = join(system.appFolder(), 'out')
  const iconFolder = join(system.appFolder(), 'resources/icons')
  const appIcon = join(iconFolder, 'icon.png')
  const profile = system.profile()
  const logFolder = join(profile, 'logs')
  const log = openLog(logFolder)
  const toFailure = createBorder(log)
  const cipher = createCipher()
  const preferences = openPreferences(join(profile, 'preferences.json'))
  const notifier = createNotifier(appIcon)
  const demo = createDemoHost(
    () => forkProcess(join(built, 'main/demo.js'), 'SyncDesk demo', log),
    system.switchValue('demo-customers'),
  )
  let tray: TrayHandle | undefined

  const window = createWindowHost({
    preload: join(built, 'preload/index.cjs'),
    // The large one costs each new window some 15 ms until the desktop has taken it in.
    icon: join(iconFolder, 'window.png'),
    preferences,
    onClosed() {
      if (preferences.get().saidCloseKeepsRunning) return
      preferences.change({ saidCloseKeepsRunning: true })
      notifier.show({
        title: 'SyncDesk keeps watching',
        body: 'It stays in the tray. To end it, choose Quit there.',
        onClick: () => window.open(),
      })
    },
  })

  const engine: EngineHost = createEngineHost({
    spawn: () => forkProcess(join(built, 'main/engine.js'), 'SyncDesk engine', log),
    answer: answerEngine({
      cipher,
      sessionCipher: createSessionCipher(),
      session: system.session,
      isOnline: system.isOnline,
      copy: system.copy,
      toFailure,
    }),
    hear: (name, payload) => desk.hear(name, payload),
    onState: () => desk.changed(),
    log,
    now: Date.now,
    after,
  })

  const desk: Desk = createDesk(system.hasSwitch('demo') ? 'demo' : 'agency', {
    folderOf: (workspace) => join(profile, workspace),
    engine: () => engine,
    demo,
    vault: () => cipher.state(),
    version: system.version(),
    showTray: (model) => tray?.show(model),
    emit: (name, payload) => window.emit(name, payload),
    open: (route) => window.open(route),
    notify: (bubble) => notifier.show(bubble),
    log,
    now: Date.now,
    after,
  })

  let unbind = (): void => undefined
  return {
    log,
    services: [
      {
        name: 'tray',
        start() {
          tray = createTray(desk.trayModel(), {
            image: (icon, dark) => trayImage(iconFolder, icon, dark),
            open: (route) => window.open(route),
            checkAll: () => desk.checkAll(),
            quit: system.quit,
          })
          log.info('tray: ready', { ms: system.age() })
        },
        stop: () => tray?.destroy(),
      },
      {
        name: 'page',
        start() {
          serveApp(join(built, 'renderer'))
          lockDown(log)
          unbind = serve({
            isTrusted: ({ senderFrame, sender }) =>
              window.isOurs(sender) &&
              senderFrame === sender.mainFrame &&
              isOurPage(senderFrame.url),
            handle: createHandler({
              desk,
              engine,
              release: () => window.release(),
              openLogs: () => system.openFolder(logFolder),
              copy: system.copy,
              chooseFolder: system.chooseFolder,
            }),
            toFailure,
            log,
          })
        },
        stop: () => unbind(),
      },
      { name: 'engine', start: () => desk.start(), stop: () => desk.stop() },
      {
        name: 'window',
        start() {
          system.takeLinks()
          system.onAskedFor((route) => window.open(route))
          system.stayWithoutWindows()
          system.onWake(() => engine.wake())
          const first = system.firstRoute()
          if (first || !system.hasSwitch('hidden')) window.open(first)
        },
        stop: () => window.close(),
      },
      { name: 'notifications', start: () => undefined, stop: () => notifier.closeAll() },
    ],
  }
}
