/** Process start → tray ready: the warm start of SyncDesk beside that of the bare app. */
import { both, startApp, withProfiles, type Which } from './measuring/electron-app.ts'
import { judge, median, ratioBar, runsLine, say } from './measuring/figures.ts'
import { quiet } from './measuring/quiet.ts'

const runs = 7
const bar = 1.2

async function startOnce(which: Which, profile: string): Promise<number> {
  await quiet()
  const app = startApp(which, profile, which === 'product' ? ['--hidden'] : [])
  try {
    return (await app.said(/tray: ready/)).at - app.startedAt
  } finally {
    await app.stop()
  }
}

await withProfiles(async (profileOf) => {
  const ms: Record<Which, number[]> = { product: [], bare: [] }
  // The first start of each makes its profile and reads the files from disk: not counted.
  for (const which of both) await startOnce(which, profileOf(which))
  for (let run = 0; run < runs; run += 1) {
    for (const which of run % 2 === 0 ? both : both.toReversed()) {
      ms[which].push(await startOnce(which, profileOf(which)))
    }
  }
  for (const which of both) say(`  ${which}: ${runsLine(ms[which])} ms`)
  const [value, reference] = [median(ms.product), median(ms.bare)]
  const figure = { name: 'startup', unit: 'ms', value, reference }
  judge(figure, [ratioBar(figure, bar)])
})
