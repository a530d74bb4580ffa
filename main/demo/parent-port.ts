import { z } from 'zod'
import { demoFault } from '../../preload/contract/shell'
import { connectionKind } from '../../preload/contract/connections'
import { startDemoSystems, type DemoSystems } from './systems'

/** The one part of Electron's `process.parentPort` that is used; typed here to need no Electron. */
export type ParentPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: DemoReply): void
}

const demoOrder = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    customers: z.int().nonnegative().max(100_000).optional(),
  }),
  z.object({ type: z.literal('fault'), kind: connectionKind, fault: demoFault }),
  z.object({ type: z.literal('stop') }),
])
/** What the shell says to the demo process. */
export type DemoOrder = z.input<typeof demoOrder>

/** What the demo process answers: `up` once, `failed` for an order that could not be carried out. */
export type DemoReply =
  | { readonly type: 'up'; readonly signIns: DemoSystems['signIns'] }
  | { readonly type: 'failed'; readonly message: string }

/** Runs one demo agency at the orders of the port; `end` ends the process. */
export function obeyPort(port: ParentPort, end: () => void): void {
  let systems: DemoSystems | undefined
  let queue = Promise.resolve()

  async function obey(data: unknown): Promise<void> {
    const order = demoOrder.parse(data)
    if (order.type === 'stop') {
      await systems?.stop()
      systems = undefined
      end()
      return
    }
    if (order.type === 'fault') {
      if (systems === undefined) throw new Error('The demo agency is not running.')
      systems.setFault(order.kind, order.fault)
      return
    }
    if (systems !== undefined) throw new Error('The demo agency is running already.')
    systems = await startDemoSystems(
      order.customers === undefined ? {} : { customers: order.customers },
    )
    port.postMessage({ type: 'up', signIns: systems.signIns })
  }

  // One after the other: a fault that is sent right after the start finds the agency up.
  port.on('message', (event) => {
    queue = queue
      .then(() => obey(event.data))
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : 'unknown'
        port.postMessage({ type: 'failed', message })
      })
  })
}
