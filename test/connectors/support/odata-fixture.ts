import { odataConnector } from '../../../main/engine/connectors/ams360-odata/connector'
import type { OdataSession } from '../../../main/engine/connectors/ams360-odata/session'
import type { OdataSettings } from '../../../main/engine/connectors/ams360-odata/settings'
import { nodeReach } from '../../../main/engine/net/node-reach'
import type { Reach } from '../../../main/engine/net/reach'
import type { Identity } from '../../net/support/certificates'
import { replyJson, startJsonService, type JsonService } from './json-service'
import { recordingLog, type RecordingLog } from './recording-log'

export const appPassword = 'canary-7f3a-App:Pässword'
export const token = 'canary-7f3a-token.abc-_~'
export const uuid = '81a42e50-d196-4f07-929b-ec71d1560712'
export const customer = { CustomerId: uuid, CustomerNumber: 17, Last: 'Elm', FirstName: 'Ann' }

export const tokenPath = '/oauth/clienttoken/issue/v1/'

/** The smallest OData service there is: a token for anybody, and one customer. */
export const startOdataFixture = (identity?: Identity): Promise<JsonService> =>
  startJsonService((response, { path }) => {
    if (path === tokenPath) replyJson(response, 200, { access_token: token, expires_in: 1200 })
    else if (path === '/api/Customers') {
      replyJson(response, 200, { '@odata.count': 1, value: [customer] })
    } else if (path === `/api/Customers(${uuid})`) replyJson(response, 200, customer)
    else replyJson(response, 404, { error: { code: '404' } })
  }, identity)

export const tokensAsked = ({ heard }: JsonService): number =>
  heard.filter(({ path }) => path === tokenPath).length

type Options = {
  readonly origin: string
  readonly settings?: Partial<OdataSettings>
  readonly reach?: Reach
  readonly log?: RecordingLog
  readonly now?: () => number
}

/** A session on a local service; what is not told is what a test agency has. */
export function openOdata({ origin, settings, reach, log, now }: Options): OdataSession {
  const usual = odataConnector.settings.parse({
    agencyNo: '1234567-1',
    email: 'ann@agency.example',
    tokenUrl: origin + tokenPath,
    dataUrl: `${origin}/api`,
    appUser: 'syncdesk',
  })
  return odataConnector.open(
    { ...usual, ...settings },
    { appPassword },
    { reach: reach ?? nodeReach(), log: log ?? recordingLog(), now: now ?? Date.now },
  )
}
