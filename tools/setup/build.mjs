/**
 * Building the app with electron-vite, only when something it is made from has changed.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { root, stampFolder } from './locations.mjs'
import { packageCommand, projectEnv, projectNode } from './project-node.mjs'
import { stream } from './run-command.mjs'
import { PlainError, say } from './say.mjs'

/** Everything the build reads. Folders count with all they contain. */
const inputs = [
  ...['main', 'preload', 'renderer', 'shared', 'resources'],
  ...['electron.vite.config.ts', 'package.json', 'package-lock.json'],
]

const stampFile = path.join(stampFolder, 'build-stamp')

/** Builds the app if it is not current. */
export async function ensureBuild() {
  const wanted = hashInputs()
  if (buildIsCurrent(wanted)) return
  say('Building SyncDesk (a few seconds)')
  rmSync(stampFile, { force: true })
  const args = [packageCommand('electron-vite'), 'build', '--logLevel', 'warn']
  const code = await stream(projectNode(), args, { cwd: root, env: projectEnv() })
  if (code !== 0) throw new PlainError('SyncDesk could not be built: see the messages above.')
  mkdirSync(stampFolder, { recursive: true })
  writeFileSync(stampFile, wanted)
}

/** @param {string} wanted @returns {boolean} */
function buildIsCurrent(wanted) {
  if (!existsSync(path.join(root, 'out', 'main', 'index.js')) || !existsSync(stampFile))
    return false
  return readFileSync(stampFile, 'utf8') === wanted
}

/** @returns {string} */
function hashInputs() {
  const hash = createHash('sha256')
  for (const input of inputs) addToHash(hash, input)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} relative */
function addToHash(hash, relative) {
  const target = path.join(root, relative)
  if (!existsSync(target)) return
  if (statSync(target).isDirectory()) {
    for (const name of readdirSync(target).sort()) addToHash(hash, path.join(relative, name))
    return
  }
  hash.update(`${relative}\0`).update(readFileSync(target)).update('\0')
}
