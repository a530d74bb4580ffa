import { isUtf8 } from 'node:buffer'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { DemoFault } from '../../preload/contract/shell'
import { refuse, reply, replyHtml, stream, type Outcome } from './http-replies'
import { answerMessage, isServed, type Switchboard, type Trouble } from './service'
import { sendCut, sendHuge, sendNothing, sendServerError, sendSignInPage } from './troubles'
import { generalFault, WireFault } from './wire/faults'
import { operationFrom } from './wire/request'
import { UnreadableXml } from './wire/xml-tree'

export const servicePath = '/v3/WSAPIService.svc'

/** A canned answer for tests: sent instead of the service's own, whatever is asked. */
export type RawAnswer = {
  readonly status?: number
  readonly contentType?: string
  readonly body: string
}

export type HttpOptions = {
  readonly board: Switchboard
  readonly port: number
  readonly slowMs: number
  rawAnswer(): RawAnswer | undefined
  /** Called when a call of this operation arrives. @returns what goes wrong with it */
  arrived(operation: string | undefined): Trouble
}

export type HttpServer = { readonly port: number; stop(): Promise<void> }

/** Larger than any request we know of; attachments travel in chunks. */
const largestBody = 4 * 1024 * 1024
const loopbackHosts = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i

/** Listens on loopback only: nobody else on the network can reach the demo agency. */
export async function serve(options: HttpOptions): Promise<HttpServer> {
  const ending = new AbortController()
  const server = createServer((request, response) => {
    handle(request, response, options, ending.signal).catch(() => response.destroy())
  })
  // IIS keeps a connection for two minutes; Node's own 5 s would make clients race it.
  server.keepAliveTimeout = 120_000
  server.maxConnections = 512
  await listen(server, options.port)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  return {
    port,
    stop: () => {
      ending.abort()
      return close(server)
    },
  }
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
  ending: AbortSignal,
): Promise<void> {
  // A web page whose name was made to point at 127.0.0.1 comes with its own Host.
  if (!loopbackHosts.test(request.headers.host ?? '')) return refuse(response, 403)
  if (pathOf(request) !== servicePath.toLowerCase()) return refuse(response, 404)
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST')
    return replyHtml(response, 405, 'WSAPIService of the demo agency: no WSDL here, POST only.')
  }
  const trouble = options.arrived(servedOperation(request))
  if (trouble.fault === 'reset-before') return reset(request)
  if (!/^text\/xml\b/i.test(request.headers['content-type'] ?? '')) return refuse(response, 415)
  const source = await readBody(request)
  if (source === 'too-large') return refuse(response, 413)
  if (source === 'unreadable') return refuse(response, 400)
  await respond(request, response, source.text, trouble, options, ending)
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  source: string,
  trouble: Trouble,
  options: HttpOptions,
  ending: AbortSignal,
): Promise<void> {
  const raw = options.rawAnswer()
  if (raw !== undefined) {
    const type = raw.contentType ?? 'text/xml; charset=utf-8'
    return reply(response, raw.status ?? 200, type, raw.body)
  }
  if (trouble.fault === 'http-500') return sendServerError(response)
  if (trouble.fault === 'html-page') return sendSignInPage(response)
  const done = carryOut(options.board, header(request, 'soapaction'), source, trouble)
  await send(request, response, done, trouble.fault, options.slowMs, ending)
}

type Done = { readonly operation: string; readonly outcome: Outcome }

/** Lets the service do its work. Whatever is done to the answer after this, it has happened. */
function carryOut(
  board: Switchboard,
  action: string | undefined,
  source: string,
  trouble: Trouble,
): Done {
  let operation = ''
  try {
    operation = operationFrom(action)
    const pieces = answerMessage(board, operation, source, trouble)
    return { operation, outcome: { status: 200, pieces } }
  } catch (error) {
    return { operation, outcome: outcomeFrom(error) }
  }
}

function outcomeFrom(error: unknown): Outcome {
  if (error instanceof WireFault) return { status: 500, pieces: [error.xml] }
  // WCF answers 400 without a body to what is no SOAP message.
  if (error instanceof UnreadableXml) return { status: 400, pieces: [] }
  return { status: 500, pieces: [generalFault('An internal error occurred').xml] }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { operation, outcome }: Done,
  fault: DemoFault,
  slowMs: number,
  ending: AbortSignal,
): Promise<void> {
  switch (fault) {
    case 'reset-after':
      return reset(request)
    case 'empty-200':
      return sendNothing(response)
    case 'malformed-xml':
      return sendCut(response, outcome)
    case 'huge-body':
      return sendHuge(response, operation)
    case 'slow':
      await wait(slowMs, undefined, { signal: ending })
      return stream(response, outcome)
    case 'none':
    case 'wrong-password':
    case 'missing-right':
    case 'expired-ticket':
    case 'reset-before':
    case 'http-500':
    case 'html-page':
      return stream(response, outcome)
  }
}

type Body = { readonly text: string } | 'too-large' | 'unreadable'

/** Listens instead of iterating: an async iterator costs as much as the whole answer. */
function readBody(request: IncomingMessage): Promise<Body> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > largestBody) return resolve('too-large')
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > largestBody) resolve('too-large')
      else chunks.push(chunk)
    })
    request.on('end', () => {
      const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
      resolve(isUtf8(bytes) ? { text: bytes.toString('utf8') } : 'unreadable')
    })
    request.on('error', reject)
    request.on('close', () => resolve('unreadable'))
  })
}

/** Known when it arrives, so that a call that is reset is counted too. */
function servedOperation(request: IncomingMessage): string | undefined {
  try {
    const operation = operationFrom(header(request, 'soapaction'))
    return isServed(operation) ? operation : undefined
  } catch (error) {
    if (error instanceof WireFault) return undefined
    throw error
  }
}

/** A real RST, which clients see as ECONNRESET; `destroy()` alone may look like a tidy end. */
function reset(request: IncomingMessage): void {
  request.socket.resetAndDestroy()
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').replace(/[?#].*$/, '').toLowerCase()
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
