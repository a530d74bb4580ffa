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
const mostTries = 10
const settleMs = 20_000
const bar = 1.3

/** Undefined when others ran the same program meanwhile: shared pages would flatter the figure. */
async function settledMemory(
  which: Which,
  profile: string,
): Promise<readonly ProcessMemory[] | undefined> {
  const app = startApp(which, profile, which === 'product' ? ['--hidden'] : [])
  try {
    await app.said(which === 'product' ? healthy : /tray: ready/)
    await wait(settleMs)
    const processes = memoryOf(app.pid)
    const sharers = sharersOf(app.pid)
    if (sharers === 0) return processes
    say(`  ${which}: not counted, ${sharers} other processes run the same program`)
    return undefined
  } finally {
    await app.stop()
  }
}

async function settledAlone(which: Which, profile: string): Promise<readonly ProcessMemory[]> {
  for (let left = mostTries; left > 0; left -= 1) {
    const processes = await settledMemory(which, profile)
    if (processes) return processes
  }
  throw new Error('Another Electron keeps running on this machine: memory cannot be compared')
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
        const processes = await settledAlone(which, profileOf(which))
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
