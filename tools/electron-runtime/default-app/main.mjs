/**
 * What Electron runs when it is started with an app folder: the closed-network runtime comes
 * without Electron's own default app, so this small one opens the folder named on the command line.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)

/** Switches whose value Playwright and Node pass as a separate word. */
const switchesWithValue = new Set(['-r', '--require'])

/**
 * Runs the modules to be required first, as Playwright asks for.
 *
 * @returns {string | undefined} the app folder named on the command line
 */
function readCommandLine() {
  const words = process.argv.slice(1)
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (switchesWithValue.has(word)) require(path.resolve(words.shift() ?? ''))
    else if (!word.startsWith('-')) return path.resolve(word)
  }
  return undefined
}

/**
 * What Electron's own default app uses besides the public interface.
 *
 * @typedef {object} DefaultAppInterface
 * @property {(version: string) => void} setVersion
 * @property {(name: string) => void} setDesktopName
 * @property {(folder: string) => void} setAppPath
 */
const undocumented = /** @type {DefaultAppInterface} */ (/** @type {unknown} */ (app))

/** @param {string} entry file or folder */
function open(entry) {
  const isFolder = statSync(entry).isDirectory()
  const folder = isFolder ? entry : path.dirname(entry)
  const manifestPath = path.join(folder, 'package.json')
  /** @typedef {{ name?: string, productName?: string, version?: string, main?: string }} Manifest */
  /** @type {Manifest} */
  const manifest = existsSync(manifestPath)
    ? /** @type {Manifest} */ (JSON.parse(readFileSync(manifestPath, 'utf8')))
    : {}
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  if (manifest.version) undocumented.setVersion(manifest.version)
  undocumented.setDesktopName(`${app.getName()}.desktop`)
  undocumented.setAppPath(folder)
  const main = isFolder ? path.resolve(folder, manifest.main ?? 'index.js') : entry
  return import(pathToFileURL(main).href)
}

const entry = readCommandLine()
if (entry === undefined) {
  process.stderr.write('No app folder was given.\n')
  app.exit(1)
} else {
  try {
    // Awaited here: Electron is not «ready» before the app's own module has run.
    await open(entry)
  } catch (error) {
    const text = error instanceof Error ? error.stack : String(error)
    process.stderr.write(`The app in ${entry} did not start.\n${text}\n`)
    app.exit(1)
  }
}
