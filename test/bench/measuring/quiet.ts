import { cpus } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

const lookMs = 250
const busyMost = 0.15
const patienceMs = 3_000

/** Share of the machine's time that was spent working since the times were read. */
function readTimes(): { readonly busy: number; readonly all: number } {
  const times = cpus().map(({ times: one }) => one)
  const idle = times.reduce((sum, one) => sum + one.idle, 0)
  const all = times.reduce((sum, one) => sum + Object.values(one).reduce((a, b) => a + b, 0), 0)
  return { busy: all - idle, all }
}

/**
 * Waits until nothing else keeps the machine busy, but not for ever: what is measured next should
 * not compete with the end of what came before.
 */
export async function quiet(): Promise<void> {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    const before = readTimes()
    await wait(lookMs)
    const after = readTimes()
    if ((after.busy - before.busy) / Math.max(1, after.all - before.all) <= busyMost) return
  }
}
