/**
 * Reading JSON written by other programs: npm, Electron, the test runners.
 */
import { readFileSync } from 'node:fs'

/**
 * @param {string} file
 * @returns {unknown} callers say by a cast which fields they rely on
 */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
