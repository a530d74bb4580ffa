import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Step } from '../../../preload/contract/connections'
import { connectwiseConnector } from '../../../main/engine/connectors/connectwise/connector'
import type { ConnectwiseSession } from '../../../main/engine/connectors/connectwise/session'
import type { ConnectwiseSettings } from '../../../main/engine/connectors/connectwise/settings'
import { nodeReach } from '../../../main/engine/net/node-reach'
import type { Reach } from '../../../main/engine/net/reach'
import type { Identity } from '../../net/support/certificates'
import { startHttp, startHttps, type Running } from '../../net/support/servers'
import { recordingLog, type RecordingLog } from './recording-log'

export const privateKey = 'canary-7f3a-PrivateKey'
export const clientId = 'cafe7f3a-0000-4000-8000-00000000cafe'

type Heard = {
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
}

/** Answers a call in its own way; false leaves it to the fixture. */
export type Behave = (response: ServerResponse, heard: Heard) => boolean | void

export type ConnectwiseFixture = Running & {
  readonly site: string
  readonly heard: readonly Heard[]
  behave(answer: Behave | undefined): void
  /** How often the company was asked for. */
  discoveries(): number
}

export const companyInfo = {
  CompanyName: 'Harbor Insurance',
  Codebase: 'v4_6_release/',
  VersionCode: 'v2026.3',
  VersionNumber: 'v4.6.99',
  CompanyID: 'harbor',
  IsCloud: 'False',
}

export const member = {
  id: 7,
  identifier: 'MQuill',
  firstName: 'Marisol',
  lastName: 'Quill',
  fullName: 'Marisol Quill',
  licenseClass: 'F',
  inactiveFlag: false,
}

export const replyJson = (response: ServerResponse, status: number, json: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
}

const answers: Readonly<Record<string, unknown>> = {
  'company/companies/count': { count: 3 },
  'system/info/members': [member],
  'system/reports': [{ name: 'Member' }],
}

/** The smallest ConnectWise there is: for tests that need one exact answer. */
export async function startConnectwiseFixture(identity?: Identity): Promise<ConnectwiseFixture> {
  const heard: Heard[] = []
  let behaviour: Behave | undefined
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method === 'HEAD') {
      response.writeHead(405).end()
      return
    }
    const url = new URL(request.url ?? '/', 'http://localhost')
    const call = { path: url.pathname, query: url.searchParams, headers: request.headers }
    heard.push(call)
    if (behaviour && behaviour(response, call) !== false) return
    if (url.pathname.startsWith('/login/companyinfo/')) replyJson(response, 200, companyInfo)
    else replyJson(response, 200, answers[url.pathname.split('/apis/3.0/')[1] ?? ''])
  }
  const server = identity ? await startHttps(identity, listener) : await startHttp(listener)
  return {
    ...server,
    site: identity ? `localhost:${server.port}` : `http://127.0.0.1:${server.port}`,
    heard,
    behave: (next) => {
      behaviour = next
    },
    discoveries: () => heard.filter(({ path }) => path.startsWith('/login/')).length,
  }
}

type Options = {
  readonly site: string
  readonly settings?: Partial<ConnectwiseSettings>
  readonly secrets?: { readonly privateKey: string; readonly clientId: string }
  readonly reach?: Reach
  readonly log?: RecordingLog
}

/** A session on a local service; what is not told is what a test agency has. */
export function openConnectwise(options: Options): ConnectwiseSession {
  const usual = connectwiseConnector.settings.parse({
    site: options.site,
    companyId: 'harbor',
    publicKey: 'Publ1cKey',
    memberId: 'MQuill',
  })
  return connectwiseConnector.open(
    { ...usual, ...options.settings },
    options.secrets ?? { privateKey, clientId },
    { reach: options.reach ?? nodeReach(), log: options.log ?? recordingLog(), now: Date.now },
  )
}

/** Runs the check and keeps the end state of each step. */
export async function checkedConnectwise(session: ConnectwiseSession) {
  const seen: Step[] = []
  const result = await session.check((step) => seen.push(step), AbortSignal.timeout(9000))
  const steps = seen.filter((step) => step.state !== 'running')
  const failed = steps.find((step) => step.failure)
  return { ...result, seen, steps, failed: failed?.name, failure: failed?.failure }
}
