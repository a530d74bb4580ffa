import type { QueueItem } from '../../../preload/contract/queue'
import type { StoredEffect } from '../store/effect-repository'
import type { StoredSuggestion } from '../store/suggestion-repository'
import type { StoredTrigger } from '../store/trigger-repository'
import { notThere } from './not-there'
import type { RecordingParts } from './parts'
import { titleOfEffect, titleOfEvent, titleOfSuggestion } from './queue-titles'
import { effectViewFrom, profileNoteFrom, suggestionFrom } from './views'

/** One row of the queue behind its id. */
export type Queued =
  | { readonly is: 'effect'; readonly effect: StoredEffect }
  | { readonly is: 'trigger'; readonly trigger: StoredTrigger }
  | { readonly is: 'suggestion'; readonly suggestion: StoredSuggestion }

const letters = { e: 'effect', t: 'trigger', s: 'suggestion' } as const

/** `e12` → effect 12. The contract has seen to it that it looks like this. */
export function placeFrom(id: string): { readonly of: Queued['is']; readonly id: number } {
  const letter = id.charAt(0)
  const of = letter === 'e' || letter === 't' ? letters[letter] : letters.s
  return { of, id: Number(id.slice(1)) }
}

/** States in which others of the same customer wait for an effect. */
const blocking: ReadonlySet<StoredEffect['state']> = new Set([
  'waiting',
  'in-flight',
  'decision',
  'mapping',
])

/** Rows of the queue, as the page shows them. */
export function createQueueItems({ stores }: Pick<RecordingParts, 'stores'>) {
  const { effects, profiles, records, suggestions, triggers } = stores

  const itemFromEffect = (effect: StoredEffect): QueueItem => {
    const { id, profileId, recordId, state, failure } = effect
    const profile = profiles.find(profileId)
    const record = recordId === undefined ? undefined : records.find(recordId)
    return {
      id: `e${id}`,
      title: titleOfEffect(effect, record, profile?.content.name ?? ''),
      since: effect.createdAt,
      effect: effectViewFrom(effect),
      behind: blocking.has(state) ? effects.behind(profileId, id) : 0,
      ...(profile && { profile: profileNoteFrom(profile) }),
      ...(recordId !== undefined && { recordId }),
      ...(failure && { failure }),
    }
  }
  const itemFromTrigger = ({ id, event, receivedAt, failure }: StoredTrigger): QueueItem => ({
    id: `t${id}`,
    title: titleOfEvent(event),
    since: receivedAt,
    behind: 0,
    ...(failure && { failure }),
  })
  const itemFromSuggestion = (suggestion: StoredSuggestion): QueueItem => {
    const profile = profiles.find(suggestion.profileId)
    return {
      id: `s${suggestion.id}`,
      title: titleOfSuggestion(suggestion, profile?.content.name ?? ''),
      since: suggestion.at,
      suggestion: suggestionFrom(suggestion),
      behind: 0,
      ...(profile && { profile: profileNoteFrom(profile) }),
    }
  }

  const find = (queueId: string): Queued | undefined => {
    const { of, id } = placeFrom(queueId)
    switch (of) {
      case 'effect': {
        const effect = effects.find(id)
        return effect && { is: 'effect', effect }
      }
      case 'trigger': {
        const trigger = triggers.find(id)
        return trigger && { is: 'trigger', trigger }
      }
      case 'suggestion': {
        const suggestion = suggestions.find(id)
        return suggestion && { is: 'suggestion', suggestion }
      }
    }
  }
  return {
    find,
    /** @throws Fault `input-invalid` when there is no such row */
    demand(queueId: string): Queued {
      const found = find(queueId)
      if (!found) throw notThere('Record')
      return found
    },
    itemFrom(queued: Queued): QueueItem {
      switch (queued.is) {
        case 'effect':
          return itemFromEffect(queued.effect)
        case 'trigger':
          return itemFromTrigger(queued.trigger)
        case 'suggestion':
          return itemFromSuggestion(queued.suggestion)
      }
    },
  }
}
export type QueueItems = ReturnType<typeof createQueueItems>
