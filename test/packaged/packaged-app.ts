import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const packageFolder = join(root, 'release/linux-unpacked')
export const executable = join(packageFolder, 'syncdesk')
export const asar = join(packageFolder, 'resources/app.asar')

/** Root has no Chromium sandbox; on the virtual desktop the keyring has to be named. */
const asRoot = process.getuid?.() === 0
const switches = asRoot ? ['--no-sandbox', '--password-store=gnome-libsecret'] : []

export type Running = {
  readonly process: ChildProcess
  readonly output: () => string
  /** Exit code; undefined when a signal ended it. */
  readonly ended: Promise<number | undefined>
}

/** Starts the packaged app; `extra` environment is for proving that it is ignored. */
export function start(
  profile: string,
  args: readonly string[] = [],
  extra: NodeJS.ProcessEnv = {},
): Running {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env
  const child = spawn(executable, [...args, ...switches, `--user-data-dir=${profile}`], {
    env: { ...inherited, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
  }
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('error', reject)
    // Not `exit`: output may still be on its way then.
    child.on('close', (code) => resolve(code ?? undefined))
  })
  return { process: child, output: () => text, ended }
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'syncdesk-packaged-'))
export const dropProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })

export function logOf(profile: string): string {
  const file = join(profile, 'logs/main.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Processes that still name the profile in their command line. */
export const processesOf = (profile: string): string[] =>
  readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(profile)
    } catch {
      return false // it ended while we looked
    }
  })

/** Bytes of a file or of everything under a folder. */
export function sizeOf(path: string): number {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path)
    .map((name) => sizeOf(join(path, name)))
    .reduce((sum, size) => sum + size, 0)
}
