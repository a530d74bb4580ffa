import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { z } from 'zod'
import { build } from 'vite'
import { killReport, type killOrder } from './messages'

const root = join(import.meta.dirname, '../../..')

/** Builds the driver to one file inside the tree, where it finds its packages. */
export async function buildDriver(): Promise<string> {
  const outDir = join(root, 'out/test-engine')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'driver.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'driver.js' } },
    },
  })
  return join(outDir, 'driver.js')
}

export type Killed = {
  /** The last save that was answered, if any. */
  readonly acknowledged: number | undefined
  readonly errors: readonly string[]
}

const fineMs = 5

type Moment = {
  /** Counted from the start of the process, from when its engine is up, or from its first save. */
  readonly after: 'start' | 'up' | 'saving' | 'saved'
  readonly ms: number
}

/** Starts the driver and ends it with SIGKILL at the given moment. */
export async function runUntilKilled(
  driver: string,
  order: z.output<typeof killOrder>,
  moment: Moment,
): Promise<Killed> {
  const child = fork(driver, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  // What it said last is read before the channel ends, which may be after the process did.
  const over = Promise.all([once(child, 'exit'), once(child, 'disconnect')])
  let acknowledged: number | undefined
  const errors: string[] = []
  let isPlanned = false
  const kill = (now: Moment['after']): void => {
    if (isPlanned || now !== moment.after) return
    isPlanned = true
    if (moment.ms >= fineMs) return void setTimeout(() => child.kill('SIGKILL'), moment.ms)
    // A save takes a millisecond or two: a timer is too coarse to hit different parts of it.
    const at = performance.now() + moment.ms
    while (performance.now() < at);
    child.kill('SIGKILL')
  }

  child.on('message', (raw) => {
    const report = killReport.parse(raw)
    if (report.said === 'saved') acknowledged = report.number
    if (report.said === 'error') errors.push(report.text)
    if (report.said !== 'error') kill(report.said)
  })
  child.send(order)
  kill('start')
  await over
  return { acknowledged, errors }
}
