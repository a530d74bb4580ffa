import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { DemoFault } from '../../preload/contract/shell'
import type { ConnectionKind } from '../../preload/contract/systems'
import { refuse, reply, replyHtml } from './http-replies'

export type SignIn = {
  readonly settings: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
}

/** One system of the demo agency: how to sign in to it, and how it can be made to fail. */
export type DemoService = {
  readonly kind: ConnectionKind
  readonly signIn: SignIn
  setFault(fault: DemoFault): void
  stop(): Promise<void>
}

export type JsonCall = {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  /** The body as text, at most 1 MiB. */
  readonly body: string
}

export type JsonReply = {
  readonly status: number
  /** Sent as JSON; `undefined` for no body. */
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Another type than JSON, with its text. */
  readonly text?: { readonly type: string; readonly body: string }
}

export type JsonHostOptions = {
  /** Answers one call. Called before a fault spoils the answer: what it did has happened. */
  answer(call: JsonCall, fault: DemoFault): JsonReply | Promise<JsonReply>
  readonly slowMs?: number
  readonly port?: number
}

export type JsonHost = {
  readonly port: number
  readonly origin: string
  setFault(fault: DemoFault): void
  readonly fault: () => DemoFault
  /** Calls that arrived, as «METHOD /path». */
  readonly calls: () => readonly string[]
  stop(): Promise<void>
}

const largestBody = 1024 * 1024
const hugeLength = 24 * 1024 * 1024
const loopbackHosts = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i

/**
 * A local service that speaks JSON, with the demo's fault list. Faults of the network and of the
 * web server are made here; `wrong-password`, `missing-right` and `expired-ticket` mean something
 * else to every service: `answer` sees to those.
 */
export async function hostJson(options: JsonHostOptions): Promise<JsonHost> {
  const ending = new AbortController()
  const calls: string[] = []
  let fault: DemoFault = 'none'

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A web page whose name was made to point at 127.0.0.1 comes with its own Host.
    if (!loopbackHosts.test(request.headers.host ?? '')) return refuse(response, 403)
    const url = new URL(request.url ?? '/', 'http://localhost')
    const method = request.method ?? 'GET'
    calls.push(`${method} ${url.pathname}`)
    if (fault === 'reset-before') return void request.socket.resetAndDestroy()
    const body = await bodyOf(request)
    if (body === undefined) return refuse(response, 413)
    if (fault === 'http-500') return replyHtml(response, 500, '500 - Internal server error.')
    if (fault === 'html-page') return replyHtml(response, 200, 'Sign in to the network')
    const answer = await options.answer({ method, url, headers: request.headers, body }, fault)
    await send(request, response, answer)
  }

  const send = async (
    request: IncomingMessage,
    response: ServerResponse,
    { status, json, headers = {}, text }: JsonReply,
  ): Promise<void> => {
    const type = text?.type ?? 'application/json; charset=utf-8'
    const body = text?.body ?? (json === undefined ? '' : JSON.stringify(json))
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    switch (fault) {
      case 'reset-after':
        return void request.socket.resetAndDestroy()
      case 'empty-200':
        return reply(response, 200, type, '')
      case 'malformed-xml':
        return reply(
          response,
          status,
          type,
          body.slice(0, Math.max(1, Math.floor(body.length * 0.6))),
        )
      case 'huge-body':
        return reply(response, 200, type, Buffer.alloc(hugeLength, '[0,'))
      case 'slow':
        await wait(options.slowMs ?? 8_000, undefined, { signal: ending.signal })
        return reply(response, status, type, body)
      default:
        return reply(response, status, type, body)
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  server.maxConnections = 512
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: options.port ?? 0, host: '127.0.0.1' }, () => resolve())
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    setFault: (next) => {
      fault = next
    },
    fault: () => fault,
    calls: () => calls,
    stop: () =>
      new Promise((resolve) => {
        ending.abort()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > largestBody) resolve(undefined)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
  })
}
