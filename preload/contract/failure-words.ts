import type { Failure, FailureCode, Fix } from './failures'
import { answering } from './words/answering'
import type { Entry, FailureFacts, Verb } from './words/entry'
import { here } from './words/here'
import { mail } from './words/mail'
import { notifications } from './words/notifications'
import { reaching } from './words/reaching'
import { recording } from './words/recording'

export type { FailureFacts } from './words/entry'

/** Every code has its words: a missing one does not compile. */
const words: Readonly<Record<FailureCode, Entry>> = {
  ...reaching,
  ...answering,
  ...notifications,
  ...mail,
  ...recording,
  ...here,
}

function fixFrom(verb: Verb, { connectionId }: FailureFacts): Fix {
  switch (verb) {
    case 'fix-connection':
      return {
        act: 'go',
        label: connectionId ? 'Open credentials' : 'Connect my agency',
        route: { screen: 'credentials', ...(connectionId && { connectionId }) },
      }
    case 'check':
      return connectionId
        ? { act: 'check', label: 'Check now', connectionId }
        : { act: 'retry', label: 'Try again' }
    case 'retry':
      return { act: 'retry', label: 'Try again' }
    case 'lookup':
      return { act: 'go', label: 'Find the UUID', route: { screen: 'lookup' } }
    case 'session':
      return { act: 'keep-for-session', label: 'Keep for this session only' }
    case 'restart':
      return { act: 'restart-engine', label: 'Restart the engine' }
    case 'contact':
      return { act: 'go', label: 'Open Contact info', route: { screen: 'contact' } }
    case 'captured':
      return { act: 'go', label: 'Open captured notifications', route: { screen: 'captured' } }
    case 'mail-server':
      return {
        act: 'go',
        label: 'Set up the mail server',
        route: { screen: 'credentials', kind: 'smtp' },
      }
    case 'mapping':
      return { act: 'go', label: 'Open AMS360 mapping', route: { screen: 'mapping' } }
    case 'queue':
      return { act: 'go', label: 'Open the queue', route: { screen: 'queue' } }
    case 'sources':
      return { act: 'go', label: 'Open sources', route: { screen: 'sources' } }
    case 'logs':
      return { act: 'open-logs', label: 'Open the log folder' }
  }
}

/**
 * Turns a code and its facts into what a person reads.
 * @param ref reference id that the log line carries too
 */
export function failureFrom(code: FailureCode, facts: FailureFacts, ref: string): Failure {
  const entry = words[code]
  const second = [...(facts.codes ?? []), ...(facts.status ? [`HTTP ${facts.status}`] : [])]
  return {
    code,
    title: entry.title(facts),
    meaning: entry.meaning(facts),
    advice: [...entry.advice(facts)],
    retry: entry.retry,
    fix: fixFrom(entry.verb, facts),
    ...(second.length > 0 && { detail: second.join(' · ') }),
    ref,
  }
}
