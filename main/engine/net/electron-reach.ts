import { net } from 'electron'
import { caReach } from './ca-reach'
import { readCertificate } from './certificate'
import type { Reach } from './reach'

/**
 * Chromium sends a request again by itself when a connection that was used before breaks, also a
 * POST that had arrived: in AMS360 that is a second permanent activity. A connection of its own for
 * each request has nothing to be repeated on (with HTTP/2 off, `main/index.ts`; ADR 0018).
 */
function onItsOwnConnection(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('connection', 'close')
  return { ...init, headers }
}

/**
 * Reach of the product: Chromium's network stack, with the system's proxy settings, PAC files and
 * trust store. A connection with an extra CA file takes Node's TLS instead, through the same proxy.
 */
export function electronReach(
  askProxy: (url: string) => Promise<{ readonly proxy?: string | undefined }>,
  caFile: string | undefined,
): Reach {
  const proxyFor = async (url: string): Promise<string | undefined> => (await askProxy(url)).proxy
  if (caFile) return caReach(caFile, proxyFor)
  return {
    fetch: (input, init) =>
      net.fetch(input instanceof URL ? input.href : input, onItsOwnConnection(init)),
    proxyFor,
    // Chromium decides what is trusted and does not show the certificate; this only reads it.
    tls: async (url, signal) =>
      readCertificate(url, { proxy: await proxyFor(url), signal, verify: false }),
  }
}
