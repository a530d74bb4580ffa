import { z } from 'zod'
import type { DemoFault } from '../../preload/contract/shell'
import type { EngineStart } from '../port/engine-messages'
import type { EngineProcess } from './engine-host'

const said = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('up'),
    endpoint: z.url(),
    credentials: z.object({
      agencyNo: z.string(),
      loginId: z.string(),
      password: z.string(),
      employeeCode: z.string(),
    }),
  }),
  z.object({ type: z.literal('failed'), message: z.string() }),
])

const size = z.coerce.number().int().min(1).max(100_000)

/**
 * Runs the demo agency in a process of its own, on loopback.
 * @param customers how many it has, as typed on the command line; anything odd means the default
 */
export function createDemoHost(spawn: () => EngineProcess, customers?: string) {
  const wanted = size.safeParse(customers)
  let running: EngineProcess | undefined
  let fault: DemoFault = 'none'

  return {
    fault: (): DemoFault | undefined => (running ? fault : undefined),
    /** Starts it and answers with what an engine needs to sign in there. */
    start: (): Promise<NonNullable<EngineStart['demo']>> =>
      new Promise((resolve, reject) => {
        const process = spawn()
        running = process
        fault = 'none'
        process.onExit(() => {
          if (running === process) running = undefined
          reject(new Error('The demo agency ended'))
        })
        process.line.listen((raw) => {
          const message = said.parse(raw)
          if (message.type === 'failed') return reject(new Error(message.message))
          const { password, ...settings } = message.credentials
          resolve({ settings: { endpoint: message.endpoint, ...settings }, secrets: { password } })
        })
        process.line.post({ type: 'start', ...(wanted.success && { customers: wanted.data }) })
      }),
    setFault(next: DemoFault): void {
      fault = next
      running?.line.post({ type: 'fault', fault: next })
    },
    async stop(): Promise<void> {
      const process = running
      running = undefined
      if (!process) return
      const gone = new Promise<void>((resolve) => process.onExit(() => resolve()))
      process.kill()
      await gone
    },
  }
}
export type DemoHost = ReturnType<typeof createDemoHost>
