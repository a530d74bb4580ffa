import type { CustomerHit, CustomerRecord } from '../../preload/contract/lookup'
import type { SearchBy } from '../state/lookup'
import type { UuidProblem } from '../state/uuid'
import { durationWords } from '../ui/time-words'

const types: Readonly<Record<CustomerHit['type'], string>> = {
  customer: 'customer',
  prospect: 'prospect',
  suspect: 'suspect',
  unknown: 'record',
}

export const typeWord = (type: CustomerHit['type']): string => types[type]

export const lookupText = {
  loading: 'Asking AMS360',
  /** One system's answer beside those of others. */
  answerOf: (system: string) => `Answer of ${system}`,
  diagnosis: 'What this means',
  differs: (systems: readonly string[]) => `differs from ${systems.join(' and ')}`,
  agree: 'The systems agree on every field that they share.',
  disagree: (names: readonly string[]) =>
    `${names.length === 1 ? '1 field differs' : `${names.length} fields differ`} between the systems: ${names.join(', ')}.`,
  name: 'Name',
  type: 'Type',
  state: 'State',
  active: 'active',
  inactive: 'inactive',
  uuidLabel: 'AMS360 customer UUID',
  uuidExample: 'e.g. 3f2b8c1e-5d47-4a90-b6f2-9c1de07a4b58',
  lookUp: 'Look up',
  again: 'Look up again',
  willAsk: (uuid: string) => `Looks up ${uuid}`,
  sees: (system: string, { name, active, type }: CustomerRecord) =>
    `${system} sees ${name}, an ${active ? 'active' : 'inactive'} ${types[type]}`,
  failed: (system: string) => `${system} could not show this customer`,
  took: durationWords,
  number: 'Customer number',
  uuid: 'UUID',
  contacts: 'Contacts',
  contactColumns: { name: 'Name', title: 'Title', email: 'E-mail', phone: 'Phone' },
  systems: 'What each system sees',
} as const

export const uuidProblemText = (problem: UuidProblem): string => {
  switch (problem.kind) {
    case 'empty':
      return 'Enter a customer UUID, or find it below by name, number or phone.'
    case 'invisible':
      return `This holds an invisible character (${problem.name}), probably copied along. Type the UUID or copy it again.`
    case 'alphabet':
      return `A UUID has only digits 0–9 and letters a–f; this has «${problem.character}».`
    case 'length':
      return `A UUID has 32 digits and letters; this has ${problem.digits}.`
    case 'groups':
      return 'A UUID has groups of 8-4-4-4-12 digits and letters with a dash between them.'
  }
}

export const finderText = {
  title: 'Find the UUID',
  found: (count: number) => `${count.toLocaleString('en-US')} found`,
  by: 'Search by',
  byText: { name: 'Name', number: 'Customer number', phone: 'Phone' } satisfies Record<
    SearchBy,
    string
  >,
  label: {
    name: 'First letters of the last or firm name',
    number: 'Customer number',
    phone: 'Phone number with area code',
  } satisfies Record<SearchBy, string>,
  search: 'Search',
  searching: 'Searching AMS360',
  idle: 'Results appear here. Press Enter to search.',
  none: {
    name: 'No customer’s name begins like this. Try fewer letters.',
    number: 'No customer has this number.',
    phone: 'No customer has this phone number. Try it with the area code.',
  } satisfies Record<SearchBy, string>,
  all: (count: number, ms: number) =>
    `${count.toLocaleString('en-US')} found in ${durationWords(ms)}`,
  some: (shown: number, total: number, ms: number) =>
    `The first ${shown} of ${total.toLocaleString('en-US')}, in ${durationWords(ms)}. Type more letters to narrow it down.`,
  columns: { name: 'Name', number: 'Number', type: 'Type', active: 'Active', place: 'Place' },
  types: { customer: 'Customer', prospect: 'Prospect', suspect: 'Suspect', unknown: 'Unknown' },
  active: 'Active',
  inactive: 'Inactive',
  tooLong: 'At most 200 characters fit.',
  invisible: (name: string) =>
    `This holds an invisible character (${name}), probably copied along. Type it again.`,
} as const

export const recentText = {
  title: 'Recent lookups',
  none: 'Customers you look up appear here.',
  loading: 'Reading recent lookups',
  forget: 'Forget all',
} as const
