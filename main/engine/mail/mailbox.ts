import type { EngineHandlers } from '../../../preload/contract'
import type { Contact, MailKind, SentMail } from '../../../preload/contract/contact'
import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import { Fault } from '../connectors/fault'
import type { Log } from '../log/log'
import type { EnginePorts } from '../ports'
import type { MailRepository, StoredMail } from '../store/mail-repository'
import { createCarrier, type MailServer } from './carrier'

/** A mail that somebody wants sent to the technical contact; who that is, is decided when it leaves. */
export type MailDraft = {
  readonly kind: MailKind
  /** The connection that the mail is about. */
  readonly connectionId?: string
  /** Two drafts with the same key are one mail. */
  readonly dedupe: string
  readonly subject: string
  readonly text: string
}

/** Where the rest of the engine puts its mails: they are stored, sent when that is possible, retried. */
export interface Mailbox {
  queue(draft: MailDraft): void
}

export type MailboxParts = {
  readonly mails: MailRepository
  readonly contact: () => Contact | undefined
  readonly server: MailServer
  readonly log: Log
  readonly toFailure: (error: unknown, during: string, extra?: FailureFacts) => Failure
}

export type MailboxPorts = Pick<EnginePorts, 'now' | 'after' | 'online' | 'emit'>

const pageLength = 50
const keptMs = 400 * 86_400_000

const testText = [
  'This is the test mail that was asked for in SyncDesk, under Contact info.',
  'It arrived, so SyncDesk can tell you when a connection of your agency stops working.',
  'Nothing has to be done.',
].join('\n\n')

type Handled = 'contact.testMail' | 'mail.list' | 'mail.retry'

/** The outbox of mails: a mail is stored first, then carried, and every try leaves a trace. */
export function createMailbox(parts: MailboxParts, ports: MailboxPorts) {
  const { mails, contact, log } = parts
  const changed = (): void => ports.emit('mail.changed', {})
  const carrier = createCarrier({ ...parts, changed }, ports)

  /** @returns the new mail's id, when there is one */
  const put = ({ dedupe, kind, subject, text, connectionId }: MailDraft): number | undefined => {
    const person = contact()
    if (!person) {
      log.info('mail: there is no technical contact, so none is written', { kind })
      return undefined
    }
    const content = { subject, text, messageId: crypto.randomUUID(), to: person.email, failed: 0 }
    const added = mails.add({ dedupe, kind, connectionId, content }, ports.now())
    if (added === 'no-key') {
      log.warn('mail: nothing personal can be kept on this PC now, so none is written', { kind })
      return undefined
    }
    if (added === undefined) return undefined
    log.info('mail: written', { mail: added, kind, connection: connectionId })
    changed()
    carrier.plan()
    return added
  }

  const shown = ({ content, ...mail }: StoredMail): SentMail => ({
    id: mail.id,
    kind: mail.kind,
    ...(mail.connectionId !== undefined && { connectionId: mail.connectionId }),
    subject: content?.subject ?? 'It can no longer be read on this PC',
    to: content?.to ?? '',
    createdAt: mail.createdAt,
    state: mail.state,
    attempts: mail.attempts,
    ...(mail.nextAttemptAt !== undefined && { nextAttemptAt: mail.nextAttemptAt }),
    ...(mail.endedAt !== undefined && { endedAt: mail.endedAt }),
    ...(mail.failure && { failure: mail.failure }),
  })

  const handlers: Pick<EngineHandlers, Handled> = {
    'contact.testMail': () => {
      if (!contact()) throw new Fault('contact-missing')
      const id = put({
        kind: 'test',
        dedupe: `test:${crypto.randomUUID()}`,
        subject: 'SyncDesk: test mail',
        text: testText,
      })
      if (id === undefined) throw new Fault('vault-unavailable')
      return { id }
    },
    'mail.list': ({ before = Number.MAX_SAFE_INTEGER }) =>
      mails.before(before, pageLength).map(shown),
    'mail.retry': ({ id }) => {
      const mail = mails.find(id)
      // Sent or under way: once is enough.
      if (mail?.content && (mail.state === 'waiting' || mail.state === 'failed')) {
        const { since: _over, ...content } = { ...mail.content, failed: 0 }
        const { attempts, failure } = mail
        mails.put(id, { state: 'waiting', content, attempts, failure, nextAttemptAt: ports.now() })
        changed()
        carrier.plan()
      }
      return {}
    },
  }

  return {
    handlers,
    queue: (draft: MailDraft): void => void put(draft),
    /** The mail server or the technical contact is another one now: what waited for that goes on. */
    goOn: carrier.goOn,
    /** The PC slept: the timer is set anew. */
    wake: carrier.plan,
    /** What an earlier engine was sending goes out again: see `carrier.ts` on why that may be. */
    start(): void {
      const cut = mails.recover(ports.now())
      if (cut > 0) log.warn('mail: mails were under way at the last stop; sent again', { cut })
      mails.prune(ports.now() - keptMs)
      carrier.start()
    },
    /** Resolves when nothing is under way any more: the store may close. */
    stop: carrier.stop,
  }
}
