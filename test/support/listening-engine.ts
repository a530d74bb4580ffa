import { freePort } from '../net/support/servers'
import { engineRig, type EngineRig } from './engine-rig'

export const onsId = 'ams360-ons' as const
const customerId = '81a42e50-d196-4f07-929b-0123456789ab'

/** Validates what was typed for AMS360’s notifications. */
export async function validateOns(rig: EngineRig, settings: Record<string, string>, id?: string) {
  const runId = crypto.randomUUID()
  const result = await rig.call('connection.validate', {
    runId,
    kind: onsId,
    ...(id !== undefined && { connectionId: id }),
    settings,
    secrets: {},
  })
  return { ...result, runId }
}

/** An engine that listens, with its code as AMS360 would have it: from the clipboard. */
export async function listening(options: Parameters<typeof engineRig>[0] = {}) {
  const rig = await engineRig(options)
  const port = String(await freePort())
  const { runId } = await validateOns(rig, { port })
  await rig.call('connection.save', { runId, keepForSession: false })
  const code = await copied(rig)
  const post = async (text: string): Promise<number> =>
    (
      await fetch(`http://127.0.0.1:${port}/ons`, {
        method: 'POST',
        body: text,
        // A pooled line would be one to the engine of before a restart.
        headers: { connection: 'close' },
      })
    ).status
  const notify = (more: object = {}): Promise<number> =>
    post(JSON.stringify({ code, entity: 'Customer', change: 'Updated', customerId, ...more }))
  return { rig, port, code, post, notify }
}

/** The code, as a person gets it. */
export async function copied(rig: EngineRig): Promise<string> {
  await rig.call('ons.copyCode', {})
  return rig.clipboard.at(-1) ?? ''
}
