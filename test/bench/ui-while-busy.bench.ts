/**
 * Whether tray and window stay quick while the engine works hard: the event-loop delay of the main
 * process and the frames of the page while 20,000 customers are read by name prefix. One list of
 * 20,000 rows is larger than the answer limit of 16 MiB, so the prefixes are asked for one after
 * the other without a pause. The reference is the same application in the same run with nothing to do.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { IntervalHistogram } from 'node:perf_hooks'
import type { Bridge } from '../../preload/contract'
import { healthy } from './measuring/connected-profile.ts'
import { startApp, withProfiles, type ElectronApp } from './measuring/electron-app.ts'
import { judge, say } from './measuring/figures.ts'
import { inspect, type Inspected } from './measuring/inspector.ts'
import { inspectPage, pageSwitch } from './measuring/page.ts'

const customers = 24_000
const rowsWanted = 20_000
const idleMs = 5_000
const settleMs = 3_000
const delayBar = 10
const frameBar = 50

type Watched = { readonly delayMs: number; readonly frameMs: number; readonly rows: number }
type Holder = { delay?: IntervalHistogram; longest?: number; watching?: boolean }

async function inspectMain(app: ElectronApp): Promise<Inspected> {
  const { match } = await app.said(/Debugger listening on (ws:\/\/\S+)/)
  return inspect(match[1] ?? '')
}

const beginMain = (): void => {
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
  const holder = globalThis as Holder
  holder.delay = monitorEventLoopDelay({ resolution: 1 })
  holder.delay.enable()
}
const endMain = (): number => {
  const { delay } = globalThis as Holder
  delay?.disable()
  return (delay?.percentile(99) ?? Number.NaN) / 1e6
}
const beginPage = (): void => {
  const holder = globalThis as Holder
  holder.longest = 0
  holder.watching = true
  let last = performance.now()
  const frame = (): void => {
    const now = performance.now()
    holder.longest = Math.max(holder.longest ?? 0, now - last)
    last = now
    if (holder.watching) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}
const endPage = (): number => {
  const holder = globalThis as Holder
  holder.watching = false
  return holder.longest ?? Number.NaN
}

/** Searches prefix after prefix until this many rows were read; answers with how many it were. */
const readRows = async (wanted: number): Promise<number> => {
  const { bridge } = globalThis as unknown as { readonly bridge: Bridge }
  let rows = 0
  const letters = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' ')
  for (const text of [...letters, ...letters]) {
    if (rows >= wanted) break
    const reply = await bridge.call('lookup.search', { by: 'name', text })
    if (!reply.ok) throw new Error(`${text}: ${reply.failure.code}`)
    rows += reply.value.total
  }
  return rows
}

await withProfiles(async (profileOf) => {
  const args = ['--demo', `--demo-customers=${customers}`, '--inspect=0', pageSwitch]
  const app = startApp('product', profileOf('product'), args)
  try {
    await app.said(healthy)
    const [main, page] = [await inspectMain(app), await inspectPage(app)]
    const watch = async (work: () => Promise<number>): Promise<Watched> => {
      await main.run(beginMain, undefined)
      await page.run(beginPage, undefined)
      const rows = await work()
      const frameMs = await page.run(endPage, undefined)
      return { rows, frameMs, delayMs: await main.run(endMain, undefined) }
    }
    await page.run(readRows, 1)
    await wait(settleMs)
    const idle = await watch(() => wait(idleMs, 0))
    const from = performance.now()
    const busy = await watch(() => page.run(readRows, rowsWanted))
    const seconds = (performance.now() - from) / 1_000
    say(`  ${busy.rows} rows read in ${seconds.toFixed(1)} s`)
    const unit = 'ms'
    judge({ name: 'ui-while-busy', unit, value: busy.delayMs, reference: idle.delayMs }, [
      { words: '20,000 rows were read', met: busy.rows >= rowsWanted },
      { words: `main process p99 at most ${delayBar} ms`, met: busy.delayMs <= delayBar },
    ])
    judge({ name: 'ui-while-busy frames', unit, value: busy.frameMs, reference: idle.frameMs }, [
      { words: `no frame over ${frameBar} ms`, met: busy.frameMs <= frameBar },
    ])
  } finally {
    await app.stop()
  }
})
