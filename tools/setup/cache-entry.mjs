/**
 * Writing to the cache so that a half-made entry can never be mistaken for a finished one: work
 * happens in a private folder next to the target and is renamed into place in one step.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

import { cacheFolder } from './locations.mjs'

/**
 * Work folders of this process, removed should it stop half-way.
 *
 * @type {Set<string>}
 */
const open = new Set()
process.on('exit', () => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true })
})

/**
 * @param {string} name
 * @returns {string} a new private folder inside the cache
 */
export function workFolder(name) {
  mkdirSync(cacheFolder(), { recursive: true })
  const folder = mkdtempSync(path.join(cacheFolder(), `.making-${name}-`))
  open.add(folder)
  return folder
}

/**
 * Renames a finished folder into place. When another process was faster, its entry stays.
 *
 * @param {string} finished
 * @param {string} target
 */
export function publishFolder(finished, target) {
  try {
    renameSync(finished, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  }
}
