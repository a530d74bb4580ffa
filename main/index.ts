import { app, Menu } from 'electron'
import { compose } from './compose'
import { run } from './lifecycle'
import { declareAppProtocol } from './shell/app-protocol'
import { system } from './shell/system'

/** How long an orderly stop may take before the process ends anyway, in milliseconds. */
const stopCapMs = 5_000

declareAppProtocol()
system.hearLinks()
// A tray application draws little: without a GPU process it needs far less memory.
app.disableHardwareAcceleration()
// One HTTP/2 connection serves many requests, and what breaks on it is sent twice (ADR 0018).
app.commandLine.appendSwitch('disable-http2')
app.setAppUserModelId('app.syncdesk')
Menu.setApplicationMenu(null)

if (app.requestSingleInstanceLock()) void main()
else app.quit()

async function main(): Promise<void> {
  await app.whenReady()
  const { services, log } = compose()
  const stop = await run(services, (name, error) => {
    log.error(`stop: ${name} failed`, { error: error instanceof Error ? error.message : 'unknown' })
  })
  let stopping = false
  app.on('before-quit', (event) => {
    if (stopping) return
    stopping = true
    event.preventDefault()
    const cap = setTimeout(() => app.exit(1), stopCapMs)
    void stop().then(() => {
      clearTimeout(cap)
      log.info('stopped')
      app.exit(0)
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}
