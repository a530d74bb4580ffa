/**
 * Running the app for a person: on their screen, or on a virtual desktop whose picture is kept in
 * desktop.png. Status lines of the app are shown; Ctrl+C closes it in order.
 */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import path from 'node:path'

import { isRealScreenAvailable } from '../desktop/screen.mjs'
import { endProcess, spawnSupervised } from '../desktop/supervised.mjs'
import { startDesktop } from '../desktop/virtual-desktop.mjs'
import { electronCommand } from '../electron-runtime/electron-command.mjs'
import { root } from '../setup/locations.mjs'
import { say } from '../setup/say.mjs'
import { forwardErrors, forwardStatus } from './app-output.mjs'

/** @type {import('node:child_process').StdioOptions} */
const stdio = ['ignore', 'pipe', 'pipe']
const pictureInterval = 3000

/** How long the app may take to finish what it is writing before it is ended by force. */
const closingTime = 10_000

/**
 * @param {readonly string[]} appArgs
 * @returns {Promise<number>} exit code: 0 after Ctrl+C, else the app's own
 */
export function runApp(appArgs) {
  return isRealScreenAvailable() ? runOnScreen(appArgs) : runOnVirtualDesktop(appArgs)
}

/** @param {readonly string[]} appArgs @returns {Promise<number>} */
async function runOnScreen(appArgs) {
  say('SyncDesk is starting. Ctrl+C here closes it.')
  const { executable, args, env } = electronCommand()
  const appEnv = appEnvironment({ ...process.env, ...env })
  return follow(spawn(executable, [...args, ...appArgs], { cwd: root, env: appEnv, stdio }))
}

/** @param {readonly string[]} appArgs @returns {Promise<number>} */
async function runOnVirtualDesktop(appArgs) {
  const configFolder = process.env['XDG_CONFIG_HOME'] || path.join(homedir(), '.config')
  const dataFolder = process.env['XDG_DATA_HOME'] || path.join(homedir(), '.local', 'share')
  say('There is no screen here: starting a virtual desktop (a second or two)')
  // The profile is the user's and stays, so the key to its secrets must stay as well.
  const keyringFolder = path.join(dataFolder, 'syncdesk-desktop')
  const desktop = await startDesktop({ keyringFolder })
  const picture = path.join(root, 'desktop.png')
  say(`SyncDesk is starting. Its screen is in ${picture}, new every few seconds. Ctrl+C ends it.`)
  try {
    const { executable, args, env } = electronCommand(desktop.env)
    const appEnv = appEnvironment({ ...desktop.env, ...env, XDG_CONFIG_HOME: configFolder })
    const app = spawnSupervised(executable, [...args, ...appArgs], appEnv, stdio)
    const stopPictures = keepPicture(() => desktop.screenshot(picture))
    const code = await follow(app)
    await stopPictures()
    return code
  } finally {
    await desktop.stop()
  }
}

/** @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv} */
function appEnvironment(env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return rest
}

/**
 * @param {import('node:child_process').ChildProcess} app
 * @returns {Promise<number>}
 */
async function follow(app) {
  let stopped = false
  const stop = () => {
    if (stopped) return
    stopped = true
    say('Closing SyncDesk')
    void endProcess(app, closingTime)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)
  if (app.stdout) forwardStatus(app.stdout)
  if (app.stderr) forwardErrors(app.stderr)
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    app.on('error', () => resolve(127))
    app.on('close', (exitCode) => resolve(exitCode ?? 1))
  })
  const code = await ended
  if (stopped) return 0
  say(code === 0 ? 'SyncDesk was closed.' : `SyncDesk ended with code ${code}.`)
  return code
}

/**
 * @param {() => Promise<void>} take
 * @returns {() => Promise<void>} ends it, after the picture being taken is finished
 */
function keepPicture(take) {
  let stopped = false
  /** @type {() => void} */
  let wake = () => {}
  const loop = async () => {
    while (!stopped) {
      // A picture that could not be taken is only missed: the next one follows.
      await take().catch(() => {})
      if (stopped) return
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, pictureInterval)
        wake = () => {
          clearTimeout(timer)
          resolve(undefined)
        }
      })
    }
  }
  const running = loop()
  return () => {
    stopped = true
    wake()
    return running
  }
}
