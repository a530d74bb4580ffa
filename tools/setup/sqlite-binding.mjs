/**
 * The SQLite binding for the closed-network runtime. better-sqlite3's prebuilt binary needs
 * Node-API 10 and crashes on that runtime's Node-API 9, so a copy is built from the package's own
 * sources, once per version, into the cache.
 *
 * It is handed over by place alone: better-sqlite3 looks for `build/Release/better_sqlite3.node`
 * in its own folder before it takes the prebuilt one. The product knows nothing about it.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'

import { commandExists, installPackages } from './desktop-packages.mjs'
import { publishFolder, workFolder } from './cache-entry.mjs'
import { readJson } from './json-file.mjs'
import { cacheFolder, root } from './locations.mjs'
import { packageCommand, packagedNodeFolder, projectEnv, projectNode } from './project-node.mjs'
import { capture, must } from './run-command.mjs'
import { PlainError, say } from './say.mjs'
import { patchSqliteSources } from './sqlite-source-patch.mjs'

/** Raise when the patch or the compiler options change, so that cached copies are rebuilt. */
const recipe = 1

const packageFolder = path.join(root, 'node_modules', 'better-sqlite3')
const binaryName = 'better_sqlite3.node'
const placed = path.join(packageFolder, 'build', 'Release', binaryName)

/**
 * Makes sure better-sqlite3 loads on the chosen Electron.
 *
 * @param {import('../electron-runtime/electron-runtime.mjs').ElectronRuntime} runtime
 */
export async function ensureSqliteBinding(runtime) {
  if (runtime.origin !== 'closed-network') {
    rmSync(path.join(packageFolder, 'build'), { recursive: true, force: true })
    return
  }
  const cached = path.join(cachedFolder(), binaryName)
  if (!existsSync(cached)) await build(runtime)
  if (existsSync(placed) && readFileSync(placed).equals(readFileSync(cached))) return
  // Removed first: overwriting a library in place would crash a process that has it loaded.
  rmSync(placed, { force: true })
  mkdirSync(path.dirname(placed), { recursive: true })
  copyFileSync(cached, placed)
}

/** @returns {string} */
function cachedFolder() {
  const { version } = /** @type {{ version: string }} */ (
    readJson(path.join(packageFolder, 'package.json'))
  )
  return path.join(cacheFolder(), `better-sqlite3-${version}-napi9-${recipe}`)
}

/** @param {import('../electron-runtime/electron-runtime.mjs').ElectronRuntime} runtime */
async function build(runtime) {
  const missing = ['g++', 'make', 'python3'].filter((command) => !commandExists(command))
  await installPackages(missing, 'the C++ compiler for the SQLite binding')
  say('Building the SQLite binding for this Electron (about two minutes, once)')

  const work = workFolder('better-sqlite3')
  const sources = path.join(work, 'sources')
  cpSync(packageFolder, sources, {
    recursive: true,
    filter: (source) => source !== path.join(packageFolder, 'build'),
  })
  patchSqliteSources(sources)
  const modules = path.join(sources, 'node_modules')
  mkdirSync(modules)
  symlinkSync(
    path.join(root, 'node_modules', 'node-addon-api'),
    path.join(modules, 'node-addon-api'),
  )

  const gyp = [
    'rebuild',
    '--release',
    '--force_build=1',
    `--nodedir=${packagedNodeFolder}`,
    '--jobs=max',
  ]
  await must('Building the SQLite binding', projectNode(), [packageCommand('node-gyp'), ...gyp], {
    cwd: sources,
    env: projectEnv(),
  })

  const finished = path.join(work, 'finished')
  mkdirSync(finished)
  copyFileSync(path.join(sources, 'build', 'Release', binaryName), path.join(finished, binaryName))
  await probe(runtime, path.join(finished, binaryName))
  publishFolder(finished, cachedFolder())
  rmSync(work, { recursive: true, force: true })
}

/**
 * Opens a database with the fresh binary in both runtimes before it is trusted.
 *
 * @param {import('../electron-runtime/electron-runtime.mjs').ElectronRuntime} runtime
 * @param {string} binary
 */
async function probe(runtime, binary) {
  const script =
    'const D=require(process.argv[1]);const d=new D(":memory:",{nativeBinding:process.argv[2]});' +
    'if(d.prepare("select :a as x").get({a:7}).x!==7)process.exit(1);d.close()'
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  for (const executable of [runtime.executable, projectNode()]) {
    const { code, output } = await capture(executable, ['-e', script, packageFolder, binary], {
      env,
    })
    if (code !== 0)
      throw new PlainError(`The new SQLite binding does not load in ${executable}.\n${output}`)
  }
}
