import { z } from 'zod'
import { demoFault } from '../../preload/contract/shell'
import { startDemoAgency, type DemoAgency } from './agency'

/** The one part of Electron's `process.parentPort` that is used; typed here to need no Electron. */
export type ParentPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: DemoReply): void
}

const demoOrder = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    customers: z.int().nonnegative().max(100_000).optional(),
    fault: demoFault.optional(),
  }),
  z.object({ type: z.literal('fault'), fault: demoFault }),
  z.object({ type: z.literal('stop') }),
])
/** What the shell says to the demo process. */
export type DemoOrder = z.input<typeof demoOrder>

/** What the demo process answers: `up` once, `failed` for an order that could not be carried out. */
export type DemoReply =
  | {
      readonly type: 'up'
      readonly endpoint: string
      readonly credentials: DemoAgency['credentials']
    }
  | { readonly type: 'failed'; readonly message: string }

/** Runs one demo agency at the orders of the port; `end` ends the process. */
export function obeyPort(port: ParentPort, end: () => void): void {
  let agency: DemoAgency | undefined
  let queue = Promise.resolve()

  async function obey(data: unknown): Promise<void> {
    const order = demoOrder.parse(data)
    if (order.type === 'stop') {
      await agency?.stop()
      agency = undefined
      end()
      return
    }
    if (order.type === 'fault') {
      if (agency === undefined) throw new Error('The demo agency is not running.')
      agency.setFault(order.fault)
      return
    }
    if (agency !== undefined) throw new Error('The demo agency is running already.')
    agency = await startDemoAgency(
      order.customers === undefined ? {} : { customers: order.customers },
    )
    if (order.fault !== undefined) agency.setFault(order.fault)
    port.postMessage({ type: 'up', endpoint: agency.endpoint, credentials: agency.credentials })
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
