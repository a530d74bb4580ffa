import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { Socket } from 'node:net'
import { readFile } from 'node:fs/promises'
import type { ListenerSpec } from '../connectors/connector'
import { Fault } from '../connectors/fault'
import { gate, hostNames, largestBody, type Gate } from './request-gate'
import type { RateLimit } from './rate-limit'

/** A whole message; its code is not proved yet. */
export type Message = {
  readonly headers: IncomingMessage['headers']
  readonly query: URLSearchParams
  readonly body: Buffer
}

export type Answer = {
  readonly status: number
  readonly type?: string
  readonly body?: string
}

export type ListenerParts = {
  readonly limit: RateLimit
  /** Answers a message; never rejects. */
  receive(message: Message): Promise<Answer>
  /** Whether this probe is one of ours. */
  probed(nonce: string): boolean
  /** Somebody tried to deliver what cannot be taken. */
  refused(): void
  readonly timing?: Partial<Timing>
}

export type Timing = {
  readonly headersMs: number
  readonly bodyMs: number
  readonly idleMs: number
  /** How often slow clients are looked for. */
  readonly watchMs: number
}

const usual: Timing = { headersMs: 5_000, bodyMs: 10_000, idleMs: 15_000, watchMs: 500 }
const mostConnections = 256
/** A refused request costs its address as much as this many accepted ones. */
const refusalCost = 20
/** How long a refused sender may go on talking before the line is cut, in milliseconds. */
const lingerMs = 500

const addressErrors = new Set(['EADDRNOTAVAIL', 'EINVAL', 'ENOTFOUND', 'EAFNOSUPPORT', 'EAI_AGAIN'])

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

async function readPem(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw new Fault('listener-certificate', { path, codes: [codeOf(cause)] }, { cause })
  })
}

async function createFor({ certFile, keyFile }: ListenerSpec, timing: Timing): Promise<Server> {
  const options = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: timing.headersMs,
    requestTimeout: timing.headersMs + timing.bodyMs,
    keepAliveTimeout: timing.idleMs,
    connectionsCheckingInterval: timing.watchMs,
    // Every request has a Host, and headers are read strictly.
    requireHostHeader: true,
    insecureHTTPParser: false,
  }
  if (certFile === '' && keyFile === '') return createServer(options)
  const [cert, key] = await Promise.all([readPem(certFile), readPem(keyFile)])
  try {
    return createTlsServer({
      ...options,
      cert,
      key,
      minVersion: 'TLSv1.2',
      handshakeTimeout: timing.headersMs,
    })
  } catch (cause) {
    const facts = { path: certFile, codes: [codeOf(cause)].filter(Boolean) }
    throw new Fault('listener-certificate', facts, { cause })
  }
}

/** @throws Fault `listener-port-taken`, `listener-address-unusable` */
function listen(server: Server, { bindAddress, port }: ListenerSpec): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const code = codeOf(cause)
      const fault = addressErrors.has(code) ? 'listener-address-unusable' : 'listener-port-taken'
      reject(
        new Fault(fault, { host: bindAddress, port, codes: [code].filter(Boolean) }, { cause }),
      )
    })
    server.listen({ host: bindAddress, port, backlog: 511 }, () => {
      server.removeAllListeners('error')
      server.on('error', () => undefined)
      resolve()
    })
  })
}

/** Reads at most `largestBody` bytes; undefined when there are more, or they end too early. */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let length = 0
    request.on('data', (piece: Buffer) => {
      length += piece.length
      if (length <= largestBody) return void pieces.push(piece)
      pieces.length = 0
      resolve(undefined)
    })
    request.on('end', () => resolve(Buffer.concat(pieces, length)))
    request.on('error', () => resolve(undefined))
    request.on('close', () => resolve(undefined))
  })
}

function send(response: ServerResponse, { status, type, body = '' }: Answer): void {
  if (response.destroyed || response.headersSent) return
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(type !== undefined && { 'content-type': type }),
    ...(status === 429 || status === 503 ? { 'retry-after': '30' } : {}),
    ...(status === 405 ? { allow: 'POST' } : {}),
  })
  response.end(body)
}

/** Connections that were refused something: nothing more is read from them. */
const leaving = new WeakSet<Socket>()

/** Refuses without reading: whoever still sends is heard for a moment, so that the answer arrives. */
function turnAway(request: IncomingMessage, response: ServerResponse, status: number): void {
  const { socket } = request
  leaving.add(socket)
  response.setHeader('connection', 'close')
  send(response, { status })
  if (request.complete) return
  let heard = 0
  request.on('data', (piece: Buffer) => {
    heard += piece.length
    if (heard > largestBody) socket.destroy()
  })
  const cut = setTimeout(() => socket.destroy(), lingerMs)
  cut.unref()
  socket.once('close', () => clearTimeout(cut))
}

/** An open listener for notifications. */
export type HttpListener = { readonly spec: ListenerSpec; close(): Promise<void> }

/**
 * Opens a listener that takes messages and nothing else. Everything that can be refused by its
 * head is refused unread; sizes, times and numbers of connections are limited.
 * @throws Fault `listener-port-taken`, `listener-address-unusable`, `listener-certificate`
 */
export async function openHttpListener(
  spec: ListenerSpec,
  parts: ListenerParts,
): Promise<HttpListener> {
  const timing = { ...usual, ...parts.timing }
  const server = await createFor(spec, timing)
  const names = hostNames(spec.bindAddress, spec.publicAddress)

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { socket, method = '', url = '', headers } = request
    const address = socket.remoteAddress ?? ''
    const turn = (status: number, counts: boolean): void => {
      if (status !== 429) parts.limit.charge(address, refusalCost)
      if (counts) parts.refused()
      turnAway(request, response, status)
    }
    request.on('error', () => undefined)
    if (leaving.has(socket)) return void request.resume()
    if (!parts.limit.take(address)) return turn(429, false)
    const head = {
      method,
      url,
      headers,
      hosts: request.headersDistinct['host']?.length ?? 0,
      localAddress: socket.localAddress ?? '',
    }
    const found: Gate = gate(head, names)
    if (found.way === 'refuse') return turn(found.status, found.counts)
    if (found.way === 'probe') {
      return parts.probed(found.nonce) ? send(response, { status: 204 }) : turn(404, false)
    }
    const body = await bodyOf(request)
    // The sender went away: there is nobody to answer.
    if (request.destroyed && !request.complete) return
    if (body === undefined) return turn(413, true)
    const answer = await parts.receive({ headers, query: found.query, body })
    if (answer.status === 401) parts.limit.charge(address, refusalCost)
    send(response, answer)
  }

  server.maxConnections = mostConnections
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch(() => request.socket.destroy())
  })
  // Half requests and garbage: closed with a word if there is still somebody to hear it.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket instanceof Socket) parts.limit.charge(socket.remoteAddress ?? '', refusalCost)
    const status =
      error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
    if (socket.writable)
      socket.write(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    socket.destroy()
  })
  server.on('tlsClientError', () => undefined)
  server.on('upgrade', (_request, socket) => void socket.destroy())
  server.on('connect', (_request, socket) => void socket.destroy())
  await listen(server, spec)
  return {
    spec,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
