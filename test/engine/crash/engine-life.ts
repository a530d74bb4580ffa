import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'
import { fromLife, type FromLife, type LifeOrder, type ToLife } from './messages'

const root = join(import.meta.dirname, '../../..')

/** Builds the driver as the product's engine is built: only the native module stays outside. */
export async function buildDriver(): Promise<string> {
  const outDir = join(root, 'out/test-crash')
  const noNetwork = join(root, 'main/engine/connectors/no-own-network.ts')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { axios: noNetwork, 'axios-ntlm': noNetwork } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
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

/** One engine process from its start to its end. */
export type EngineLife = {
  tell(what: ToLife): void
  /** SIGKILL; resolves when the last of what it said was heard. */
  kill(): Promise<void>
  /** Resolves when it is gone, whatever ended it. */
  readonly over: Promise<unknown>
}

/** @param hear is told what it says, with the milliseconds since it was started */
export function startLife(
  driver: string,
  order: LifeOrder,
  hear: (said: FromLife, life: EngineLife, ms: number) => void,
): EngineLife {
  const begin = performance.now()
  const child = fork(driver, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  // What it said last is read before the channel ends, which may be after the process did.
  const over = Promise.all([once(child, 'exit'), once(child, 'disconnect')])
  const life: EngineLife = {
    over,
    tell(what) {
      if (child.connected) child.send(what)
    },
    async kill() {
      child.kill('SIGKILL')
      await over
    },
  }
  child.on('message', (raw) => hear(fromLife.parse(raw), life, performance.now() - begin))
  // A message that no longer arrives is no event of the test: it was killed.
  child.on('error', () => undefined)
  life.tell({ told: 'start', order })
  return life
}
