import { nodeReach } from '../../main/engine/net/node-reach'
import type { Reach } from '../../main/engine/net/reach'
import type { Identity } from '../net/support/certificates'
import { conformance, type Rig } from './conformance'
import { certified } from './support/certified'
import { appAccessKey, openEms, startEmsFixture, uuid } from './support/ems-fixture'
import { jsonNames, jsonTroubles } from './support/json-service'
import { recordingLog } from './support/recording-log'

async function rig(seconds: number, reach: Reach, identity: Identity | undefined): Promise<Rig> {
  const service = await startEmsFixture(identity)
  const log = recordingLog()
  const session = openEms({
    origin: service.origin,
    settings: { timeoutSeconds: seconds },
    reach,
    log,
  })
  return {
    session,
    log,
    secrets: [appAccessKey, 'canary-7f3a'],
    read: (signal) => session.customer(uuid, signal),
    make: (trouble) => service.behave(trouble && ((response) => jsonTroubles[trouble](response))),
    signIns: () => service.heard.length,
    stop: service.stop,
  }
}

const { caFile, trusted, stranger } = certified()

conformance(
  'AMS360 EMS',
  ({ seconds, untrusted }) => rig(seconds, nodeReach(), untrusted ? stranger : undefined),
  ['status 407'],
  jsonNames,
  false,
)

conformance(
  'AMS360 EMS with an extra CA file',
  ({ seconds, untrusted }) => rig(seconds, nodeReach({ caFile }), untrusted ? stranger : trusted),
  [],
  jsonNames,
  false,
)
