import { request, type IncomingMessage } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { dialPlain, secure, type DialOptions } from './dial'

type DialledOptions = Pick<DialOptions, 'ca'> & {
  readonly proxyFor: (url: string) => Promise<string | undefined>
}

/** Statuses that have no body by definition; a Response refuses one for them. */
const bodiless: ReadonlySet<number> = new Set([101, 103, 204, 205, 304])

const unpackers = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }

/** The body as meant: whoever reads it counts what it really is, not what travelled. */
function bodyOf(message: IncomingMessage): Readable {
  const packed = message.headers['content-encoding']?.trim().toLowerCase()
  if (packed !== 'gzip' && packed !== 'deflate' && packed !== 'br') return message
  // A broken end of either shows as an error of the stream that is read.
  return pipeline(message, unpackers[packed](), () => undefined)
}

/**
 * The part of fetch that connectors use, over a connection of our own making: Node's fetch cannot
 * be given a certificate authority or a proxy. Redirects are handed out, never followed. A
 * connection serves one request: a kept one can be dead, and then nobody knows what arrived.
 */
export function dialledFetch({ ca, proxyFor }: DialledOptions): typeof globalThis.fetch {
  return async (input, init) => {
    const asked = new Request(input, init)
    const url = new URL(asked.url)
    const { signal } = asked
    const dialling = { ca, signal, proxy: await proxyFor(asked.url) }
    const plain = await dialPlain(url, dialling)
    const socket =
      url.protocol === 'https:'
        ? await secure(url, plain, dialling).catch((error: unknown) => {
            plain.on('error', () => undefined).destroy()
            throw error
          })
        : plain
    const body = asked.body ? Buffer.from(await asked.arrayBuffer()) : undefined
    return new Promise<Response>((resolve, reject) => {
      const sending = request({
        createConnection: () => socket,
        method: asked.method,
        path: url.pathname + url.search,
        headers: {
          ...Object.fromEntries(asked.headers),
          host: url.host,
          'accept-encoding': 'gzip',
          connection: 'close',
          ...(body && { 'content-length': body.byteLength }),
        },
        signal,
      })
      sending.once('error', (error) => reject(signal.aborted ? signal.reason : error))
      sending.once('response', (message) => {
        const status = message.statusCode ?? 0
        const headers = new Headers()
        for (const [name, value] of Object.entries(message.headers)) {
          for (const one of [value ?? []].flat()) headers.append(name, one)
        }
        const stream = bodiless.has(status) ? null : Readable.toWeb(bodyOf(message))
        if (stream === null) message.resume()
        resolve(new Response(stream as ReadableStream | null, { status, headers }))
      })
      sending.end(body)
    })
  }
}
