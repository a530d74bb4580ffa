import type { Conversation } from '../../../../preload/contract/events'
import { missingAmong, type ChoiceName } from './choices'
import type { Intended, Known } from './rule'
import { descriptionFrom } from './texts'

/** A conversation and when it was held, milliseconds since 1970. */
export type Told = { readonly conversation: Conversation; readonly at: number }

/** What one kind of conversation says in AMS360. */
export type Said = {
  readonly action: string
  /** The choice that stands behind the action. */
  readonly choice: ChoiceName
  readonly first: string
  readonly paragraphs: readonly string[]
}

/** The activity of a conversation; files that came with it go along where possible. */
export function activityOf(
  { conversation, at }: Told,
  { action, choice, first, paragraphs }: Said,
  known: Known,
  record: Intended['record'],
): Intended {
  const { mapping, attachments } = known
  const link = conversation.url ?? known.linkOf(conversation.id)
  return {
    payload: {
      kind: 'activity.insert',
      action,
      description: descriptionFrom(first, paragraphs, link),
      at,
      employee: mapping.activityEmployee,
      attachments: attachments.map(({ id }) => id),
    },
    missing: missingAmong(mapping, [...(action === '' ? [choice] : []), 'activityEmployee']),
    record,
    part: 'activity.insert',
  }
}
