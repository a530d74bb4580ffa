import type { Socket } from 'node:net'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { withDeadline } from '../../net/deadline'
import { dialPlain } from '../../net/dial'
import { networkFault } from '../../net/network-fault'
import type { Shown } from '../../net/certificate'
import { Fault } from '../fault'
import type { Dialogue, Parcel } from './dialogue'
import { mayBeReadable, nearnessOf, type Nearness } from './nearness'
import { urlOf, type SmtpSecrets, type SmtpSettings } from './settings'

/** The mail library is only needed where mail is: an engine without it is smaller. */
const loadDialogue = () => import('./dialogue')

export type LineParts = {
  readonly settings: SmtpSettings
  readonly secrets: SmtpSecrets
  readonly facts: FailureFacts
}

export type Greeted = {
  /** Undefined where the line is readable by choice. */
  readonly shown: Shown | undefined
  readonly nearness: Nearness
}

/** The way to the mail server, taken step by step; each step ends in time or when it is stopped. */
export type MailLine = {
  connect(): Promise<void>
  greet(): Promise<Greeted>
  signIn(): Promise<void>
  hand(parcel: Parcel): Promise<void>
  /** Says good-bye if there is somebody; may be called at any time. */
  close(): void
}

export function createMailLine(parts: LineParts, signal: AbortSignal): MailLine {
  const { settings, secrets, facts } = parts
  const { host, port, timeoutSeconds: seconds } = settings
  let socket: Socket | undefined
  let dialogue: Dialogue | undefined
  let open: Awaited<ReturnType<typeof loadDialogue>>['openDialogue'] | undefined
  let isBroken = false

  /** One step: what stops it also drops the connection, so that nothing goes on behind our back. */
  const step = async <T>(run: (inner: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await withDeadline({ seconds, signal, facts }, run)
    } catch (error) {
      isBroken = true
      dialogue?.cut()
      socket?.on('error', () => undefined).destroy()
      throw error
    }
  }
  const talk = async (run: (present: Dialogue) => Promise<void>): Promise<void> => {
    const present = dialogue
    if (!present) throw new Fault('connection-reset', facts)
    await step(() => run(present))
  }

  return {
    async connect() {
      // Before the line stands: nobody would listen to its first words meanwhile.
      open = (await loadDialogue()).openDialogue
      try {
        socket = await step((inner) => dialPlain(new URL(urlOf(host, port)), { signal: inner }))
        // From here on somebody has to hear its errors.
        socket.on('error', () => undefined)
      } catch (error) {
        throw networkFault(error, facts)
      }
    },
    async greet() {
      const plain = socket
      // Reset before anybody listened: the library would wait for a greeting that cannot come.
      // Its end may not be heard yet, but then nobody is at the other end any more.
      const peer = plain?.destroyed ? undefined : plain?.remoteAddress
      if (!open || !plain || peer === undefined) throw new Fault('connection-reset', facts)
      const nearness = nearnessOf(peer)
      const begin = open
      const shown = await step(() => {
        if (settings.tls === 'none' && !mayBeReadable(nearness, settings.user)) {
          throw new Fault('mail-not-encrypted', facts)
        }
        dialogue = begin(settings, plain, facts)
        return dialogue.greet()
      })
      return { shown, nearness }
    },
    async signIn() {
      const { user } = settings
      if (user === '') return
      if (secrets.password === '') {
        throw new Fault('input-invalid', {
          ...facts,
          field: 'Password',
          advice: ['Enter the password of this user, or leave the user empty.'],
        })
      }
      await talk((present) => present.signIn(user, secrets.password))
    },
    hand: (parcel) => talk((present) => present.hand(parcel)),
    close() {
      if (isBroken) return
      if (dialogue) dialogue.leave()
      else socket?.destroy()
    },
  }
}
