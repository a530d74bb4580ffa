import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { FailureCode } from '../../../preload/contract/failures'
import type { Identity } from '../../net/support/certificates'
import { startHttp, startHttps, type Running } from '../../net/support/servers'
import type { Trouble } from '../conformance'

export type Heard = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Answers a call in its own way; false leaves it to the service. */
export type Behave = (response: ServerResponse, heard: Heard) => boolean | void

export type JsonService = Running & {
  readonly origin: string
  readonly heard: readonly Heard[]
  behave(answer: Behave | undefined): void
}

export const replyJson = (response: ServerResponse, status: number, json: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
}

/** A local service for tests that need one exact answer; whole stories run against the demo. */
export async function startJsonService(
  usual: (response: ServerResponse, heard: Heard) => void,
  identity?: Identity,
): Promise<JsonService> {
  const heard: Heard[] = []
  let behaviour: Behave | undefined
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      if (request.method === 'HEAD') {
        response.writeHead(405).end()
        return
      }
      const url = new URL(request.url ?? '/', 'http://localhost')
      const call = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(pieces).toString(),
      }
      heard.push(call)
      if (behaviour && behaviour(response, call) !== false) return
      usual(response, call)
    })
  }
  const server = identity ? await startHttps(identity, listener) : await startHttp(listener)
  return {
    ...server,
    origin: `${identity ? 'https://localhost' : 'http://127.0.0.1'}:${server.port}`,
    heard,
    behave: (next) => {
      behaviour = next
    },
  }
}

const page = '<!DOCTYPE html>\n<html><body><p>Sign in to the network<br></body></html>'
const whole = JSON.stringify({ data: { customerId: 'x', firmName: 'Ash & Elm' } })
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

/** How a JSON service does each of them. */
export const jsonTroubles: Readonly<Record<Trouble, (response: ServerResponse) => void>> = {
  'status 401': (response) => reply(response, 401, page),
  'status 403': (response) => reply(response, 403, page),
  'status 404': (response) => reply(response, 404, page),
  'status 407': (response) => reply(response, 407, page),
  'status 429': (response) => {
    response.setHeader('retry-after', '7')
    replyJson(response, 429, { message: 'Too many requests' })
  },
  'status 500': (response) => reply(response, 500, page),
  'status 503': (response) => reply(response, 503, ''),
  redirect: (response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end()
  },
  'malformed body': (response) => reply(response, 200, whole.slice(0, -10)),
  'invalid characters': (response) => {
    response.writeHead(200).end(Buffer.from('{"firmName":"\u00e9"}', 'latin1'))
  },
  'a web page': (response) => reply(response, 200, page),
  'another format': (response) => reply(response, 200, '<?xml version="1.0"?><none/>'),
  'a foreign answer': (response) => replyJson(response, 200, { hello: 'world' }),
  'a service fault': (response) => replyJson(response, 500, { error: { message: 'It rests' } }),
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

/** Other names than SOAP has for them; 401 speaks about the credentials, whatever page comes with it. */
export const jsonNames = {
  'status 401': 'sign-in-refused',
  'a web page': 'answer-not-json',
  'another format': 'answer-not-json',
  'a service fault': 'server-error',
} as const satisfies Partial<Record<Trouble, FailureCode>>
