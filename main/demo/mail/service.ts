import { createServer, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { DemoFault } from '../../../preload/contract/shell'
import type { DemoService } from '../service-host'
import { spoilGreeting } from './greetings'

/** A mail as it arrived. */
export type DemoMail = {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and body, as they came over the line. */
  readonly source: string
}

export type DemoMailServer = DemoService & {
  readonly port: number
  /** Mails that the server has answered for, and those after which it broke off. */
  received(): readonly DemoMail[]
  /** How often somebody connected. */
  connections(): number
}

export type MailOptions = {
  readonly port?: number
  /** How long the fault `slow` holds the greeting back; 8 s unless told. */
  readonly slowMs?: number
  /** False: it takes mails without a sign-in. */
  readonly auth?: boolean
}

const user = 'syncdesk@harborquist.example'
const password = 'HarborMail360'

/** An error with the reply code that the server then sends. */
const replyWith = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode })

async function textOf(stream: SMTPServerDataStream): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(pieces).toString('utf8')
}

/** A mail server on loopback. It keeps the mails in memory and hands them to nobody. */
export async function startMail(options: MailOptions = {}): Promise<DemoMailServer> {
  const mails: DemoMail[] = []
  const sockets = new Set<Socket>()
  const waiting = new Set<NodeJS.Timeout>()
  const { auth = true, slowMs = 8_000 } = options
  let fault: DemoFault = 'none'
  let connected = 0

  const busy = (): Error | undefined =>
    fault === 'http-500' ? replyWith(451, '4.3.0 Requested action aborted') : undefined
  const smtp = new SMTPServer({
    name: 'mail.harborquist.example',
    banner: 'Harborquist demo mail',
    // It never leaves this PC: a certificate would prove nothing.
    disabledCommands: auth ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !auth,
    disableReverseLookup: true,
    size: 1_048_576,
    logger: false,
    onAuth(given, _session, done) {
      const isRight = given.username === user && given.password === password
      if (fault === 'http-500') done(busy())
      else if (fault === 'wrong-password' || !isRight) {
        done(replyWith(535, '5.7.8 Authentication credentials invalid'))
      } else done(null, { user })
    },
    onMailFrom: (_address, _session, done) => done(busy()),
    onRcptTo: (_address, _session, done) =>
      done(fault === 'missing-right' ? replyWith(550, '5.7.1 Relaying denied') : null),
    onData(stream, { envelope, remotePort }, done) {
      const keep = async (): Promise<void> => {
        const source = await textOf(stream)
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), source })
        if (fault !== 'reset-after') return done()
        for (const one of sockets) if (one.remotePort === remotePort) one.resetAndDestroy()
      }
      keep().catch(done)
    },
  })
  smtp.on('error', () => undefined)

  // In front of the library, because some faults come before its greeting.
  const front = createServer((socket) => {
    connected += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    if (spoilGreeting(socket, fault)) return
    const serve = (): void => void smtp.server.emit('connection', socket)
    if (fault !== 'slow') return serve()
    const timer = setTimeout(() => {
      waiting.delete(timer)
      if (!socket.destroyed) serve()
    }, slowMs)
    waiting.add(timer)
  })
  front.maxConnections = 64
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject)
    front.listen({ port: options.port ?? 0, host: '127.0.0.1' }, () => resolve())
  })
  const address = front.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  return {
    kind: 'smtp',
    port,
    signIn: {
      settings: {
        host: '127.0.0.1',
        port: String(port),
        tls: 'none',
        user: auth ? user : '',
        sender: user,
      },
      secrets: { password: auth ? password : '' },
    },
    setFault: (next) => {
      fault = next
    },
    received: () => mails,
    connections: () => connected,
    stop: () =>
      new Promise((resolve) => {
        for (const timer of waiting) clearTimeout(timer)
        for (const socket of sockets) socket.destroy()
        front.close(() => resolve())
      }),
  }
}
