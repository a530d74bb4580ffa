/**
 * Tray click → Overview with its data painted, beside the bare app's tray click → hello painted.
 *
 * Painted is, for both alike, the last of three: the page's own mark (its second frame with what it
 * shows), Chromium's first contentful paint, and the window manager's word that the window is on
 * the desktop. The page is asked only afterwards, so that nobody watches while it is measured.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { healthy } from './measuring/connected-profile.ts'
import {
  both,
  startApp,
  withProfiles,
  type ElectronApp,
  type Which,
} from './measuring/electron-app.ts'
import { judge, median, ratioBar, runsLine, say } from './measuring/figures.ts'
import { closePages, inspectPage, pageSwitch } from './measuring/page.ts'
import { quiet } from './measuring/quiet.ts'
import { trayClicker } from './measuring/tray-click.ts'
import { watchWindows, type WindowWatch } from './measuring/window-watch.ts'

const rounds = 11
const bar = 1.35
/** Longer than a window takes to be painted. */
const unwatchedMs = 1_500

const marks: Record<Which, string> = { product: 'overview-painted', bare: 'painted' }

const start = (which: Which, profile: string): ElectronApp =>
  startApp(which, profile, which === 'product' ? ['--demo', '--hidden', pageSwitch] : [pageSwitch])

/** When both entries of the page were there, in milliseconds since 1970. */
const paintedAt = async (mark: string): Promise<number> => {
  const entries = (): readonly (PerformanceEntry | undefined)[] => [
    performance.getEntriesByName(mark)[0],
    performance.getEntriesByName('first-contentful-paint')[0],
  ]
  while (!entries().every(Boolean)) await new Promise((resolve) => setTimeout(resolve, 50))
  return performance.timeOrigin + Math.max(...entries().map((entry) => entry?.startTime ?? 0))
}

async function openOnce(which: Which, app: ElectronApp, windows: WindowWatch): Promise<number> {
  const click = await trayClicker(app.pid)
  await quiet()
  const from = performance.timeOrigin + performance.now()
  await click()
  await wait(unwatchedMs)
  const page = await inspectPage(app)
  const painted = await page.run(paintedAt, marks[which])
  page.close()
  const listed = windows.since(from)
  if (listed === undefined) throw new Error(`The window of the ${which} app is not on the desktop`)
  await closePages(app)
  return Math.max(painted, listed) - from
}

await withProfiles(async (profileOf) => {
  const windows = watchWindows()
  const apps = {
    product: start('product', profileOf('product')),
    bare: start('bare', profileOf('bare')),
  }
  try {
    await Promise.all([apps.product.said(healthy), apps.bare.said(/tray: ready/)])
    const ms: Record<Which, number[]> = { product: [], bare: [] }
    // The first windows of each fill the caches: not counted.
    for (const which of [...both, ...both]) await openOnce(which, apps[which], windows)
    for (let round = 0; round < rounds; round += 1) {
      for (const which of round % 2 === 0 ? both : both.toReversed()) {
        ms[which].push(await openOnce(which, apps[which], windows))
      }
    }
    for (const which of both) say(`  ${which}: ${runsLine(ms[which])} ms`)
    const [value, reference] = [median(ms.product), median(ms.bare)]
    const figure = { name: 'window', unit: 'ms', value, reference }
    judge(figure, [ratioBar(figure, bar)])
  } finally {
    windows.stop()
    for (const which of both) await apps[which].stop()
  }
})
