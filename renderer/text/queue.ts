import type { QueueList } from '../../preload/contract/event-kinds'
import type { QueueOutcome, QueueVerb } from '../state/queue-state'
import { countWords } from './work'

const records = (many: number): string => (many === 1 ? '1 record' : `${countWords(many)} records`)
const are = (many: number): string => (many === 1 ? 'is' : 'are')

export const queueText = {
  lists: {
    decision: 'Needs a decision',
    mapping: 'Needs mapping',
    failed: 'Failed',
    waiting: 'Waiting',
    'dry-run': 'Dry run',
  } satisfies Record<QueueList, string>,
  listsLabel: 'Lists of the queue',
  leads: {
    decision: 'Only a person can say how these go on. Nothing is sent until somebody does.',
    mapping: 'A choice is missing. They are written as soon as it is made.',
    failed: 'AMS360 refused these. They stay here until somebody tries again or skips them.',
    waiting: 'These go out by themselves. Nobody is needed.',
    'dry-run': 'These would have been written. Send them for real once they look right.',
  } satisfies Record<QueueList, string>,
  loading: 'Reading the queue',
  emptyTitle: {
    decision: 'Nothing needs a decision',
    mapping: 'No choice is missing',
    failed: 'Nothing failed',
    waiting: 'Nothing waits',
    'dry-run': 'Nothing was tried dry',
  } satisfies Record<QueueList, string>,
  emptyElsewhere: (list: string, many: number) => `${list} has ${records(many)}.`,
  showList: (list: string) => `Show «${list}»`,
  emptyAll: 'All that happened in the agency is recorded in AMS360, or nothing happened yet.',
  toRecords: 'Open records',
  caption: (many: number, more: boolean) =>
    more ? `The oldest ${countWords(many)}` : `${records(many)}, oldest first`,
  columns: { select: 'Select', what: 'What', since: 'Since', why: 'Why', act: 'Act' },
  select: (title: string) => `Select «${title}»`,
  selectAll: 'Select all rows shown',
  keys: 'Select rows to act on many at once. Ctrl+A selects all, Escape none.',
  question: 'Who is it?',
  suggestion: 'Suggestion',
  behind: (many: number) =>
    many === 1
      ? '1 more of this customer waits behind it'
      : `${countWords(many)} more of this customer wait behind it`,
  missing: (labels: readonly string[]) => `Missing: ${labels.join(', ')}`,
  next: 'Next try',
  verbs: {
    there: 'It is there',
    again: 'Send again',
    retry: 'Try again',
    skip: 'Skip',
    restore: 'Undo',
    accept: 'Accept',
    reject: 'Reject',
  } satisfies Record<QueueVerb, string>,
  sendReal: 'Send for real',
  sendNow: 'Send now',
  verbOf: (verb: string, title: string) => `${verb}: ${title}`,
  chooseWho: 'Choose who',
  toMapping: 'Open AMS360 mapping',
  selected: (many: number) => `${countWords(many)} selected`,
  many: (verb: string, many: number) => `${verb} (${countWords(many)})`,
  sendManyAgain: (many: number) => `Send ${countWords(many)} again`,
  sendManyReal: (many: number) => `Send ${countWords(many)} for real`,
  sendManyNow: (many: number) => `Send ${countWords(many)} now`,
  tryMany: (many: number) => `Try ${countWords(many)} again`,
  skipMany: (many: number) => `Skip ${countWords(many)}`,
  thereMany: (many: number) => `${countWords(many)} are there`,
  acceptMany: (many: number) => `Accept ${countWords(many)}`,
  rejectMany: (many: number) => `Reject ${countWords(many)}`,
  clear: 'Clear selection',
  ask: {
    again: (many: number) =>
      many === 1
        ? 'What is sent stays in AMS360. If it is there already, it will stand there twice.'
        : `What is sent stays in AMS360. Those of the ${countWords(many)} that are there already will stand there twice.`,
    real: (many: number) =>
      many === 1
        ? 'This writes one record in AMS360. It stays there.'
        : `This writes ${countWords(many)} records in AMS360. They stay there.`,
    there: (many: number) =>
      `None of the ${countWords(many)} is sent again. Press this only if you found all of them.`,
  },
  cancel: 'Cancel',
  outcome: ({ verb, done }: QueueOutcome): string =>
    ({
      there: `${records(done)} ${are(done)} kept as recorded.`,
      again: `${records(done)} ${are(done)} on the way to AMS360.`,
      retry: `${records(done)} ${are(done)} tried again.`,
      skip: `${records(done)} ${are(done)} skipped and will not be sent.`,
      restore: `${records(done)} ${are(done)} back in the queue.`,
      accept: done === 1 ? 'The suggestion is accepted.' : `${countWords(done)} are accepted.`,
      reject: done === 1 ? 'The suggestion is rejected.' : `${countWords(done)} are rejected.`,
      choose: 'Chosen. It goes on from there.',
      edit: 'Changed, and tried again.',
    })[verb],
  leftAlone: (many: number) => `${records(many)} had moved on and ${are(many)} left alone.`,
  undo: 'Undo',
  more: 'Show more',
  readingMore: 'Reading…',
  heldWait: (many: number) => (many === 1 ? '1 waits.' : `${countWords(many)} wait.`),
  nothingLost: 'Nothing is lost.',
} as const

export const queueDetailText = {
  loading: 'Reading the details',
  detailOf: (title: string) => `Details of «${title}»`,
  fields: 'What is sent',
  now: 'In AMS360 now',
  attempts: 'Tries',
  noAttempts: 'Not tried yet',
  attemptEnded: 'Answered',
  fingerprint: 'Mark in AMS360',
  fingerprintWords:
    'It stands in the text if it was written. Search the customer’s activities for it.',
  close: 'Close',
  openRecord: 'Open the record',
  openProfile: 'Open the profile',
  lookUp: 'Look up the customer',
  customer: 'AMS360 customer',
  edit: 'Edit and try again',
  editSend: 'Save and try again',
  working: 'Working…',
  who: 'Who is it?',
  candidates: 'These customers fit. Choose one.',
  noCandidates: 'No customer in AMS360 fits.',
  columns: { name: 'Name', number: 'Number', type: 'Type', place: 'Place', act: 'Choose' },
  inactive: 'inactive',
  choose: 'Choose',
  chooseLabel: (name: string, number: string) => `Choose ${name}, ${number}`,
  lookUpOther: 'Look for another customer',
  searchBy: 'Look for',
  by: { name: 'Name', number: 'Customer number', phone: 'Phone' },
  search: 'Search',
  searching: 'Searching AMS360',
  noneFound: 'No customer was found.',
  makeNew: 'Make a new suspect',
  makeNewWords: 'A new suspect in AMS360 stays there.',
  writeNothing: 'Write nothing',
  writeNothingWords: 'The record stays here; AMS360 gets nothing of it.',
  current: 'AMS360 has',
  proposed: 'Proposed',
  sentence: 'Found in',
} as const
