import { wsapiConnector } from '../../../main/engine/connectors/ams360-wsapi/connector'
import type { WsapiSession } from '../../../main/engine/connectors/ams360-wsapi/session'
import type { WsapiSettings } from '../../../main/engine/connectors/ams360-wsapi/settings'
import type { Step } from '../../../preload/contract/connections'
import { nodeReach } from '../../../main/engine/net/node-reach'
import type { Reach } from '../../../main/engine/net/reach'
import { recordingLog, type RecordingLog } from './recording-log'

type Options = {
  readonly endpoint: string
  readonly settings?: Partial<WsapiSettings>
  readonly password?: string
  readonly reach?: Reach
  readonly log?: RecordingLog
}

/** A session on a local service; what is not told is what a test agency has. */
export function openWsapi({ endpoint, settings, password, reach, log }: Options): WsapiSession {
  const usual = wsapiConnector.settings.parse({
    endpoint,
    agencyNo: '1234567-1',
    loginId: 'SyncDesk',
  })
  return wsapiConnector.open(
    { ...usual, ...settings },
    { password: password ?? 'canary-7f3a-Password1' },
    { reach: reach ?? nodeReach(), log: log ?? recordingLog(), now: Date.now },
  )
}

/** Runs the check and keeps the end state of each step. */
export async function checked(session: WsapiSession) {
  const seen: Step[] = []
  const result = await session.check((step) => seen.push(step), AbortSignal.timeout(9000))
  const steps = seen.filter((step) => step.state !== 'running')
  return { ...result, seen, steps, failure: steps.find((step) => step.failure)?.failure }
}
