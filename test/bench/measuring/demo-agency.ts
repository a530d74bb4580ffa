import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

const texts = z.record(z.string(), z.string())
const up = z.object({
  type: z.literal('up'),
  signIns: z.object({ 'ams360-wsapi': z.object({ settings: texts, secrets: texts }) }),
})

export type DemoAgency = {
  readonly settings: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Starts a demo agency in a process of its own and answers with what signs in there. */
export async function startDemoAgency(customers: number): Promise<DemoAgency> {
  const child = fork(join(import.meta.dirname, 'demo-process.ts'), { stdio: 'inherit' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const { signIns } = await new Promise<z.output<typeof up>>((resolve, reject) => {
    child.once('message', (said) => resolve(up.parse(said)))
    child.once('exit', () => reject(new Error('The demo agency ended')))
    child.once('error', reject)
    child.send({ type: 'start', customers })
  })
  return {
    ...signIns['ams360-wsapi'],
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
