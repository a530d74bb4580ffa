import type { FailureCode } from '../failures'
import { The, waits, type Entry } from './entry'

const nothingYet = (): string =>
  'Nothing was written for it yet, and nothing is lost: it waits until you say how to go on.'

/** Writing what happened in the agency into AMS360. */
export const recording = {
  'choice-missing': {
    title: (f) => `A choice is missing: ${f.field ?? 'see AMS360 mapping'}`,
    meaning: nothingYet,
    advice: () => [
      'Open AMS360 mapping and choose it from AMS360’s own list.',
      'What waits for it is written as soon as you save.',
    ],
    retry: 'after-fix',
    verb: 'mapping',
  },
  'outcome-unknown': {
    title: (f) => `${The(f)} did not say whether it was written`,
    meaning: () =>
      'It may stand there or not. It is not sent again by itself: what is written twice in AMS360 stays there twice.',
    advice: () => [
      'In AMS360, open the customer and look for the short mark shown here in its activities.',
      'If it is there, press «It is there». If not, press «Send again».',
    ],
    retry: 'after-fix',
    verb: 'queue',
  },
  'customer-several': {
    title: () => 'More than one customer fits',
    meaning: nothingYet,
    advice: () => ['Choose the right one in the queue.'],
    retry: 'after-fix',
    verb: 'queue',
  },
  'customer-nobody': {
    title: () => 'No customer fits',
    meaning: nothingYet,
    advice: () => ['Choose a customer in the queue, or have a new suspect made.'],
    retry: 'after-fix',
    verb: 'queue',
  },
  'customer-not-there': {
    title: () => 'The customer is not in AMS360 yet',
    meaning: () => 'It is written as soon as the customer is there.',
    advice: () => ['Look in the queue for the customer or prospect that could not be made.'],
    retry: 'after-fix',
    verb: 'queue',
  },
  'ticket-unknown': {
    title: () => 'The ticket or deal that this is about is not known',
    meaning: nothingYet,
    advice: () => ['It goes on by itself when the ticket or deal arrives.'],
    retry: 'after-fix',
    verb: 'queue',
  },
  'read-back-differs': {
    title: (f) => `${The(f)} shows something else than was sent`,
    meaning: (f) =>
      `It was written, but ${f.field ? `«${f.field}» came` : 'some of it came'} back otherwise.`,
    advice: () => ['Compare both values here, and correct it in AMS360 if it matters.'],
    retry: 'never',
    verb: 'queue',
  },
  'line-resting': {
    title: (f) => `${The(f)} failed several times in a row and gets a rest`,
    meaning: waits,
    advice: (f) => [`${The(f)} is tried again by itself. Check the connection to see why.`],
    retry: 'auto',
    verb: 'check',
  },
  'inbox-unreachable': {
    title: () => 'The inbox folder cannot be read',
    meaning: () => 'Files that wait there stay where they are until it can be read again.',
    advice: (f) => [
      `See that ${f.path ?? 'the folder'} is there and that you may write to it, or choose another one.`,
      'A network drive has to be connected first.',
    ],
    retry: 'auto',
    verb: 'sources',
  },
} satisfies Partial<Record<FailureCode, Entry>>
