import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createServer as createTlsServer, TLSSocket } from 'node:tls'
import type { Identity } from '../../net/support/certificates'
import type { Running } from '../../net/support/servers'

/** Where in the conversation something happens: at a command, at the greeting, after the mail. */
export type Moment = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'mail'

/** Bytes to send instead of the right answer, or an act upon the connection. */
export type Deed = string | { readonly act: 'reset' | 'close' | 'silence' }

export type SmtpFixture = Running & {
  /** Commands as they came, the mail as «mail». */
  readonly heard: readonly string[]
  misbehave(moment: Moment, deed: Deed): void
}

type Options = {
  readonly identity?: Identity
  /** TLS from the first byte. */
  readonly implicit?: boolean
}

const right: Readonly<Record<string, string>> = {
  greeting: '220 fixture ESMTP',
  EHLO: '250-fixture\r\n250-AUTH PLAIN\r\n250-STARTTLS\r\n250 SIZE 100000',
  STARTTLS: '220 Go ahead',
  AUTH: '235 2.7.0 Accepted',
  MAIL: '250 2.1.0 OK',
  RCPT: '250 2.1.5 OK',
  DATA: '354 Go on',
  mail: '250 2.0.0 Taken',
  QUIT: '221 Bye',
}

/** A mail server that says exactly what a test wants it to say; written by hand to be able to lie. */
export async function startSmtpFixture({ identity, implicit }: Options = {}): Promise<SmtpFixture> {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  let trouble: { readonly moment: Moment; readonly deed: Deed } | undefined

  const talk = (socket: Socket): void => {
    let rest = ''
    let inMail = false
    socket.setEncoding('utf8')
    socket.on('error', () => undefined)

    const answer = (moment: string): void => {
      const deed = trouble?.moment === moment ? trouble.deed : `${right[moment] ?? '502 What'}\r\n`
      if (typeof deed === 'string') socket.write(deed)
      else if (deed.act === 'reset') rawOf(socket).resetAndDestroy()
      else if (deed.act === 'close') socket.end()
      if (moment === 'DATA' && typeof deed === 'string') inMail = deed.startsWith('3')
      if (moment === 'STARTTLS' && deed === `${right['STARTTLS']}\r\n`) upgrade()
    }
    const upgrade = (): void => {
      socket.removeAllListeners('data')
      if (identity) talk(new TLSSocket(socket, { isServer: true, ...identity }))
    }
    const take = (line: string): void => {
      if (inMail) {
        if (line !== '.') return
        inMail = false
        heard.push('mail')
        answer('mail')
        return
      }
      heard.push(line)
      answer(line.split(' ')[0]?.toUpperCase() ?? '')
    }
    socket.on('data', (piece: string) => {
      rest += piece
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        take(line)
      }
    })
  }
  const greet = (socket: Socket): void => {
    talk(socket)
    const deed = trouble?.moment === 'greeting' ? trouble.deed : `${right['greeting']}\r\n`
    if (typeof deed === 'string') socket.write(deed)
    else if (deed.act === 'reset') rawOf(socket).resetAndDestroy()
    else if (deed.act === 'close') socket.end()
  }
  const track = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  }

  const server =
    implicit && identity
      ? createTlsServer(identity, greet)
      : createServer((socket) => greet(socket))
  server.on('connection', track)
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    heard,
    port: (server.address() as AddressInfo).port,
    misbehave(moment, deed) {
      trouble = { moment, deed }
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** A TLS socket cannot reset; the one below it can. */
function rawOf(socket: Socket): Socket {
  return socket instanceof TLSSocket
    ? ((socket as unknown as { _parent?: Socket })._parent ?? socket)
    : socket
}
