import type { QueueList } from '../../preload/contract/event-kinds'
import { isEffect, isSuggestion, type QueueVerb } from './queue-state'

const verbs: Readonly<Record<QueueList, readonly QueueVerb[]>> = {
  decision: ['there', 'again', 'skip'],
  mapping: ['skip'],
  failed: ['retry', 'skip'],
  waiting: ['retry', 'skip'],
  'dry-run': ['again', 'skip'],
}

/** An event that is not planned yet. Who it is about is answered in its detail. */
const verbsOfEvents: Partial<Readonly<Record<QueueList, readonly QueueVerb[]>>> = {
  failed: ['retry', 'skip'],
  waiting: ['retry', 'skip'],
}

/** What can be done with a row of this list. */
export function verbsOf(list: QueueList, id: string): readonly QueueVerb[] {
  if (isSuggestion(id)) return ['accept', 'reject']
  return (isEffect(id) ? verbs[list] : verbsOfEvents[list]) ?? []
}

/** Rows of the selection that a verb fits, by verb, in the order of the buttons. */
export function verbsOfMany(
  list: QueueList,
  ids: readonly string[],
): readonly { readonly verb: QueueVerb; readonly ids: readonly string[] }[] {
  const all: readonly QueueVerb[] = [...verbs[list], 'accept', 'reject']
  return all
    .map((verb) => ({ verb, ids: ids.filter((id) => verbsOf(list, id).includes(verb)) }))
    .filter((one) => one.ids.length > 0)
}

/**
 * What is written in AMS360 stays there: sending what may stand there already, or what was only
 * tried dry, is asked once. «It is there» for many ends them all unsent.
 */
export const isAskedFirst = (verb: QueueVerb, ids: readonly string[]): boolean =>
  verb === 'again' || (verb === 'there' && ids.length > 1)
