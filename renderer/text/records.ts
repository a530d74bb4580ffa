import type { PropertyName, RecordKind } from '../../preload/contract/event-kinds'
import type { RecordRow } from '../../preload/contract/records'
import type { RecordFilter, RecordsTab, Sent } from '../state/records'

const count = (many: number): string => many.toLocaleString('en-US')

const nouns: Readonly<Record<RecordsTab, readonly [string, string]>> = {
  conversation: ['conversation', 'conversations'],
  ticket: ['ticket', 'tickets'],
  deal: ['deal', 'deals'],
  contact: ['contact', 'contacts'],
  profile: ['profile', 'profiles'],
}

const counted = (many: number, tab: RecordsTab): string =>
  `${count(many)} ${nouns[tab][many === 1 ? 0 : 1]}`

export const recordsText = {
  tabs: {
    conversation: 'Conversations',
    ticket: 'Tickets',
    deal: 'Deals',
    contact: 'Contacts',
    profile: 'Profiles',
  } satisfies Record<RecordsTab, string>,
  tabList: 'Kind of record',
  create: {
    conversation: 'Log a conversation',
    ticket: 'New ticket',
    deal: 'New deal',
    contact: 'New contact',
  } satisfies Record<RecordKind, string>,
  search: 'Search by title or name',
  searchProfiles: 'Search by name',
  filter: 'State',
  filters: {
    all: 'All',
    open: 'Open',
    completed: 'Completed',
    won: 'Closed/Won',
  } satisfies Record<RecordFilter, string>,
  states: { open: 'Open', completed: 'Completed', won: 'Closed/Won' } satisfies Record<
    RecordRow['state'],
    string
  >,
  types: {
    call: 'Call',
    meeting: 'Meeting',
    email: 'E-mail',
    voice_note: 'Voice note',
  } as Readonly<Record<string, string>>,
  kinds: {
    conversation: 'Conversation',
    ticket: 'Ticket',
    deal: 'Deal',
    contact: 'Contact',
  } satisfies Record<RecordKind, string>,
  since: 'since',
  loading: (tab: RecordsTab) => `Reading ${nouns[tab][1]}`,
  caption: (many: number, tab: RecordsTab, more: boolean) =>
    more ? `The newest ${counted(many, tab)}` : `${counted(many, tab)}, newest first`,
  columns: {
    title: 'Title',
    name: 'Name',
    who: 'Who',
    at: 'When',
    due: 'Due',
    source: 'Came from',
    inAms: 'In AMS360',
    customer: 'AMS360 customer',
    openTickets: 'Open tickets',
    openDeals: 'Open deals',
    updated: 'Last change',
  },
  nobody: 'Nobody yet',
  linked: 'Linked',
  notLinked: 'Not linked',
  firm: 'Firm',
  person: 'Person',
  newer: (many: number) => `Show ${count(many)} new`,
  older: 'Show older',
  sent: (sent: Sent) =>
    sent.status === 'duplicate'
      ? `This ${nouns[sent.kind][0]} was recorded already; nothing is written twice.`
      : `The ${nouns[sent.kind][0]} is stored. Its row says when it is in AMS360. If nobody fits for certain, the queue asks who it is about.`,
  emptyTitle: {
    conversation: 'No conversations yet',
    ticket: 'No tickets yet',
    deal: 'No deals yet',
    contact: 'No contacts yet',
    profile: 'No profiles yet',
  } satisfies Record<RecordsTab, string>,
  empty: {
    conversation:
      'Calls, meetings, e-mails and voice notes appear here once a source sends them or somebody logs one. Each becomes an activity in AMS360.',
    ticket: 'Each ticket becomes a suspense in AMS360, due on the same day and time.',
    deal: 'Each deal becomes a prospect in AMS360, and a customer with a policy shell when it is won.',
    contact: 'Each contact becomes a suspect in AMS360 unless it is there already.',
    profile:
      'Everybody whom a conversation, ticket, deal or contact is about gets a profile with all that is known.',
  } satisfies Record<RecordsTab, string>,
  none: (tab: RecordsTab, search: string, filter: RecordFilter): string => {
    const words = search === '' ? [] : [`the words «${search}»`]
    const state = filter === 'all' ? [] : [`the state ${recordsText.filters[filter]}`]
    return `No ${nouns[tab][0]} has ${[...words, ...state].join(' and ')}.`
  },
  clearFilter: 'Clear the filter',
} as const

export const propertyText: Readonly<Record<PropertyName, string>> = {
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  firmName: 'Firm name',
  doingBusinessAs: 'Doing business as',
  email: 'E-mail',
  phone: 'Phone',
  cellPhone: 'Cell phone',
  homePhone: 'Home phone',
  businessPhone: 'Business phone',
  addressLine1: 'Address',
  addressLine2: 'Address, second line',
  city: 'City',
  state: 'State',
  zipCode: 'Zip code',
  dateOfBirth: 'Date of birth',
  occupation: 'Occupation',
  maritalStatus: 'Marital status',
  webAddress: 'Web address',
}
