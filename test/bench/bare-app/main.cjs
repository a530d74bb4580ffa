/**
 * The least that can call itself a tray application in Electron: what every figure is compared with.
 * No database, no framework, no second process, no preload.
 *
 * Hardware acceleration is off as in SyncDesk. That makes this app smaller (no GPU process) and so
 * the harder one to come close to, and it leaves in the ratio only what SyncDesk itself adds.
 */
const path = require('node:path')
const { app, BrowserWindow, Menu, Tray } = require('electron')

const icon = path.join(__dirname, '../../../resources/icons/tray-idle-light.png')
const page = path.join(__dirname, 'hello.html')

let tray
let window

function openWindow() {
  if (window) return window.show()
  window = new BrowserWindow({ width: 1180, height: 760, minWidth: 800, minHeight: 560 })
  window.on('closed', () => (window = undefined))
  void window.loadFile(page)
}

app.disableHardwareAcceleration()
Menu.setApplicationMenu(null)
app.on('window-all-closed', () => undefined)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.quit())

void app.whenReady().then(() => {
  tray = new Tray(icon)
  tray.setToolTip('Bare tray app')
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open', click: openWindow },
      { label: 'Quit', click: () => app.quit() },
    ]),
  )
  tray.on('click', openWindow)
  console.log('tray: ready')
})
