import type { ServerResponse } from 'node:http'
import { bytesOf, replyHtml, replySoap, stream, type Outcome } from './http-replies'
import { resultFrame } from './wire/envelope'

/** More than the 16 MiB that a client of ours reads. */
const hugeLength = 24 * 1024 * 1024

/** What stands in for the service when the fault is one of the network or of the web server. */
export function sendServerError(response: ServerResponse): void {
  replyHtml(response, 500, '500 - Internal server error.')
}

/** What a captive portal or a proxy's sign-in page looks like to a SOAP client. */
export function sendSignInPage(response: ServerResponse): void {
  replyHtml(response, 200, 'Sign in to the network')
}

/** The true answer, cut: HTTP is content with it, XML is not. */
export function sendCut(response: ServerResponse, outcome: Outcome): void {
  const whole = Buffer.concat([...outcome.pieces].map(bytesOf))
  replySoap(response, outcome.status, whole.subarray(0, Math.floor(whole.length * 0.6)))
}

export function sendNothing(response: ServerResponse): void {
  replySoap(response, 200, '')
}

/** Well-formed to the end, and far too long. */
export function sendHuge(response: ServerResponse, operation: string): Promise<void> {
  return stream(response, { status: 200, pieces: hugePieces(operation) })
}

function* hugePieces(operation: string): Generator<string | Buffer> {
  const frame = resultFrame(operation)
  const row = Buffer.from(`<a:Row><a:Text>${'x'.repeat(4000)}</a:Text></a:Row>`)
  yield `${frame.head}<a:RowList>`
  for (let sent = 0; sent < hugeLength; sent += row.length) yield row
  yield `</a:RowList>${frame.tail}`
}
