import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { ListenerSpec } from '../connectors/connector'
import type { ApiService } from './api/api-service'
import { problem } from './api/problem'
import { bodyOf, isLeaving, send, turnAway, type Answer } from './http-answers'
import { createServerFor, listenAt, usualTiming, type Timing } from './http-server'
import type { RateLimit } from './rate-limit'
import { gate, hostNames, isApiPath, largestBody, largestApiBody, type Gate } from './request-gate'

/** A whole message; its code is not proved yet. */
export type Message = {
  readonly headers: IncomingMessage['headers']
  readonly query: URLSearchParams
  readonly body: Buffer
}

/** What takes AMS360's notifications. */
export type MessageService = {
  /** Answers a message; never rejects. */
  receive(message: Message): Promise<Answer>
  /** Whether this probe is one of ours. */
  probed(nonce: string): boolean
  /** Somebody tried to deliver what cannot be taken. */
  refused(): void
}

export type ListenerParts = {
  readonly limit: RateLimit
  readonly messages?: MessageService
  readonly api?: ApiService
  readonly timing?: Partial<Timing>
}

const mostConnections = 256
/** A refused request costs its address as much as this many accepted ones. */
const refusalCost = 20

/** An open listener for notifications, events of the local API, or both. */
export type HttpListener = { readonly spec: ListenerSpec; close(): Promise<void> }

type Turn = (answer: Answer, counts?: boolean) => void

/** Who sends is known before a byte of the body is read, and how much is read in all is limited. */
async function takeEvents(
  request: IncomingMessage,
  response: ServerResponse,
  api: ApiService,
  turn: Turn,
): Promise<void> {
  const caller = api.callerOf(request.headers)
  if (caller === undefined) return turn(problem(401, 'The token is missing or is not known.'))
  const told = Number(request.headers['content-length'] ?? largestApiBody)
  const release = api.reserve(told)
  if (release === undefined) return turn(problem(503, 'Too much is being received. Come again.'))
  try {
    const body = await bodyOf(request, largestApiBody)
    if (request.destroyed && !request.complete) return
    if (body === undefined) return turn(problem(413, 'The request is larger than 8 MiB.'))
    const answer = await api.receive(caller, request.headers, body)
    if (answer.status === 401) return turn(answer)
    send(response, answer)
  } finally {
    release()
  }
}

/**
 * Opens a listener that takes messages and events and nothing else. Everything that can be refused
 * by its head is refused unread; sizes, times and numbers of connections are limited.
 * @throws Fault `listener-port-taken`, `listener-address-unusable`, `listener-certificate`
 */
export async function openHttpListener(
  spec: ListenerSpec,
  parts: ListenerParts,
): Promise<HttpListener> {
  const timing = { ...usualTiming, ...parts.timing }
  const server = await createServerFor(spec, timing)
  const names = hostNames(spec.bindAddress, spec.publicAddress)

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { socket, method = '', url = '', headers } = request
    const address = socket.remoteAddress ?? ''
    const api = isApiPath(url) && parts.api?.isEnabled() ? parts.api : undefined
    const limit = api?.limit ?? parts.limit
    const turn: Turn = (answer, counts = false) => {
      if (answer.status !== 429 && answer.status !== 503) limit.charge(address, refusalCost)
      if (counts) parts.messages?.refused()
      turnAway(request, response, answer)
    }
    request.on('error', () => undefined)
    if (isLeaving(socket)) return void request.resume()
    if (!limit.take(address)) {
      return turn(api ? problem(429, 'Too many requests. Come again later.') : { status: 429 })
    }
    const head = {
      method,
      url,
      headers,
      hosts: request.headersDistinct['host']?.length ?? 0,
      localAddress: socket.localAddress ?? '',
      remoteAddress: address,
    }
    const serves = { messages: parts.messages !== undefined, api: api !== undefined }
    const found: Gate = gate(head, names, serves)
    if (found.way === 'refuse') return turn(found.answer, found.counts)
    if (found.way === 'document') {
      return send(response, (await api?.document()) ?? { status: 404 })
    }
    if (found.way === 'events') {
      return api ? takeEvents(request, response, api, turn) : turn({ status: 404 })
    }
    const { messages } = parts
    if (!messages) return turn({ status: 404 })
    if (found.way === 'probe') {
      return messages.probed(found.nonce) ? send(response, { status: 204 }) : turn({ status: 404 })
    }
    const body = await bodyOf(request, largestBody)
    // The sender went away: there is nobody to answer.
    if (request.destroyed && !request.complete) return
    if (body === undefined) return turn({ status: 413 }, true)
    const answer = await messages.receive({ headers, query: found.query, body })
    if (answer.status === 401) limit.charge(address, refusalCost)
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
  await listenAt(server, spec)
  return {
    spec,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
