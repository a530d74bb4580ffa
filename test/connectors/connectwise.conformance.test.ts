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
import {
  clientId,
  companyInfo,
  openConnectwise,
  privateKey,
  replyJson,
  startConnectwiseFixture,
} from './support/connectwise-fixture'
import { recordingLog } from './support/recording-log'

const page = '<!DOCTYPE html>\n<html><body><p>Sign in to the network<br></body></html>'
const whole = JSON.stringify([companyInfo])
const packed = gzipSync(Buffer.alloc(20 * 1_048_576, '[0,'))

const reply = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'text/html' }).end(body)
}

const huge = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const piece = Buffer.alloc(1_048_576, ' ')
  const more = (left: number): void => {
    if (left === 0 || response.destroyed) response.end()
    else response.write(piece, () => more(left - 1))
  }
  more(20)
}

const answers: Record<Trouble, (response: ServerResponse) => void> = {
  'status 401': (response) => reply(response, 401, page),
  'status 403': (response) => reply(response, 403, page),
  'status 404': (response) => reply(response, 404, page),
  'status 407': (response) => reply(response, 407, page),
  'status 429': (response) => {
    response.setHeader('retry-after', '7')
    replyJson(response, 429, { error: 'ConnectWiseAPI', message: 'Too many requests.' })
  },
  'status 500': (response) => reply(response, 500, page),
  'status 503': (response) => reply(response, 503, ''),
  redirect: (response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end()
  },
  'malformed body': (response) => reply(response, 200, whole.slice(0, -30)),
  'invalid characters': (response) => {
    response.writeHead(200).end(Buffer.from('{"CompanyName":"\u00e9"}', 'latin1'))
  },
  'a web page': (response) => reply(response, 200, page),
  'another format': (response) => reply(response, 200, '<?xml version="1.0"?><none/>'),
  'a foreign answer': (response) => replyJson(response, 200, { hello: 'world' }),
  'a service fault': (response) =>
    replyJson(response, 500, { code: 'Undefined', message: 'The database rests', errors: null }),
  empty: (response) => reply(response, 200, ''),
  huge,
  'huge once unpacked': (response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
  },
  'reset before the answer': (response) => response.destroy(),
  'reset within the answer': (response) => {
    response.writeHead(200, { 'content-length': '4000' })
    response.write(whole, () => response.destroy())
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
const folder = mkdtempSync(join(tmpdir(), 'syncdesk-connectwise-'))
const caFile = join(folder, 'ca.pem')
writeFileSync(caFile, authority.cert)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function rig(seconds: number, reach: Reach, identity: Identity | undefined): Promise<Rig> {
  const fixture = await startConnectwiseFixture(identity)
  const log = recordingLog()
  const session = openConnectwise({
    site: fixture.site,
    settings: { timeoutSeconds: seconds },
    reach,
    log,
  })
  const keys = Buffer.from(`harbor+Publ1cKey:${privateKey}`).toString('base64')
  return {
    session,
    log,
    secrets: [privateKey, clientId, keys],
    read: (signal) => session.assignee(signal),
    make: (trouble) =>
      fixture.behave(
        trouble &&
          ((response, { path }) => {
            // The discovery wants no keys, so nobody is refused there.
            if (trouble === 'status 401' && path.startsWith('/login/')) return false
            answers[trouble](response)
            return true
          }),
      ),
    signIns: () => fixture.discoveries(),
    stop: fixture.stop,
  }
}

/** JSON in place of XML; and the keys are all there is to a sign-in, so 401 is about them. */
const others = {
  'status 401': 'sign-in-refused',
  'a web page': 'answer-not-json',
  'another format': 'answer-not-json',
} as const

conformance(
  'ConnectWise PSA',
  ({ seconds, untrusted }) => rig(seconds, nodeReach(), untrusted ? stranger : undefined),
  ['status 407'],
  others,
)

conformance(
  'ConnectWise PSA with an extra CA file',
  ({ seconds, untrusted }) => rig(seconds, nodeReach({ caFile }), untrusted ? stranger : trusted),
  [],
  others,
)
