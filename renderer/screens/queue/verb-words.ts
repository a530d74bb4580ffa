import type { QueueList } from '../../../preload/contract/event-kinds'
import type { QueueVerb } from '../../state/queue-state'
import { queueText } from '../../text/queue'

/** What a verb is called on one row of this list: sending is another thing in each. */
export function verbWords(list: QueueList, verb: QueueVerb): string {
  if (verb === 'again' && list === 'dry-run') return queueText.sendReal
  if (verb === 'retry' && list === 'waiting') return queueText.sendNow
  return queueText.verbs[verb]
}

/** The same for many, with their count: a button says what it will do. */
export function manyWords(list: QueueList, verb: QueueVerb, many: number): string {
  if (many === 1) return verbWords(list, verb)
  switch (verb) {
    case 'again':
      return list === 'dry-run' ? queueText.sendManyReal(many) : queueText.sendManyAgain(many)
    case 'retry':
      return list === 'waiting' ? queueText.sendManyNow(many) : queueText.tryMany(many)
    case 'there':
      return queueText.thereMany(many)
    case 'skip':
      return queueText.skipMany(many)
    case 'accept':
      return queueText.acceptMany(many)
    case 'reject':
      return queueText.rejectMany(many)
    case 'restore':
      return queueText.undo
  }
}

/** What there is to know before a permanent act. */
export function askWords(list: QueueList, verb: QueueVerb, many: number): string {
  if (verb === 'there') return queueText.ask.there(many)
  return list === 'dry-run' ? queueText.ask.real(many) : queueText.ask.again(many)
}
