/**
 * What Electron runs when it is started with an app folder: the closed-network runtime comes
 * without Electron's own default app, so this small one opens the folder named on the command line.
 */
'use strict'

const { existsSync, readFileSync, statSync } = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { app } = require('electron')

/** Switches whose value Playwright and Node pass as a separate word. */
const switchesWithValue = new Set(['-r', '--require'])

/** @returns {number} index of the app folder in argv, or -1 */
function appIndex() {
  for (let index = 1; index < process.argv.length; index += 1) {
    const word = process.argv[index]
    if (switchesWithValue.has(word)) {
      const required = process.argv[(index += 1)]
      if (required) require(path.resolve(required))
    } else if (!word.startsWith('-')) return index
  }
  return -1
}

/** @param {string} entry file or folder */
function open(entry) {
  const isFolder = statSync(entry).isDirectory()
  const folder = isFolder ? entry : path.dirname(entry)
  const manifestPath = path.join(folder, 'package.json')
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {}
  if (manifest.productName || manifest.name) app.setName(manifest.productName || manifest.name)
  if (manifest.version) app.setVersion(manifest.version)
  app.setDesktopName(`${app.getName()}.desktop`)
  app.setAppPath(folder)
  const main = isFolder ? path.resolve(folder, manifest.main || 'index.js') : entry
  return import(pathToFileURL(main).href)
}

const index = appIndex()
if (index === -1) {
  process.stderr.write('No app folder was given.\n')
  app.exit(1)
} else {
  const entry = path.resolve(process.argv[index])
  open(entry).catch((error) => {
    process.stderr.write(`The app in ${entry} did not start.\n${error && error.stack}\n`)
    app.exit(1)
  })
}
