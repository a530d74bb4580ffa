/**
 * The npm packages. npm itself records what it installed in node_modules/.package-lock.json; when
 * that record agrees with package-lock.json there is nothing to do, whoever ran the installation.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'

import { readJson } from './json-file.mjs'
import { root } from './locations.mjs'
import { stream } from './run-command.mjs'
import { PlainError, say } from './say.mjs'

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 *
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/** Installs the packages if they are missing or differ from package-lock.json. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return
  say('Installing the npm packages (about a minute, again only when they change)')
  // No package needs its install script; npm would try to compile better-sqlite3, which comes built.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']
  const code = await runNpm(['ci', '--ignore-scripts', ...quiet])
  if (code !== 0) {
    throw new PlainError(
      'The npm packages could not be installed. To see why, run: npm ci --ignore-scripts',
    )
  }
}

/** @returns {boolean} */
export function dependenciesAreCurrent() {
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  const locked = readPackages(path.join(root, 'package-lock.json'))
  if (!locked) throw new PlainError('package-lock.json is missing: this checkout is incomplete.')
  if (!installed) return false
  return Object.entries(locked).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true
    const found = installed[place]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

/** @param {string} file @returns {LockedPackages | undefined} */
function readPackages(file) {
  if (!existsSync(file)) return undefined
  const { packages } = /** @type {{ packages?: LockedPackages }} */ (readJson(file))
  return packages
}

/**
 * Runs the npm that started us, or else the one on the PATH.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function runNpm(args) {
  const running = process.env['npm_execpath']
  if (running?.endsWith('.js')) return stream(process.execPath, [running, ...args], { cwd: root })
  return stream('npm', args, { cwd: root, shell: process.platform === 'win32' })
}
