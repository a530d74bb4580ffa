import type { EffectKind } from '../../../preload/contract/event-kinds'
import type { Output } from '../../../preload/contract'
import type { HistoryWhat, StoredEntry } from '../store/history-repository'
import { propertyLabels } from '../sync/customer/property-words'

/** What was written, as the object of a sentence that begins with it. */
const effectWords: Readonly<Record<EffectKind, string>> = {
  'activity.insert': 'Activity',
  'suspense.insert': 'Suspense',
  'suspense.complete': 'Suspense set to completed',
  'customer.insert': 'New customer',
  'customer.update': 'Change of the customer',
  'policy.insert': 'Policy shell',
  'customer.read': 'Reading of the customer',
}
const recordWords: Readonly<Record<string, string>> = {
  conversation: 'Conversation',
  ticket: 'Ticket',
  deal: 'Deal',
  contact: 'Contact',
}

const labels: Readonly<Record<string, string>> = propertyLabels

type Facts = StoredEntry['facts']

/** The thing a line is about; its kind is in the facts. */
function thingOf({ kind }: Facts): string {
  const known: Readonly<Record<string, string>> = { ...effectWords, ...recordWords }
  return known[String(kind)] ?? 'Record'
}
const isEffect = ({ kind }: Facts): boolean => String(kind) in effectWords

/** Every kind of entry has its words: a missing one does not compile. */
const words: Readonly<Record<HistoryWhat, (facts: Facts) => string>> = {
  received: (facts) => `${thingOf(facts)} came in`,
  planned: () => 'It was worked out what to write in AMS360',
  written: (facts) =>
    facts['kind'] === 'customer.read'
      ? 'The customer was read in AMS360'
      : `${thingOf(facts)}: written in AMS360`,
  differs: (facts) => `${thingOf(facts)}: written, but AMS360 shows something else`,
  unusable: ({ property }) =>
    `${labels[String(property)] ?? 'A value'}: AMS360 cannot hold what came in; it was left as it is`,
  failed: (facts) =>
    isEffect(facts)
      ? `${thingOf(facts)}: AMS360 did not take it`
      : 'It could not be found out who it is about',
  unknown: (facts) =>
    `${thingOf(facts)}: the answer was lost; it is looked up before anything is sent again`,
  undecided: (facts) =>
    isEffect(facts)
      ? `${thingOf(facts)}: only a person can say how it goes on`
      : 'Only a person can say who it is about',
  notified: () => 'AMS360 told of a change; the customer is read',
  echo: () => 'AMS360 told of our own change; nothing to do (ignored on purpose)',
  'no-change': () => 'AMS360 told of a change that touches nothing kept here; nothing to do',
  released: (facts) => `${thingOf(facts)}: the missing choice was made`,
  retried: (facts) => `${thingOf(facts)}: a person had it tried again`,
  'sent-again': (facts) => `${thingOf(facts)}: sent again by a person; it may stand there twice`,
  'sent-for-real': (facts) => `${thingOf(facts)}: a person had the dry run sent for real`,
  there: (facts) => `${thingOf(facts)}: a person says it is there`,
  skipped: (facts) => `${thingOf(facts)}: skipped by a person; AMS360 gets nothing of it`,
  restored: (facts) => `${thingOf(facts)}: a person took the skip back`,
  edited: (facts) => `${thingOf(facts)}: changed by a person and tried again`,
  decided: ({ who }) =>
    who === 'new'
      ? 'A person had somebody new made for it'
      : 'A person chose the customer it is about',
  linked: ({ who }) =>
    who === 'new'
      ? 'A person had a new customer made in spite of those that fit'
      : 'A person chose the customer in AMS360; no new one is made',
  accepted: () => 'A person accepted a suggestion',
  rejected: () => 'A person rejected a suggestion',
}

type HistoryLine = Output<'records.open'>['history'][number]

/** One line of history, in words that need nothing else. */
export const historyLineFrom = ({ id, at, what, facts, isVerified, failure }: StoredEntry) =>
  ({
    id,
    at,
    text: words[what](facts),
    verified: isVerified === true,
    ...(failure && { failure }),
  }) satisfies HistoryLine
