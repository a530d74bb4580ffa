import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

const soapType = 'text/xml; charset=utf-8'
const htmlType = 'text/html; charset=utf-8'

/** What the service came to: an answer, or a fault with its status. */
export type Outcome = { readonly status: number; readonly pieces: Iterable<string | Buffer> }

/** Below this an answer goes out in one piece with its length, above it in chunks. */
const chunkLength = 256 * 1024

export function replySoap(response: ServerResponse, status: number, body: string | Buffer): void {
  reply(response, status, soapType, body)
}

export function replyHtml(response: ServerResponse, status: number, title: string): void {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
  reply(response, status, htmlType, page)
}

export function reply(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
): void {
  const bytes = bytesOf(body)
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': bytes.length })
  response.end(bytes)
}

/** Refuses without reading the rest: the connection cannot be used again. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0, Connection: 'close' })
  response.end()
}

export function bytesOf(piece: string | Buffer): Buffer {
  return typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
}

/** Sends pieces as they come into being; waits for a slow reader and gives way to other calls. */
export async function stream(response: ServerResponse, outcome: Outcome): Promise<void> {
  let pieces: Buffer[] = []
  let length = 0
  for (const piece of outcome.pieces) {
    const bytes = bytesOf(piece)
    pieces.push(bytes)
    length += bytes.length
    if (length < chunkLength) continue
    if (!response.headersSent) response.writeHead(outcome.status, { 'Content-Type': soapType })
    await send(response, Buffer.concat(pieces, length))
    if (response.destroyed) return
    pieces = []
    length = 0
  }
  const rest = Buffer.concat(pieces, length)
  if (response.headersSent) response.end(rest)
  else replySoap(response, outcome.status, rest)
}

async function send(response: ServerResponse, chunk: Buffer): Promise<void> {
  if (response.write(chunk)) {
    await new Promise(setImmediate)
    return
  }
  const done = new AbortController()
  const { signal } = done
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })])
    .catch(() => undefined)
    .finally(() => done.abort())
}
