import type { Output } from '../../../preload/contract'
import type { AgencyEvent, Conversation } from '../../../preload/contract/events'
import { propertyNames } from '../../../preload/contract/event-kinds'
import type { Profile } from '../store/profile-repository'
import type { StoredAttachment } from '../store/attachment-repository'
import type { StoredRecord } from '../store/record-repository'
import { fieldsOfPayload } from '../sync/written-fields'
import { historyLineFrom } from './history-words'
import type { CodeNames } from './code-names'
import type { RecordingParts } from './parts'
import { effectViewFrom, payloadOf, suggestionFrom, type Views } from './views'

const mostRecords = 100
const mostLines = 200

const attachmentWords: Readonly<Record<StoredAttachment['state'], string>> = {
  waiting: 'Not sent yet',
  attached: 'Attached in AMS360',
  refused: 'Could not be attached',
}

const conversationIn = (event: AgencyEvent): Conversation | undefined =>
  event.kind === 'conversation.created' || event.kind === 'ticket.created'
    ? event.conversation
    : undefined

/** What stands in the event about this record: an event may bring a ticket and its conversation. */
function textOf({ kind }: StoredRecord, event: AgencyEvent | undefined): string {
  if (!event) return ''
  if (kind === 'conversation') return conversationIn(event)?.text ?? ''
  if (event.kind === 'ticket.created') return event.ticket.text ?? ''
  return event.kind === 'deal.created' || event.kind === 'deal.won' ? (event.deal.text ?? '') : ''
}

/** One record, and one profile, with all that belongs to it. */
export function createDetail({ stores }: RecordingParts, views: Views, { nameOf }: CodeNames) {
  const { attachments, effects, history, profiles, records, suggestions, triggers } = stores

  const openRecord = (record: StoredRecord): Output<'records.open'> => {
    const { triggerId } = record.content
    const event = triggers.find(triggerId)?.event
    const url = event && record.kind === 'conversation' ? conversationIn(event)?.url : undefined
    const written = effects.ofRecord(record.id)
    const told = new Set([triggerId, ...written.flatMap((one) => one.triggerId ?? [])])
    const lines = [...told].flatMap((id) => history.ofTrigger(id))
    return {
      row: views.recordRowFrom(record, views.profileFinder()(record.profileId)),
      text: textOf(record, event),
      ...(url !== undefined && { url }),
      attachments: attachments
        .ofTrigger(triggerId)
        .map(({ name, size, state }) => ({ name, size, state: attachmentWords[state] })),
      effects: written.map((effect) => {
        const payload = payloadOf(effect)
        const fields = payload ? fieldsOfPayload(payload, nameOf) : []
        return { effect: effectViewFrom(effect), fields }
      }),
      history: lines
        .toSorted((one, other) => other.id - one.id)
        .slice(0, mostLines)
        .map(historyLineFrom),
    }
  }

  /** Earlier values of a property, newest first; what was empty is no value. */
  const earlierOf = (changes: ReturnType<typeof profiles.changes>, property: string) =>
    changes
      .filter((change) => change.property === property && change.before !== '')
      .map(({ before, at }) => ({ value: before, at }))

  const openProfile = (profile: Profile): Output<'records.profile'> => {
    const changes = profiles.changes(profile.id)
    const { values } = profile.content
    return {
      profile: views.profileRowFrom(profile),
      fields: propertyNames.flatMap((property) => {
        const known = values[property]
        return known ? [{ property, ...known, before: earlierOf(changes, property) }] : []
      }),
      records: records
        .ofProfile(profile.id, mostRecords)
        .map((record) => views.recordRowFrom(record, profile)),
      suggestions: suggestions.openOf(profile.id).map(suggestionFrom),
      history: history
        .ofProfile(profile.id, Number.MAX_SAFE_INTEGER, mostLines)
        .map(historyLineFrom),
    }
  }
  return { openRecord, openProfile }
}
