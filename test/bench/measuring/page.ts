import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { ElectronApp } from './electron-app.ts'
import { inspect, type Inspected } from './inspector.ts'

/** Start the app with this to reach its page. */
export const pageSwitch = '--remote-debugging-port=0'

const targets = z.array(
  z.object({ id: z.string(), type: z.string(), webSocketDebuggerUrl: z.string() }),
)
type Target = z.output<typeof targets>[number]

const tries = 200
const betweenMs = 50

const hostOf = async (app: ElectronApp): Promise<string> =>
  (await app.said(/DevTools listening on ws:\/\/([^/]+)\//)).match[1] ?? ''

async function targetsOf(host: string): Promise<readonly Target[]> {
  const response = await fetch(`http://${host}/json/list`)
  return targets.parse(await response.json()).filter(({ type }) => type === 'page')
}

const isLoaded = (): boolean =>
  location.href !== 'about:blank' && document.readyState === 'complete'

/** Inspects the page of the app's one window, once there is one and it has loaded. */
export async function inspectPage(app: ElectronApp): Promise<Inspected> {
  const host = await hostOf(app)
  let page: Inspected | undefined
  for (let left = tries; left > 0; left -= 1) {
    const [target] = await targetsOf(host)
    if (target) page ??= await inspect(target.webSocketDebuggerUrl)
    if (page && (await page.run(isLoaded, undefined))) return page
    await wait(betweenMs)
  }
  throw new Error('The app shows no page')
}

/** Closes the app's windows as a person would and waits until they are gone. */
export async function closePages(app: ElectronApp): Promise<void> {
  const host = await hostOf(app)
  for (const { id } of await targetsOf(host)) await fetch(`http://${host}/json/close/${id}`)
  for (let left = tries; left > 0; left -= 1) {
    if ((await targetsOf(host)).length === 0) return
    await wait(betweenMs)
  }
  throw new Error('The window does not close')
}
