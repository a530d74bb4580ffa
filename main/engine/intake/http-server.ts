import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { readFile } from 'node:fs/promises'
import type { ListenerSpec } from '../connectors/connector'
import { Fault } from '../connectors/fault'

export type Timing = {
  readonly headersMs: number
  readonly bodyMs: number
  readonly idleMs: number
  /** How often slow clients are looked for. */
  readonly watchMs: number
}
export const usualTiming: Timing = {
  headersMs: 5_000,
  bodyMs: 10_000,
  idleMs: 15_000,
  watchMs: 500,
}

const addressErrors = new Set(['EADDRNOTAVAIL', 'EINVAL', 'ENOTFOUND', 'EAFNOSUPPORT', 'EAI_AGAIN'])

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

async function readPem(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw new Fault('listener-certificate', { path, codes: [codeOf(cause)] }, { cause })
  })
}

/**
 * A server, plain or with the certificate it is told; it does not listen yet.
 * @throws Fault `listener-certificate`
 */
export async function createServerFor(
  { certFile, keyFile }: ListenerSpec,
  timing: Timing,
): Promise<Server> {
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
export function listenAt(server: Server, { bindAddress, port }: ListenerSpec): Promise<void> {
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
