import type { ConnectionStatus, EngineStatus } from '../../../preload/contract/connections'
import type { MailDraft } from '../mail/mailbox'
import type { EnginePorts } from '../ports'
import type { AlarmRepository } from '../store/alarm-repository'
import { decideAlarm } from './alarm'
import { failureMail, nightlyMail, recoveryMail } from './alarm-mail'
import { dayNameOf } from './schedule'

/** The technical contact's mails, as far as health needs them. */
export interface Mails {
  /** Whether the technical contact wants mails of this sort (seed 1, Contact Info). */
  wants(sort: 'nightly' | 'failures'): boolean
  queue(draft: MailDraft): void
}

export type TellerParts = {
  readonly alarms: AlarmRepository
  readonly mails: Mails
  /** Runs everything inside in one transaction: what was told and its mail are stored together. */
  readonly together: <T>(work: () => T) => T
}

/** Tells people: tray notification and mail when a connection breaks and when it works again. */
export function createTeller(
  { alarms, mails, together }: TellerParts,
  ports: Pick<EnginePorts, 'now' | 'notify'>,
) {
  const mail = (draft: MailDraft): void => {
    if (mails.wants(draft.kind === 'nightly' ? 'nightly' : 'failures')) mails.queue(draft)
  }

  const raise = (rowId: number, status: ConnectionStatus, agency: string | undefined): void => {
    const now = ports.now()
    const { id, since } = status
    alarms.raise(rowId, since, now)
    mail({
      kind: 'failure',
      connectionId: id,
      dedupe: `failure ${id} ${since} ${now}`,
      ...failureMail(status, agency),
    })
  }
  const recover = (rowId: number, status: ConnectionStatus, since: number): void => {
    const now = ports.now()
    alarms.end(rowId, now)
    mail({
      kind: 'recovery',
      connectionId: status.id,
      dedupe: `recovery ${status.id} ${since} ${now}`,
      ...recoveryMail(status, since, now),
    })
  }

  return {
    /** @param agency how the other side names the agency, for the mail */
    tell(rowId: number, status: ConnectionStatus, agency: string | undefined): void {
      const raised = alarms.find(rowId)
      const decision = decideAlarm(status, raised, ports.now())
      if (decision.act === 'none') return
      together(() =>
        decision.act === 'raise'
          ? raise(rowId, status, agency)
          : recover(rowId, status, raised?.since ?? status.since),
      )
      ports.notify(decision.notice)
    },
    /** Somebody mended it: the next failure is a new story and is told at once. */
    forget: (rowId: number): void => void alarms.clear(rowId),
    /** The mail after the daily run of this day; a second one of the same day is not sent. */
    nightly({ connections, findings }: EngineStatus, dailyAt: number): void {
      mail({
        kind: 'nightly',
        dedupe: `nightly ${dayNameOf(dailyAt)}`,
        ...nightlyMail(connections, findings, ports.now()),
      })
    },
  }
}
export type Teller = ReturnType<typeof createTeller>
