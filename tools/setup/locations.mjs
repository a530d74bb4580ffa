/**
 * Where the set-up reads and writes. Everything that is expensive to make and does not depend on
 * the work tree lives in one cache folder, so a second checkout or a fresh clone starts fast.
 */
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Folder for small stamps that belong to this checkout and may vanish with node_modules. */
export const stampFolder = path.join(root, 'node_modules', '.cache', 'syncdesk')

/**
 * The cache outside the work tree: `$SYNCDESK_CACHE`, else the user's cache folder.
 *
 * @returns {string}
 */
export function cacheFolder() {
  if (process.env['SYNCDESK_CACHE']) return path.resolve(process.env['SYNCDESK_CACHE'])
  const base = process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache')
  return path.join(base, 'syncdesk')
}

/** True where the closed-network runtime and the pinned Node binary exist. */
export const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64'

/** True when this process may install system packages and Chromium refuses its own sandbox. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0
