import type { PeerCertificate, TLSSocket } from 'node:tls'
import { dialPlain, secure, type DialOptions } from './dial'
import type { TlsFacts } from './reach'

/** A field of a name can be there several times. */
const first = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'object' ? value[0] : value

const nameOf = (name: PeerCertificate['issuer'] | undefined): string =>
  first(name?.O) ?? first(name?.CN) ?? 'an unnamed issuer'

/** What the certificate of a secure connection says. */
export function shownBy(socket: TLSSocket, host: string) {
  const certificate = socket.getPeerCertificate()
  return {
    protocol: socket.getProtocol() ?? 'TLS',
    issuer: nameOf(certificate.issuer),
    subject: first(certificate.subject?.CN) ?? host,
    validTo: Date.parse(certificate.valid_to),
  }
}
export type Shown = ReturnType<typeof shownBy>

/**
 * Connects, reads the server's certificate and hangs up; sends nothing.
 * With `verify: false` any certificate is read: for a reach whose own stack decides what is
 * trusted (Chromium uses the certificates of Windows, Node's TLS does not know them).
 */
export async function readCertificate(address: string, options: DialOptions): Promise<TlsFacts> {
  const url = new URL(address)
  const started = performance.now()
  const plain = await dialPlain(url, options)
  const connected = performance.now()
  try {
    const socket = await secure(url, plain, options)
    return {
      ...shownBy(socket, url.hostname),
      connectMs: Math.round(connected - started),
      tlsMs: Math.round(performance.now() - connected),
    }
  } finally {
    plain.on('error', () => undefined).destroy()
  }
}
