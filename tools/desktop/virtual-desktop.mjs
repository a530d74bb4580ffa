/**
 * A complete small desktop without a screen: X server, session bus, keyring, window manager, panel
 * with a tray, notifications. It has a home folder of its own, so nothing of the user's is touched.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import {
  electronCommandVariable,
  virtualDesktopVariable,
} from '../electron-runtime/electron-command.mjs'
import { cacheFolder } from '../setup/locations.mjs'
import { capture, must } from '../setup/run-command.mjs'
import { isRealScreenAvailable } from './screen.mjs'
import { endProcess, firstLine, spawnSupervised, waitUntil } from './supervised.mjs'

/**
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env the environment for programs on this desktop
 * @property {() => Promise<void>} stop ends all its programs and removes its home folder
 * @property {(file: string) => Promise<void>} screenshot writes the whole screen as a PNG
 *
 * @typedef {object} DesktopOptions
 * @property {string} [keyringFolder] keeps the keyring there between runs, so that secrets stored
 *   by one run can be read by the next; without it the keyring starts empty
 */

const settings = path.join(path.dirname(fileURLToPath(import.meta.url)), 'settings')
const homePrefix = 'syncdesk-desktop-'
const screenSize = '1280x800x24'
const background = '#3b6ea5'

/** Opens the keyring without anybody typing. It protects nothing but test data. */
const keyringPassword = 'syncdesk'

/**
 * Runs something on a screen: the real one if there is one, else a virtual desktop.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} run
 * @param {DesktopOptions} [options]
 * @returns {Promise<T>}
 */
export async function withDesktop(run, options) {
  if (isRealScreenAvailable()) return run(process.env)
  const desktop = await startDesktop(options)
  const stopAndLeave = () => void desktop.stop().finally(() => process.exit(130))
  process.once('SIGINT', stopAndLeave).once('SIGTERM', stopAndLeave)
  try {
    return await run(desktop.env)
  } finally {
    process.off('SIGINT', stopAndLeave).off('SIGTERM', stopAndLeave)
    await desktop.stop()
  }
}

/**
 * Starts a virtual desktop and waits until every part of it answers.
 *
 * @param {DesktopOptions} [options]
 * @returns {Promise<Desktop>}
 */
export async function startDesktop(options = {}) {
  removeAbandonedHomes()
  const home = mkdtempSync(path.join(tmpdir(), `${homePrefix}${process.pid}-`))
  /** @type {import('node:child_process').ChildProcess[]} */
  const programs = []
  const stop = async () => {
    // Last started, first ended: the X server outlives its clients.
    for (const program of programs.splice(0).reverse()) await endProcess(program, 2000)
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const env = await startPrograms(home, programs, options)
    return { env, stop, screenshot: (file) => takeScreenshot(env, file) }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Removes home folders whose owner was ended by force; their programs ended with it. */
function removeAbandonedHomes() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(homePrefix))) {
    const owner = Number.parseInt(name.slice(homePrefix.length), 10)
    if (existsSync(`/proc/${owner}`)) continue
    rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
  }
}

/** @param {string} home @returns {NodeJS.ProcessEnv} */
function homeEnvironment(home) {
  const folders = {
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local', 'share'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_RUNTIME_DIR: path.join(home, 'run'),
  }
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  cpSync(settings, folders.XDG_CONFIG_HOME, { recursive: true })
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...folders, HOME: home, SYNCDESK_CACHE: cacheFolder() }
  delete env['WAYLAND_DISPLAY']
  delete env[electronCommandVariable]
  // GTK's accessibility bus would be one more set of programs to start and to end.
  return { ...env, NO_AT_BRIDGE: '1', XDG_CURRENT_DESKTOP: 'XFCE', [virtualDesktopVariable]: '1' }
}

/**
 * @param {string} home
 * @param {import('node:child_process').ChildProcess[]} programs receives what was started
 * @param {DesktopOptions} options
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function startPrograms(home, programs, { keyringFolder }) {
  const env = homeEnvironment(home)
  /** @type {typeof spawnSupervised} */
  const start = (...args) => {
    const child = spawnSupervised(...args)
    programs.push(child)
    return child
  }

  const xArgs = ['-displayfd', '3', '-screen', '0', screenSize, '-nolisten', 'tcp', '-noreset']
  const x = start('Xvfb', xArgs, env, ['ignore', 'ignore', 'ignore', 'pipe'])
  const displayPipe = /** @type {import('node:stream').Readable} */ (x.stdio[3])
  env['DISPLAY'] = `:${await firstLine(x, displayPipe, 'The X server')}`

  const busArgs = ['--session', '--nofork', '--nopidfile', '--print-address=1']
  const bus = start('dbus-daemon', busArgs, env, ['ignore', 'pipe', 'ignore'])
  const busOutput = /** @type {import('node:stream').Readable} */ (bus.stdout)
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus, busOutput, 'The session bus')

  const keyringEnv = keyringFolder ? { ...env, XDG_DATA_HOME: keyringFolder } : env
  if (keyringFolder) mkdirSync(keyringFolder, { recursive: true, mode: 0o700 })
  const keyringArgs = ['--foreground', '--unlock', '--components=secrets']
  const keyring = start('gnome-keyring-daemon', keyringArgs, keyringEnv, [
    'pipe',
    'ignore',
    'ignore',
  ])
  keyring.stdin?.end(keyringPassword)
  await must('Colouring the background', 'xsetroot', ['-solid', background], { env })
  start('openbox', ['--sm-disable'], env)
  await waitUntil('the window manager', () => hasWindowManager(env))
  start('dunst', [], env)
  start('xfce4-panel', ['--disable-wm-check', '--sm-client-disable'], env)

  const services = {
    'the keyring': 'org.freedesktop.secrets',
    'the notification service': 'org.freedesktop.Notifications',
    'the tray': 'org.kde.StatusNotifierWatcher',
  }
  for (const [what, name] of Object.entries(services)) {
    await waitUntil(what, async () => (await busNames(env)).includes(`"${name}"`))
  }
  return env
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} */
async function hasWindowManager(env) {
  const { output } = await capture('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env })
  return output.includes('window id')
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<string>} */
async function busNames(env) {
  const method = ['--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.ListNames']
  const { output } = await capture('dbus-send', ['--session', '--print-reply', ...method], { env })
  return output
}

/** @param {NodeJS.ProcessEnv} env @param {string} file */
async function takeScreenshot(env, file) {
  // Written beside the target and renamed: whoever looks at it never sees half a picture.
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.new`)
  await must('Taking a screenshot', 'import', ['-silent', '-window', 'root', `png:${unfinished}`], {
    env,
  })
  renameSync(unfinished, file)
}
