/**
 * Proportional memory (PSS) of all processes while only the tray is there: SyncDesk with its engine
 * up and a healthy connection, beside the bare app. The demo agency runs outside of what is measured.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { healthy, prepareConnected } from './measuring/connected-profile.ts'
import { startDemoAgency } from './measuring/demo-agency.ts'
import { both, startApp, withProfiles, type Which } from './measuring/electron-app.ts'
import { judge, median, ratioBar, runsLine, say } from './measuring/figures.ts'
import { memoryOf, sharersOf, sumOf, type ProcessMemory } from './measuring/process-memory.ts'

const runs = 3
const settleMs = 20_000
/** How long, in seconds, others of the same program are waited for. */
const patience = 120
const bar = 1.3

async function settledMemory(which: Which, profile: string): Promise<readonly ProcessMemory[]> {
  const app = startApp(which, profile, which === 'product' ? ['--hidden'] : [])
  try {
    await app.said(which === 'product' ? healthy : /tray: ready/)
    await wait(settleMs)
    for (let left = patience; left > 0 && sharersOf(app.pid) > 0; left -= 1) await wait(1_000)
    const sharers = sharersOf(app.pid)
    if (sharers > 0)
      say(`  ${which}: ${sharers} other processes share its program: too low a figure`)
    return memoryOf(app.pid)
  } finally {
    await app.stop()
  }
}

const partsLine = (processes: readonly ProcessMemory[]): string =>
  processes.map(({ name, mib }) => `${name} ${mib.toFixed(0)}`).join(', ')

await withProfiles(async (profileOf) => {
  const agency = await startDemoAgency(2_000)
  try {
    await prepareConnected(profileOf('product'), agency)
    const mib: Record<Which, number[]> = { product: [], bare: [] }
    const last = new Map<Which, readonly ProcessMemory[]>()
    for (let run = 0; run < runs; run += 1) {
      for (const which of both) {
        const processes = await settledMemory(which, profileOf(which))
        mib[which].push(sumOf(processes))
        last.set(which, processes)
      }
    }
    for (const which of both) {
      say(`  ${which}: ${runsLine(mib[which])} MiB, last: ${partsLine(last.get(which) ?? [])}`)
    }
    const [value, reference] = [median(mib.product), median(mib.bare)]
    const figure = { name: 'idle-memory', unit: 'MiB', value, reference }
    judge(figure, [ratioBar(figure, bar)])
  } finally {
    await agency.stop()
  }
})
