/**
 * System packages. On a machine without a screen SyncDesk runs on a virtual desktop, whose parts
 * come from Debian's archive. As root they are installed; otherwise the command is shown.
 */
import { spawnSync } from 'node:child_process'

import { isRoot } from './locations.mjs'
import { capture, must } from './run-command.mjs'
import { PlainError, say } from './say.mjs'

/**
 * What the virtual desktop and Electron need. `a|b` are two names of the same package: Debian 12's
 * and the one newer releases use.
 */
const desktopPackages = [
  ...['xvfb', 'x11-utils', 'x11-xserver-utils', 'openbox', 'xfce4-panel', 'xfconf', 'dunst'],
  ...['dbus', 'dbus-x11', 'gnome-keyring', 'imagemagick', 'xdotool', 'wmctrl', 'unzip'],
  ...['fonts-liberation', 'fonts-dejavu', 'adwaita-icon-theme', 'librsvg2-common'],
  ...['libnss3', 'libgbm1', 'libsecret-1-0', 'libnotify4', 'libxss1', 'libxtst6'],
  ...['libatk-bridge2.0-0|libatk-bridge2.0-0t64', 'libgtk-3-0|libgtk-3-0t64'],
  ...['libasound2|libasound2t64'],
]

/** @param {string} command @returns {boolean} whether the command is on the PATH */
export function commandExists(command) {
  return spawnSync('/bin/sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0
}

/** Installs what the virtual desktop lacks. Quick when nothing does. */
export async function ensureDesktopPackages() {
  if (!commandExists('dpkg-query')) {
    throw new PlainError(
      'There is no screen here and this is not Debian or Ubuntu, so the virtual desktop cannot be ' +
        'set up. Start SyncDesk from a desktop session instead.',
    )
  }
  const installed = await installedPackages()
  const missing = desktopPackages.filter(
    (names) => !names.split('|').some((name) => installed.has(name)),
  )
  await installPackages(missing, 'the desktop packages')
}

/** @returns {Promise<Set<string>>} */
async function installedPackages() {
  const format = '${db:Status-Abbrev} ${Package}\\n'
  const output = await must('Listing the installed packages', 'dpkg-query', ['-W', '-f', format])
  const lines = output.split('\n').filter((line) => line.startsWith('ii '))
  return new Set(lines.map((line) => line.slice(2).trim()))
}

/**
 * @param {readonly string[]} wanted package names, `a|b` for alternatives
 * @param {string} purpose e.g. `the desktop packages`
 */
export async function installPackages(wanted, purpose) {
  if (wanted.length === 0) return
  const firstNames = wanted.map((names) => names.replace(/\|.*/, ''))
  if (!isRoot || !commandExists('apt-get'))
    throw new PlainError(missingMessage(firstNames, purpose))

  say(`Installing ${purpose} (about a minute, once): ${firstNames.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await capture('apt-get', ['update', '-q'], { env })
  const names = await Promise.all(wanted.map(available))
  const install = ['install', '-y', '-q', '--no-install-recommends', ...names]
  const { code, output } = await capture('apt-get', install, { env })
  if (code === 0) return
  const reasons = output.split('\n').filter((line) => line.startsWith('E: '))
  throw new PlainError([...reasons, missingMessage(names, purpose)].join('\n'))
}

/**
 * @param {string} alternatives a name or `older|newer`
 * @returns {Promise<string>} the name this release has
 */
async function available(alternatives) {
  const [older = alternatives, newer] = alternatives.split('|')
  if (!newer) return older
  const { output } = await capture('apt-cache', ['policy', newer])
  return /Candidate: (?!\(none\))/.test(output) ? newer : older
}

/** @param {readonly string[]} names @param {string} purpose @returns {string} */
function missingMessage(names, purpose) {
  return (
    `Missing here: ${purpose}. Install them with:\n` +
    `  sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`
  )
}
