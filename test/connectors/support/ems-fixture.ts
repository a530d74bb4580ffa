import { emsConnector } from '../../../main/engine/connectors/ams360-ems/connector'
import type { EmsSession } from '../../../main/engine/connectors/ams360-ems/session'
import type { EmsSettings } from '../../../main/engine/connectors/ams360-ems/settings'
import { nodeReach } from '../../../main/engine/net/node-reach'
import type { Reach } from '../../../main/engine/net/reach'
import type { Identity } from '../../net/support/certificates'
import { replyJson, startJsonService, type JsonService } from './json-service'
import { recordingLog, type RecordingLog } from './recording-log'

export const appAccessKey = 'canary-7f3a-AppAccessKey'
export const uuid = '81a42e50-d196-4f07-929b-ec71d1560712'
export const customer = { CustomerId: uuid, CustomerNumber: 17, FirmName: 'Ash & Elm' }

/** The smallest EMS there is: it wants the key and knows one customer. */
export const startEmsFixture = (identity?: Identity): Promise<JsonService> =>
  startJsonService((response, { path, headers }) => {
    if (headers['x-app-access-key'] !== appAccessKey) replyJson(response, 401, { error: 'key' })
    else if (path.endsWith(`/customer/${uuid}`)) replyJson(response, 200, customer)
    else replyJson(response, 404, { error: 'none' })
  }, identity)

type Options = {
  readonly origin: string
  readonly settings?: Partial<EmsSettings>
  readonly reach?: Reach
  readonly log?: RecordingLog
}

/** A session on a local service; what is not told is what a test agency has. */
export function openEms({ origin, settings, reach, log }: Options): EmsSession {
  const usual = emsConnector.settings.parse({ agencyId: '1234567-1', baseUrl: `${origin}/v1` })
  return emsConnector.open(
    { ...usual, ...settings },
    { appAccessKey },
    { reach: reach ?? nodeReach(), log: log ?? recordingLog(), now: Date.now },
  )
}
