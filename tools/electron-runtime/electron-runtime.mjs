/**
 * Which Electron runs SyncDesk on this machine.
 *
 * In order: the folder named by ELECTRON_OVERRIDE_DIST_PATH, the one the electron package has
 * downloaded, the closed-network runtime if it was assembled before, a new download, and last a
 * newly assembled closed-network runtime.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { readJson } from '../setup/json-file.mjs'
import { root } from '../setup/locations.mjs'
import { PlainError } from '../setup/say.mjs'
import {
  assembleClosedNetworkRuntime,
  closedNetworkRuntimePossible,
  findClosedNetworkRuntime,
} from './closed-network-runtime.mjs'
import { downloadElectron } from './electron-download.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} dist the folder with Electron's files
 * @property {string} executable
 * @property {string} version e.g. `45.4.1`
 * @property {'override' | 'downloaded' | 'closed-network'} origin
 */

const packageFolder = path.join(root, 'node_modules', 'electron')

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * @param {string} dist
 * @param {ElectronRuntime['origin']} origin
 * @returns {ElectronRuntime | undefined} nothing when the folder holds no complete Electron
 */
function runtimeIn(dist, origin) {
  const executable = path.join(dist, executables[process.platform] ?? 'electron')
  const versionFile = path.join(dist, 'version')
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return { dist, executable, version, origin }
}

/** @returns {ElectronRuntime | undefined} what the electron package has downloaded, if current */
function findDownloaded() {
  const found = runtimeIn(path.join(packageFolder, 'dist'), 'downloaded')
  if (!found || !existsSync(path.join(packageFolder, 'path.txt'))) return undefined
  const { version } = /** @type {{ version: string }} */ (
    readJson(path.join(packageFolder, 'package.json'))
  )
  return found.version === version ? found : undefined
}

/** @returns {ElectronRuntime | undefined} the Electron that is ready to run, without installing */
export function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const closedNetwork = findClosedNetworkRuntime()
  if (override && override !== closedNetwork) {
    const found = runtimeIn(override, 'override')
    if (found) return found
    throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, which holds no Electron.`)
  }
  return (
    findDownloaded() ?? (closedNetwork ? runtimeIn(closedNetwork, 'closed-network') : undefined)
  )
}

/** @returns {Promise<ElectronRuntime>} the Electron to run, fetched or assembled when needed */
export async function ensureElectron() {
  const ready = findElectron()
  if (ready) return ready

  const problem = await downloadElectron()
  const downloaded = problem ? undefined : findDownloaded()
  if (downloaded) return downloaded

  if (!closedNetworkRuntimePossible()) {
    throw new PlainError(
      `Electron could not be downloaded.\n${problem ?? ''}\n` +
        'Check the network and run: node node_modules/electron/install.js',
    )
  }
  const assembled = runtimeIn(await assembleClosedNetworkRuntime(), 'closed-network')
  if (!assembled) throw new PlainError('The assembled Electron runtime is incomplete.')
  return assembled
}
