import { nodeReach } from '../../main/engine/net/node-reach'
import type { Reach } from '../../main/engine/net/reach'
import type { Identity } from '../net/support/certificates'
import { conformance, type Rig } from './conformance'
import { certified } from './support/certified'
import { jsonNames, jsonTroubles } from './support/json-service'
import {
  appPassword,
  openOdata,
  startOdataFixture,
  token,
  tokensAsked,
  uuid,
} from './support/odata-fixture'
import { recordingLog } from './support/recording-log'

async function rig(seconds: number, reach: Reach, identity: Identity | undefined): Promise<Rig> {
  const service = await startOdataFixture(identity)
  const log = recordingLog()
  const session = openOdata({
    origin: service.origin,
    settings: { timeoutSeconds: seconds },
    reach,
    log,
  })
  const basic = Buffer.from(`syncdesk:${appPassword}`).toString('base64')
  return {
    session,
    log,
    secrets: [appPassword, token, basic, 'canary-7f3a'],
    read: (signal) => session.customer(uuid, signal),
    make: (trouble) => service.behave(trouble && ((response) => jsonTroubles[trouble](response))),
    signIns: () => tokensAsked(service),
    stop: service.stop,
  }
}

const { caFile, trusted, stranger } = certified()

conformance(
  'AMS360 OData',
  ({ seconds, untrusted }) => rig(seconds, nodeReach(), untrusted ? stranger : undefined),
  ['status 407'],
  jsonNames,
)

conformance(
  'AMS360 OData with an extra CA file',
  ({ seconds, untrusted }) => rig(seconds, nodeReach({ caFile }), untrusted ? stranger : trusted),
  [],
  jsonNames,
)
