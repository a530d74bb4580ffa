import type { Contact } from '../../../preload/contract/contact'
import { failureFrom, type FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import { systemNames } from '../../../preload/contract/systems'
import type { SmtpSession } from '../connectors/smtp/session'
import { Fault } from '../connectors/fault'
import { looksOffline } from '../faults/looks-offline'
import type { Log } from '../log/log'
import type { EnginePorts } from '../ports'
import type { MailContent, MailRepository, StoredMail } from '../store/mail-repository'
import { fateOf, offlineWaitMs, type Fate } from './pace'

/** The connection that mails leave by. */
export type MailServer = {
  /** `ready`: it may be used, whatever its last check said. */
  state(): 'ready' | 'paused' | 'not-set-up'
  session(): Promise<Pick<SmtpSession, 'send'>>
}

export type CarrierParts = {
  readonly mails: MailRepository
  readonly contact: () => Contact | undefined
  readonly server: MailServer
  readonly log: Log
  readonly toFailure: (error: unknown, during: string, extra?: FailureFacts) => Failure
  /** The outbox changed. */
  readonly changed: () => void
}

type Ports = Pick<EnginePorts, 'now' | 'after' | 'online'>

/** The clock may be set and the PC may sleep: look at least this often. */
const longestSleepMs = 10 * 60_000
/** No plan reaches beyond this: it was made while the clock was ahead. */
const longestPlanMs = 60 * 60_000
/** A store that cannot be written is not tried every second. */
const troubleMs = 60_000
/** One mail never takes longer than this, in milliseconds. */
const capMs = 10 * 60_000

const facts = { system: systemNames.smtp, connectionId: 'smtp' } as const

/**
 * Carries mails one after the other. `sending` is committed before the first byte, so a mail whose
 * fate is unknown is found again. Unlike an AMS360 activity it may then be sent once more: a mail
 * that comes twice does no harm, and with the same Message-ID most mailboxes show it once.
 */
export function createCarrier(parts: CarrierParts, ports: Ports) {
  const { mails, contact, server, log, changed } = parts
  const stopping = new AbortController()
  let isRunning = false
  let hasTrouble = false
  let underWay: Promise<void> | undefined
  let cancel = (): void => undefined

  const waitFor = (): Failure | undefined => {
    switch (server.state()) {
      case 'ready':
        return contact() ? undefined : failureFrom('contact-missing', {}, 'mail')
      case 'paused':
        return failureFrom('connection-paused', facts, 'mail')
      case 'not-set-up':
        return failureFrom('mail-server-missing', facts, 'mail')
    }
  }

  /** The next mail that may leave now; without a way out all that are due wait for a person. */
  const next = (): StoredMail | undefined => {
    const now = ports.now()
    if (stopping.signal.aborted) return undefined
    const why = waitFor()
    if (why === undefined) return mails.due(now)
    if (mails.hold(why, now) > 0) changed()
    return undefined
  }

  const record = (mail: StoredMail, content: MailContent, fate: Fate, failure?: Failure): void => {
    const { state, ...times } = fate
    mails.put(mail.id, { state, content, attempts: mail.attempts + 1, failure, ...times })
    changed()
  }

  const failed = async (mail: StoredMail, content: MailContent, error: unknown): Promise<void> => {
    const now = ports.now()
    // Stopped with the engine, or because the mail server was saved meanwhile: it says nothing.
    const isCut = error instanceof Fault && error.code === 'cancelled'
    if (isCut || stopping.signal.aborted) {
      record(mail, content, { state: 'waiting', nextAttemptAt: now }, mail.failure)
      return
    }
    const couldBe = error instanceof Fault && looksOffline(error.code)
    const isOffline = couldBe && !(await ports.online())
    const reason = isOffline ? new Fault('offline', facts, { cause: error }) : error
    const failure = parts.toFailure(reason, 'mail', facts)
    if (isOffline) {
      record(mail, content, { state: 'waiting', nextAttemptAt: now + offlineWaitMs }, failure)
      return
    }
    const tries = { since: content.since ?? now, failed: content.failed + 1 }
    const fate = fateOf(failure, tries, now)
    log.warn('mail: not sent', { mail: mail.id, code: failure.code, state: fate.state })
    record(mail, { ...content, ...tries }, fate, failure)
  }

  const carry = async (mail: StoredMail): Promise<void> => {
    const person = contact()
    if (!mail.content || !person) {
      mails.giveUp(mail.id, ports.now())
      log.warn('mail: its text can no longer be opened', { mail: mail.id })
      changed()
      return
    }
    const content = { ...mail.content, to: person.email }
    const attempts = mail.attempts + 1
    mails.put(mail.id, { state: 'sending', content, attempts, failure: mail.failure })
    changed()
    try {
      const session = await server.session()
      const message = {
        to: { name: person.name, address: person.email },
        subject: content.subject,
        text: content.text,
        id: content.messageId,
        at: mail.createdAt,
      }
      await session.send(message, AbortSignal.any([stopping.signal, AbortSignal.timeout(capMs)]))
    } catch (error) {
      await failed(mail, content, error)
      return
    }
    mails.put(mail.id, { state: 'sent', content, attempts, endedAt: ports.now() })
    log.info('mail: sent', { mail: mail.id, kind: mail.kind, attempts })
    changed()
  }

  const carryAll = async (): Promise<void> => {
    try {
      const now = ports.now()
      // What the store could not record the last time stands there as `sending`.
      if (hasTrouble) mails.recover(now)
      hasTrouble = false
      mails.pullIn(now + longestPlanMs, now)
      for (let mail = next(); mail; mail = next()) await carry(mail)
    } catch (error) {
      hasTrouble = true
      parts.toFailure(error, 'mail')
    }
  }
  const run = (): void => {
    if (underWay) return
    underWay = carryAll()
      .then(() => {
        underWay = undefined
        plan()
      })
      .catch((error: unknown) => void parts.toFailure(error, 'mail'))
  }

  const waitMs = (): number | undefined => {
    if (hasTrouble) return troubleMs
    const at = mails.nextDueAt()
    return at === undefined ? undefined : Math.max(0, Math.min(at - ports.now(), longestSleepMs))
  }
  function plan(): void {
    if (!isRunning || stopping.signal.aborted) return
    cancel()
    const wait = waitMs()
    if (wait !== undefined) cancel = ports.after(wait, run)
  }

  return {
    /** A mail came in, or its time changed. */
    plan,
    /** What waited for a person is tried again. */
    goOn(): void {
      if (waitFor() === undefined && mails.release(ports.now()) > 0) changed()
      plan()
    },
    start(): void {
      isRunning = true
      plan()
    },
    async stop(): Promise<void> {
      cancel()
      stopping.abort()
      await underWay
    },
  }
}
