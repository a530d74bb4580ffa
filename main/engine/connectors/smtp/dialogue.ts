import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { shownBy, type Shown } from '../../net/certificate'
import { Fault } from '../fault'
import { smtpFault } from './faults'
import type { SmtpSettings } from './settings'
import { authoritiesWith } from './trust'

/** Our own deadlines end everything; the library's must not come before them. */
const neverMs = 300_000

/** A mail as it travels. */
export type Parcel = { readonly from: string; readonly to: string; readonly bytes: Buffer }

/** One conversation with a mail server over a connection that stands. */
export type Dialogue = {
  /** Greeting, TLS as set, capabilities. Resolves with what TLS showed, if there is TLS. */
  greet(): Promise<Shown | undefined>
  signIn(user: string, password: string): Promise<void>
  /** Hands over one mail; resolves when the server has taken it. */
  hand(parcel: Parcel): Promise<void>
  /** Says good-bye without waiting for the answer. */
  leave(): void
  /** Drops everything at once. */
  cut(): void
}

function optionsFor(settings: SmtpSettings, connection: Socket): SMTPConnectionOptions {
  const { host, port, tls, caFile } = settings
  return {
    connection,
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(tls !== 'none' && {
      tls: { ca: [...authoritiesWith(caFile)], minVersion: 'TLSv1.2', rejectUnauthorized: true },
    }),
    connectionTimeout: neverMs,
    greetingTimeout: neverMs,
    socketTimeout: neverMs,
    socketCloseTimeout: 1_000,
    logger: false,
  }
}

/**
 * Speaks SMTP through nodemailer's client on a socket of ours. Every way in which the library says
 * that it is over (callback, `error`, `end`) ends what is under way.
 * @throws Fault `ca-file-unreadable`
 */
export function openDialogue(
  settings: SmtpSettings,
  socket: Socket,
  facts: FailureFacts,
): Dialogue {
  const client = new SMTPConnection(optionsFor(settings, socket))
  let fail: (error: unknown) => void = () => undefined
  client.on('error', (error: unknown) => fail(error))
  client.on('end', () => fail(new Fault('connection-reset', facts)))

  const turn = async <T>(
    act: (done: (error: Error | null | undefined, value?: T) => void) => void,
  ): Promise<T | undefined> => {
    try {
      return await new Promise<T | undefined>((resolve, reject) => {
        fail = reject
        act((error, value) => (error ? reject(error) : resolve(value)))
      })
    } catch (error) {
      throw smtpFault(error, facts)
    } finally {
      fail = () => undefined
    }
  }

  return {
    async greet() {
      await turn<void>((done) => client.connect(done))
      return client._socket instanceof TLSSocket
        ? shownBy(client._socket, settings.host)
        : undefined
    },
    async signIn(user, password) {
      await turn((done) => client.login({ credentials: { user, pass: password } }, done))
    },
    async hand({ from, to, bytes }) {
      await turn((done) => client.send({ from, to, size: bytes.length }, bytes, done))
    },
    leave() {
      client.quit()
      client.close()
    },
    cut() {
      client.close()
      const last = client._socket
      for (const one of [last, socket]) if (one) one.on('error', () => undefined).destroy()
    },
  }
}
