import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type Answer = {
  readonly status: number
  readonly type?: string
  readonly body?: string
  /** The methods that would have been right; POST unless told. */
  readonly allow?: string
}

/** How long a refused sender may go on talking before the line is cut, in milliseconds. */
const lingerMs = 500
/** And how many bytes of it are heard. */
const lingerBytes = 256 * 1024

/** Reads at most `most` bytes; undefined when there are more, or they end too early. */
export function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let length = 0
    request.on('data', (piece: Buffer) => {
      length += piece.length
      if (length <= most) return void pieces.push(piece)
      pieces.length = 0
      resolve(undefined)
    })
    request.on('end', () => resolve(Buffer.concat(pieces, length)))
    request.on('error', () => resolve(undefined))
    request.on('close', () => resolve(undefined))
  })
}

export function send(response: ServerResponse, { status, type, body = '', allow }: Answer): void {
  if (response.destroyed || response.headersSent) return
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(type !== undefined && { 'content-type': type, 'x-content-type-options': 'nosniff' }),
    ...(status === 429 || status === 503 ? { 'retry-after': '30' } : {}),
    ...(status === 405 ? { allow: allow ?? 'POST' } : {}),
  })
  response.end(body)
}

/** Connections that were refused something: nothing more is read from them. */
const leaving = new WeakSet<Socket>()
export const isLeaving = (socket: Socket): boolean => leaving.has(socket)

/** Refuses without reading: whoever still sends is heard for a moment, so that the answer arrives. */
export function turnAway(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { socket } = request
  leaving.add(socket)
  response.setHeader('connection', 'close')
  send(response, answer)
  if (request.complete) return
  let heard = 0
  request.on('data', (piece: Buffer) => {
    heard += piece.length
    if (heard > lingerBytes) socket.destroy()
  })
  const cut = setTimeout(() => socket.destroy(), lingerMs)
  cut.unref()
  socket.once('close', () => clearTimeout(cut))
}
