import type { Bridge } from '../../../preload/contract'
import type { DemoAgency } from './demo-agency.ts'
import { startApp } from './electron-app.ts'
import type { Inspected } from './inspector.ts'
import { inspectPage, pageSwitch } from './page.ts'

export const healthy = /status: .*AMS360 WSAPI healthy/

type SignIn = Pick<DemoAgency, 'settings' | 'secrets'>

/** What the credentials screen does for a person: validate, then save what passed. */
export const connectAgency = (page: Inspected, { settings, secrets }: SignIn): Promise<void> =>
  page.run(
    async (given) => {
      const { bridge } = globalThis as unknown as { readonly bridge: Bridge }
      const runId = crypto.randomUUID()
      const kind = 'ams360-wsapi'
      const validated = await bridge.call('connection.validate', { runId, kind, ...given })
      if (!validated.ok || !validated.value.passed) {
        throw new Error(`Validation failed: ${JSON.stringify(validated)}`)
      }
      const saved = await bridge.call('connection.save', { runId, keepForSession: false })
      if (!saved.ok) throw new Error(`Saving failed: ${JSON.stringify(saved)}`)
    },
    { settings: { ...settings }, secrets: { ...secrets } },
  )

/** Leaves a profile behind whose agency is connected and was checked once. */
export async function prepareConnected(profile: string, agency: DemoAgency): Promise<void> {
  const app = startApp('product', profile, [pageSwitch])
  try {
    const page = await inspectPage(app)
    await connectAgency(page, agency)
    page.close()
    await app.said(healthy)
  } finally {
    await app.stop()
  }
}
