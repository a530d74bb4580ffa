import { z } from 'zod'
import type { DemoFault } from '../../preload/contract/shell'
import type { ConnectionKind } from '../../preload/contract/connections'
import { engineStart, type EngineStart } from '../port/engine-messages'
import type { EngineProcess } from './engine-host'

const said = z.discriminatedUnion('type', [
  z.object({ type: z.literal('up'), signIns: engineStart.shape.demo.unwrap() }),
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
  let faults: Partial<Record<ConnectionKind, DemoFault>> = {}

  return {
    faults: (): Partial<Record<ConnectionKind, DemoFault>> => faults,
    /** Starts it and answers with what an engine needs to sign in to each of its systems. */
    start: (): Promise<NonNullable<EngineStart['demo']>> =>
      new Promise((resolve, reject) => {
        const process = spawn()
        running = process
        faults = {}
        process.onExit(() => {
          if (running === process) running = undefined
          reject(new Error('The demo agency ended'))
        })
        process.line.listen((raw) => {
          const message = said.parse(raw)
          if (message.type === 'failed') return reject(new Error(message.message))
          resolve(message.signIns)
        })
        process.line.post({ type: 'start', ...(wanted.success && { customers: wanted.data }) })
      }),
    setFault(kind: ConnectionKind, fault: DemoFault): void {
      faults = { ...faults, [kind]: fault }
      running?.line.post({ type: 'fault', kind, fault })
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
