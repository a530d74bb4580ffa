import type { AgencyEvent, Deal, Party } from '../../../preload/contract/events'
import { Fault } from '../connectors/fault'
import type { StoredRecord } from '../store/record-repository'
import { notThere } from './not-there'
import type { HandlersOf, RecordingParts, RecordingPorts } from './parts'

/** What a person enters here, and what becomes of tickets and deals. */
export function createLogging(
  { stores: { profiles, records, triggers }, sync, appSourceId }: RecordingParts,
  { now }: Pick<RecordingPorts, 'now'>,
): HandlersOf<'records.log' | 'records.completeTicket' | 'records.winDeal'> {
  const demand = (id: number, kind: 'ticket' | 'deal'): StoredRecord => {
    const record = records.find(id)
    if (record?.kind !== kind) throw notThere(kind === 'ticket' ? 'Ticket' : 'Deal')
    if (record.content.externalId === '') throw new Fault('secret-unreadable', { gone: true })
    return record
  }
  const partyOf = ({ profileId }: StoredRecord): Party => {
    const profile = profileId === undefined ? undefined : profiles.find(profileId)
    return profile ? { profileId: profile.uid } : {}
  }
  /** The deal as its source told it last; what cannot be read any more is told by its record. */
  const dealOf = ({ content: { externalId: id, title, triggerId } }: StoredRecord): Deal => {
    const event = triggers.find(triggerId)?.event
    const isDeal = event?.kind === 'deal.created' || event?.kind === 'deal.won'
    return isDeal ? event.deal : { id, title }
  }
  /** Said in the name of the record's own source: it is the same ticket or deal. */
  const say = async ({ sourceId }: StoredRecord, event: AgencyEvent): Promise<void> => {
    // Pressed twice it is the same event, and whatever the second one says is left alone.
    await sync.recorder.record([{ sourceId, event, files: [] }])
  }

  return {
    async 'records.log'({ event }) {
      const [status] = await sync.recorder.record([{ sourceId: appSourceId(), event, files: [] }])
      if (status === undefined || status === 'not-stored') throw new Error('One event, no answer')
      return { status }
    },
    async 'records.completeTicket'({ id }) {
      const record = demand(id, 'ticket')
      if (record.state !== 'open') return {}
      await say(record, {
        kind: 'ticket.completed',
        eventId: `syncdesk ticket.completed ${id}`,
        occurredAt: now(),
        party: partyOf(record),
        ticket: { id: record.content.externalId },
      })
      return {}
    },
    async 'records.winDeal'({ id }) {
      const record = demand(id, 'deal')
      if (record.state !== 'open') return {}
      await say(record, {
        kind: 'deal.won',
        eventId: `syncdesk deal.won ${id}`,
        occurredAt: now(),
        party: partyOf(record),
        deal: dealOf(record),
      })
      return {}
    },
  }
}
