import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll } from 'vitest'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { Reach } from '../../main/engine/net/reach'
import { makeAuthority, makeIdentity, type Identity } from '../net/support/certificates'
import { conformance, type Rig, type Trouble } from './conformance'
import { openWsapi } from './support/open-wsapi'
import { recordingLog } from './support/recording-log'
import { agencyReply, envelope, generalFault } from './support/soap-replies'
import { reply, startWsapiFixture, ticket } from './support/wsapi-fixture'

const password = 'canary-7f3a-Pass&word<1>'
const page = '<!DOCTYPE html>\n<html><body><p>Sign in to the network<br></body></html>'

const packed = gzipSync(Buffer.alloc(20 * 1_048_576, 'x'))

const huge = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/xml' })
  const piece = Buffer.alloc(1_048_576, 'x')
  const more = (left: number): void => {
    if (left === 0 || response.destroyed) response.end()
    else response.write(piece, () => more(left - 1))
  }
  more(20)
}

const answers: Record<Trouble, (response: ServerResponse) => void> = {
  'status 401': (response) => reply(response, 401, page),
  'status 403': (response) => reply(response, 403, ''),
  'status 404': (response) => reply(response, 404, page),
  'status 407': (response) => reply(response, 407, page),
  'status 429': (response) => {
    response.writeHead(429, { 'retry-after': '7' }).end()
  },
  'status 500': (response) => reply(response, 500, page),
  'status 503': (response) => reply(response, 503, envelope('')),
  redirect: (response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end()
  },
  'malformed body': (response) => reply(response, 200, agencyReply('cut').slice(0, -30)),
  'invalid characters': (response) => {
    response.writeHead(200).end(Buffer.from(agencyReply('\u00e9'), 'latin1'))
  },
  'a web page': (response) => reply(response, 200, page),
  'another format': (response) => reply(response, 200, '{"error":"none"}'),
  'a foreign answer': (response) => reply(response, 200, envelope('<Other xmlns="urn:x"/>')),
  'a service fault': (response) => reply(response, 500, generalFault),
  empty: (response) => reply(response, 200, ''),
  huge,
  'huge once unpacked': (response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
  },
  'reset before the answer': (response) => response.destroy(),
  'reset within the answer': (response) => {
    response.writeHead(200, { 'content-length': '4000' })
    response.write(agencyReply('half'), () => response.destroy())
  },
  silence: () => undefined,
  'an answer that never ends': (response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write(' '), 50)
    response.on('close', () => clearInterval(drip))
  },
}

const authority = makeAuthority()
const trusted = makeIdentity(authority)
const stranger = makeIdentity(makeAuthority('Stranger'))
const folder = mkdtempSync(join(tmpdir(), 'syncdesk-conformance-'))
const caFile = join(folder, 'ca.pem')
writeFileSync(caFile, authority.cert)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function rig(seconds: number, reach: Reach, identity: Identity | undefined): Promise<Rig> {
  const fixture = await startWsapiFixture(identity)
  const log = recordingLog()
  const session = openWsapi({
    endpoint: fixture.endpoint,
    settings: { timeoutSeconds: seconds },
    password,
    reach,
    log,
  })
  return {
    session,
    log,
    secrets: [password, ticket, 'canary-7f3a'],
    read: (signal) => session.agencyInfo(signal),
    make: (trouble) => fixture.behave(trouble && ((response) => answers[trouble](response))),
    signIns: () => fixture.calls('Login'),
    stop: fixture.stop,
  }
}

conformance(
  'AMS360 WSAPI',
  ({ seconds, untrusted }) => rig(seconds, nodeReach(), untrusted ? stranger : undefined),
  ['status 407'],
)

conformance('AMS360 WSAPI with an extra CA file', ({ seconds, untrusted }) =>
  rig(seconds, nodeReach({ caFile }), untrusted ? stranger : trusted),
)
