import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

const up = z.object({
  type: z.literal('up'),
  endpoint: z.string(),
  credentials: z.object({
    agencyNo: z.string(),
    loginId: z.string(),
    password: z.string(),
    employeeCode: z.string(),
  }),
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
  const { endpoint, credentials } = await new Promise<z.output<typeof up>>((resolve, reject) => {
    child.once('message', (said) => resolve(up.parse(said)))
    child.once('exit', () => reject(new Error('The demo agency ended')))
    child.once('error', reject)
    child.send({ type: 'start', customers })
  })
  const { password, ...settings } = credentials
  return {
    settings: { endpoint, ...settings },
    secrets: { password },
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
