import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

export const root = join(import.meta.dirname, '../../..')
const bareApp = join(root, 'test/bench/bare-app')

/** See tools/electron-runtime/electron-command.mjs. */
const electronCommand = z.object({
  executable: z.string(),
  switches: z.array(z.string()),
  env: z.record(z.string(), z.string()),
})

const stopMs = 8_000
const lingerMs = 2_000
const sayingMs = 60_000

export type Which = 'product' | 'bare'
export const both: readonly Which[] = ['product', 'bare']

export type ElectronApp = {
  readonly pid: number
  /** When its process was started, in milliseconds since 1970. */
  readonly startedAt: number
  /** Waits until it has printed this; answers with the match and when that was read. */
  said(pattern: RegExp): Promise<{ readonly match: RegExpExecArray; readonly at: number }>
  /** Asks it to end as the system does at sign-out, and waits for it. */
  stop(): Promise<void>
}

const now = (): number => performance.timeOrigin + performance.now()

/** Starts SyncDesk or the bare app on the desktop of this bench. */
export function startApp(which: Which, profile: string, args: readonly string[] = []): ElectronApp {
  const command = electronCommand.parse(JSON.parse(process.env['SYNCDESK_ELECTRON'] ?? 'null'))
  const folder = which === 'product' ? root : bareApp
  const startedAt = now()
  const child = spawn(
    command.executable,
    [...command.switches, folder, `--user-data-dir=${profile}`, ...args],
    { env: { ...process.env, ...command.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // Its own processes hold the same output: they are gone, and write no more, when it is closed.
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    pid: child.pid ?? 0,
    startedAt,
    said: saidBy(child, which),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), stopMs)
      await ended
      clearTimeout(force)
      await Promise.race([closed, wait(lingerMs, undefined, { ref: false })])
    },
  }
}

function saidBy(child: ChildProcess, which: Which): ElectronApp['said'] {
  let text = ''
  const looks = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      for (const look of looks) look()
    })
  }
  return (pattern) =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(cap)
        looks.delete(look)
        child.off('exit', end)
      }
      const fail = (why: string): void => {
        settle()
        reject(new Error(`The ${which} app ${why} before it said ${pattern.source}:\n${text}`))
      }
      const end = (): void => fail('ended')
      const look = (): void => {
        const match = pattern.exec(text)
        if (!match) return
        settle()
        resolve({ match, at: now() })
      }
      const cap = setTimeout(() => fail(`took ${sayingMs} ms`), sayingMs)
      child.once('exit', end)
      looks.add(look)
      look()
    })
}

/** Runs something with a profile folder of its own for each app; removes them afterwards. */
export async function withProfiles<T>(
  run: (profileOf: (which: Which) => string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'syncdesk-bench-'))
  try {
    return await run((which) => join(folder, which))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}
