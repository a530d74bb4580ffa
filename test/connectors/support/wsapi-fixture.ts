import type { IncomingMessage, ServerResponse } from 'node:http'
import { startHttp, startHttps, type Running } from '../../net/support/servers'
import type { Identity } from '../../net/support/certificates'
import { agencyReply, loginReply } from './soap-replies'

export type Heard = {
  readonly operation: string
  readonly body: string
  readonly headers: IncomingMessage['headers']
  /** Counted from 1 over the whole life of the fixture. */
  readonly number: number
}

/** Answers a call in its own way; false leaves it to the fixture. */
export type Answer = (response: ServerResponse, heard: Heard) => boolean | void

export type WsapiFixture = Running & {
  readonly endpoint: string
  readonly heard: readonly Heard[]
  behave(answer: Answer | undefined): void
  calls(operation: string): number
}

export const ticket = 'canary-ticket+/0123456789=='

export const reply = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(body)
}

/**
 * The smallest WSAPI there is: it signs in anybody and tells the agency. For tests that need one
 * exact answer; whole stories run against the demo agency.
 */
export async function startWsapiFixture(identity?: Identity): Promise<WsapiFixture> {
  const heard: Heard[] = []
  let behaviour: Answer | undefined
  const answer = (response: ServerResponse, call: Heard): void => {
    if (behaviour && behaviour(response, call) !== false) return
    if (call.operation === 'Login') reply(response, 200, loginReply(ticket))
    else reply(response, 200, agencyReply('Harbor Insurance'))
  }
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      if (request.method === 'HEAD') {
        response.writeHead(405).end()
        return
      }
      const action = String(request.headers['soapaction']).replaceAll('"', '')
      const call = {
        operation: action.split('/').pop() ?? '',
        body: Buffer.concat(pieces).toString(),
        headers: request.headers,
        number: heard.length + 1,
      }
      heard.push(call)
      answer(response, call)
    })
  }
  const server = identity ? await startHttps(identity, listener) : await startHttp(listener)
  const origin = identity ? 'https://localhost' : 'http://127.0.0.1'
  return {
    ...server,
    endpoint: `${origin}:${server.port}/v3/WSAPIService.svc`,
    heard,
    behave: (next) => {
      behaviour = next
    },
    calls: (operation) => heard.filter((call) => call.operation === operation).length,
  }
}
