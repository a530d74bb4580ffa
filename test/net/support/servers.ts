import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net'
import type { Identity } from './certificates'

export type Running = { readonly port: number; stop(): Promise<void> }

async function listen(server: Server, sockets: Set<Socket>): Promise<Running> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

export const startHttp = (answer: RequestListener): Promise<Running> =>
  listen(createServer(answer), new Set())

export const startHttps = (identity: Identity, answer: RequestListener): Promise<Running> => {
  const server = createTlsServer(identity, answer)
  server.on('tlsClientError', () => undefined)
  return listen(server as unknown as Server, new Set())
}

/** Takes connections and never says a word. */
export const startSilence = (): Promise<Running> =>
  listen(createTcpServer() as unknown as Server, new Set())

export type Proxy = Running & { readonly asked: readonly string[] }

/** A CONNECT proxy that tunnels to 127.0.0.1, or answers every CONNECT with `refuse`. */
export async function startProxy(refuse?: number): Promise<Proxy> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '')
    if (refuse !== undefined) {
      client.end(`HTTP/1.1 ${refuse} Refused\r\nProxy-Authenticate: Basic\r\n\r\n`)
      return
    }
    const upstream = connect(Number(request.url?.split(':').pop()), '127.0.0.1')
    sockets.add(upstream)
    upstream.on('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    client.on('error', () => upstream.destroy())
  })
  return { ...(await listen(server, sockets)), asked }
}

/** A port where nobody listens. */
export async function freePort(): Promise<number> {
  const server = createTcpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
