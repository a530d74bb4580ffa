import type { ConversationType, RecordKind } from '../../preload/contract/event-kinds'
import type { Preview } from '../../preload/contract/records'
import type { DraftField } from '../state/records-draft'
import type { TypedWho } from '../state/records-who'

export const formText = {
  back: {
    conversation: 'All conversations',
    ticket: 'All tickets',
    deal: 'All deals',
    contact: 'All contacts',
  } satisfies Record<RecordKind, string>,
  backToProfile: 'Back to the profile',
  discard: 'Discard',
  kept: 'What you enter stays here until you send or discard it.',
  optional: (label: string) => `${label} (optional)`,
  fields: {
    type: 'What it was',
    callType: 'Call type',
    subject: 'Subject',
    from: 'From',
    to: 'To',
    text: 'Text',
    url: 'Link',
    when: 'When it was',
    title: 'Title',
    due: 'Due',
    priority: 'Priority',
    stage: 'Stage',
    effective: 'Effective date',
    policyNumber: 'Policy number',
    sort: 'It is a',
    accountName: 'Account',
    firstName: 'First name',
    middleName: 'Middle name',
    lastName: 'Last name',
    firmName: 'Firm name',
    email: 'E-mail',
    phone: 'Phone',
    addressLine1: 'Address',
    addressLine2: 'Address, second line',
    city: 'City',
    state: 'State',
    zipCode: 'Zip code',
  } satisfies Record<DraftField, string>,
  hints: {
    callType: 'Decides which activity it becomes, as chosen on AMS360 mapping',
    url: 'Where the conversation can be read or heard; AMS360’s activity names it',
    due: 'The suspense in AMS360 is set for this day and time',
    stage: 'Decides between prospect and customer, as chosen on AMS360 mapping',
    accountName: 'The firm that the contact belongs to; with it the suspect is commercial',
  } as Partial<Readonly<Record<DraftField, string>>>,
  texts: {
    conversation: 'Summary',
    email: 'The whole e-mail',
    ticket: 'What is to be done',
    deal: 'Notes',
  },
  types: {
    call: 'Call',
    meeting: 'Meeting',
    email: 'E-mail',
    voice_note: 'Voice note',
  } satisfies Record<ConversationType, string>,
  person: 'Person',
  firm: 'Firm',
  defaultPriority: 'The agency’s usual priority',
} as const

export const whoText = {
  label: 'Who it is about',
  hint: 'AMS360 customer UUID, customer number, e-mail, phone or name',
  taken: {
    uuid: 'Taken as an AMS360 customer UUID.',
    number: 'Taken as a customer number.',
    email: 'Taken as an e-mail address.',
    phone: 'Taken as a phone number.',
    name: 'A name alone fits nobody for certain: choose somebody, or the queue asks you.',
  } satisfies Record<TypedWho['as'], string>,
  people: 'Known here',
  noPeople: 'Nobody here has this name.',
  peopleLoading: 'Looking among the profiles',
  search: 'Search AMS360',
  searching: 'Searching AMS360',
  customers: 'In AMS360',
  noCustomers: 'AMS360 has nobody like this.',
  moreCustomers: (shown: number, total: number) =>
    `The first ${shown} of ${total.toLocaleString('en-US')}. Type more letters to narrow it down.`,
  chosen: 'Chosen',
  unnamed: 'This profile',
  change: 'Change',
  changeLabel: (name: string) => `Change who it is about, now ${name}`,
  customerLine: (number: string, place: string) =>
    [`No. ${number}`, place].filter((part) => part !== '' && part !== 'No. ').join(' · '),
  linked: 'linked to AMS360',
  notLinked: 'not linked yet',
} as const

const entries = (many: number): string => (many === 1 ? '1 entry' : `${many} entries`)

export const previewText = {
  title: 'What will be written',
  idle: 'Preview shows exactly what AMS360 gets, field by field. Nothing is stored by it.',
  preview: 'Preview',
  previewing: 'Working it out',
  record: 'Record in AMS360',
  recordCount: (many: number) =>
    many === 0 ? 'Record here only' : `Record ${entries(many)} in AMS360`,
  recording: 'Storing it',
  correct: 'Correct the marked fields first.',
  permanent: 'An activity in AMS360 is permanent: nobody can change or delete it.',
  match: {
    profile: (name: string) => `It is about ${name}.`,
    new: (name: string) => `It is about somebody new: ${name}.`,
    several: 'More than one customer fits. Choose one, or the queue asks you.',
    nobody: 'Nobody fits. It waits in the queue until you say who it is.',
  } satisfies Record<Preview['match'], string | ((name: string) => string)>,
  unnamed: 'no name yet',
  use: (name: string) => `Use ${name}`,
  nothing: 'Nothing would be written in AMS360.',
  suggestions: 'Would be suggested, not written',
  suggestion: (property: string, current: string, proposed: string) =>
    `${property}: AMS360 has «${current}», this says «${proposed}»`,
  conflict: 'An earlier version of this form is stored already. What you changed since is not.',
  renew: 'Record this as another one',
} as const
