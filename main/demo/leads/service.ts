import { randomBytes } from 'node:crypto'
import { hostJson, type DemoService, type JsonReply } from '../service-host'

/** A lead as it was posted: its fields in the order in which they came. */
export type DemoLead = {
  readonly at: number
  readonly fields: readonly (readonly [name: string, value: string])[]
}

export type DemoLeads = DemoService & {
  readonly postUrl: string
  readonly leads: readonly DemoLead[]
  /** Requests that arrived, as «METHOD /path». */
  readonly calls: () => readonly string[]
}

export type LeadsOptions = {
  readonly now?: () => number
  /** How long the fault `slow` holds an answer back; 8 s unless told. */
  readonly slowMs?: number
}

const formType = 'application/x-www-form-urlencoded'
const text = (status: number, body: string): JsonReply => ({
  status,
  text: { type: 'text/plain; charset=utf-8', body },
})

/**
 * AMS+ as far as seed 3 tells: one secret address that takes form posts. A lead needs lastName and
 * firstName and is answered with 200. How AMS+ answers everything else is ASSUMED.
 */
export async function startLeads({
  now = Date.now,
  slowMs,
}: LeadsOptions = {}): Promise<DemoLeads> {
  const path = `/leadpost/${randomBytes(16).toString('hex')}`
  const leads: DemoLead[] = []
  const host = await hostJson({
    ...(slowMs !== undefined && { slowMs }),
    answer({ method, url, headers, body }, fault) {
      // An address that was withdrawn or never given out.
      const isKnown = url.pathname === path && fault !== 'wrong-password'
      if (!isKnown) return text(404, 'Not found')
      if (method !== 'POST') return text(405, 'Method not allowed')
      if (fault === 'missing-right') return text(403, 'Lead posting is not enabled')
      if (fault === 'expired-ticket') return text(401, 'Unauthorized')
      if (headers['content-type']?.split(';')[0]?.trim() !== formType) {
        return text(415, 'Unsupported media type')
      }
      // Seed 3: what stands in the query string is ignored.
      const fields = [...new URLSearchParams(body)]
      const has = (name: string): boolean =>
        fields.some(([field, value]) => field === name && value.trim() !== '')
      if (!has('lastName') || !has('firstName')) {
        return text(400, 'lastName and firstName are required')
      }
      leads.push({ at: now(), fields })
      return text(200, 'OK')
    },
  })
  const postUrl = host.origin + path
  return {
    kind: 'ams-plus',
    postUrl,
    leads,
    calls: host.calls,
    signIn: { settings: { recordKind: 'sales' }, secrets: { postUrl } },
    setFault: host.setFault,
    stop: host.stop,
  }
}
