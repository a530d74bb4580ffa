/**
 * How to start SyncDesk's Electron here. Start, end-to-end tests and benches all use this, so the
 * switches that only the rig needs are written down once and never reach the product.
 */
import { isRoot, root } from '../setup/locations.mjs'
import { PlainError } from '../setup/say.mjs'
import { findElectron } from './electron-runtime.mjs'

/**
 * @typedef {object} ElectronCommand
 * @property {string} executable
 * @property {string[]} switches what this machine needs; also right for a packaged app
 * @property {string[]} args the switches and the app's folder; the app's own arguments go after
 * @property {Record<string, string>} env to be added to the environment
 */

/** Name of the variable in which tests and benches receive an {@link ElectronCommand} as JSON. */
export const electronCommandVariable = 'SYNCDESK_ELECTRON'

/** Set by the virtual desktop for everything that runs on it. */
export const virtualDesktopVariable = 'SYNCDESK_VIRTUAL_DESKTOP'

/**
 * @param {NodeJS.ProcessEnv} [env] the environment the app will run in
 * @returns {ElectronCommand}
 */
export function electronCommand(env = process.env) {
  const runtime = findElectron()
  if (!runtime) throw new PlainError('Electron is not set up yet. Run: npm start')
  const switches = []
  if (isRoot) switches.push('--no-sandbox')
  if (env[virtualDesktopVariable]) switches.push('--password-store=gnome-libsecret')
  return {
    executable: runtime.executable,
    switches,
    args: [...switches, root],
    env: { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist },
  }
}
