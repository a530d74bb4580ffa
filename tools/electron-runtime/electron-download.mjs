/**
 * Electron's own download, run with a limit: on a closed network it must give up soon, because
 * another way exists there; on an open but slow network it may take as long as bytes keep coming.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

import { isLinuxX64, root } from '../setup/locations.mjs'
import { workFolder } from '../setup/cache-entry.mjs'
import { projectEnv, projectNode } from '../setup/project-node.mjs'
import { capture } from '../setup/run-command.mjs'
import { say } from '../setup/say.mjs'

const patience = 20_000
const pollInterval = 500

/** @returns {Promise<string | undefined>} what went wrong, or nothing when Electron is there */
export async function downloadElectron() {
  say('Downloading Electron (about 110 MB, a minute or two, once)')
  const electron = path.join(root, 'node_modules', 'electron')
  // The download goes through the temporary folder: with one of our own its growth can be watched.
  const temporary = path.join(workFolder('electron-download'), 'tmp')
  mkdirSync(temporary)

  const abort = new AbortController()
  const stopWatching = isLinuxX64
    ? watchProgress([temporary, path.join(electron, 'dist')], () => abort.abort())
    : () => {}
  const { code, output } = await capture(projectNode(), [path.join(electron, 'install.js')], {
    cwd: root,
    env: { ...projectEnv(), TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    signal: abort.signal,
  })
  stopWatching()
  rmSync(path.dirname(temporary), { recursive: true, force: true })
  if (code === 0) return undefined
  const reason = output.split('\n').find((line) => /error|abort/i.test(line))
  return reason?.trim() ?? `The download ended with code ${code}.`
}

/**
 * @param {readonly string[]} folders
 * @param {() => void} onStall called once when nothing has grown for {@link patience}
 * @returns {() => void} stops watching
 */
function watchProgress(folders, onStall) {
  let bytes = 0
  let changedAt = Date.now()
  const timer = setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + size(folder), 0)
    if (now !== bytes) {
      bytes = now
      changedAt = Date.now()
    } else if (Date.now() - changedAt > patience) onStall()
  }, pollInterval)
  return () => clearInterval(timer)
}

/** @param {string} folder @returns {number} bytes below the folder, 0 when it is not there */
function size(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const target = path.join(folder, entry.name)
      return sum + (entry.isDirectory() ? size(target) : statSync(target).size)
    }, 0)
  } catch {
    return 0
  }
}
