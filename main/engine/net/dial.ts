import { request } from 'node:http'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'

/** The proxy is in the way. The codes are ours; `network-fault.ts` knows them. */
export class DialError extends Error {
  override readonly name = 'DialError'
  readonly code: 'PROXY_UNREACHABLE' | 'PROXY_SIGN_IN' | 'PROXY_REFUSED' | 'PROXY_NO_ROUTE'

  constructor(code: DialError['code'], options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

export type DialOptions = {
  /** `proxy.example:8080`; undefined = direct. */
  readonly proxy?: string | undefined
  /** Certificate authorities to trust; undefined = Node's own. */
  readonly ca?: readonly string[] | undefined
  /** False: take whatever certificate is shown, to read it. Never send anything on such a line. */
  readonly verify?: boolean
  readonly signal: AbortSignal
}

const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80)

/** IPv6 addresses stand in brackets in a URL, not for the resolver. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/** Resolves with the socket once `ready` fires; any error or the signal ends it. */
function whenReady<S extends Socket>(socket: S, ready: string, signal: AbortSignal): Promise<S> {
  return new Promise<S>((resolve, reject) => {
    const settle = (act: () => void): void => {
      socket.off('error', failed).off('close', closed)
      signal.removeEventListener('abort', stop)
      act()
    }
    const failed = (error: Error): void => settle(() => reject(error))
    const closed = (): void => failed(Object.assign(new Error('closed'), { code: 'ECONNRESET' }))
    const stop = (): void => {
      settle(() => reject(signal.reason))
      socket.on('error', () => undefined).destroy()
    }
    socket.once(ready, () => settle(() => resolve(socket)))
    socket.once('error', failed)
    socket.once('close', closed)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

function proxyRefusal(status: number | undefined): DialError {
  if (status === 407) return new DialError('PROXY_SIGN_IN')
  // 502, 503, 504: the proxy is willing, the server behind it is not to be had.
  if (status !== undefined && status >= 500) return new DialError('PROXY_NO_ROUTE')
  return new DialError('PROXY_REFUSED')
}

function throughProxy(target: string, proxy: string, signal: AbortSignal): Promise<Socket> {
  return new Promise<Socket>((resolve, reject) => {
    const { hostname, port } = new URL(proxy.includes('://') ? proxy : `http://${proxy}`)
    const asking = request({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || 80,
      method: 'CONNECT',
      path: target,
      headers: { host: target },
      signal,
      agent: false,
    })
    asking.once('connect', (response, socket) => {
      if (response.statusCode === 200) {
        resolve(socket)
      } else {
        socket.destroy()
        reject(proxyRefusal(response.statusCode))
      }
    })
    asking.once('error', (cause) => {
      reject(signal.aborted ? signal.reason : new DialError('PROXY_UNREACHABLE', { cause }))
    })
    asking.end()
  })
}

/** A plain connection to the URL's server, through the proxy if there is one. */
export function dialPlain(url: URL, { proxy, signal }: DialOptions): Promise<Socket> {
  const host = hostOf(url)
  const port = portOf(url)
  if (proxy !== undefined) return throughProxy(`${url.hostname}:${port}`, proxy, signal)
  return whenReady(connectTcp({ host, port, autoSelectFamily: true }), 'connect', signal)
}

/** A TLS connection on top of `socket`; throws what Node's TLS throws. */
export function secure(
  url: URL,
  socket: Socket,
  { ca, verify = true, signal }: DialOptions,
): Promise<TLSSocket> {
  const host = hostOf(url)
  return whenReady(
    connectTls({
      socket,
      host,
      // A server name must not be an address (RFC 6066).
      ...(isIP(host) === 0 && { servername: host }),
      ...(ca && { ca: [...ca] }),
      rejectUnauthorized: verify,
      ALPNProtocols: ['http/1.1'],
    }),
    'secureConnect',
    signal,
  )
}
