import type { Output } from '../../preload/contract'

type From = Output<'records.profile'>['fields'][number]['from']

export const profileText = {
  loading: 'Reading the profile',
  back: 'All profiles',
  firm: 'Firm',
  person: 'Person',
  updated: 'last change',
  customer: 'AMS360 customer',
  uuid: 'AMS360 customer UUID',
  notLinked: 'Not linked to an AMS360 customer yet. It is once something is written for it.',
  lookUp: 'Look up',
  known: 'What is known',
  nothingKnown: 'Nothing but the name is known yet.',
  from: {
    ams360: 'from AMS360',
    event: 'from a record',
    person: 'accepted by somebody',
  } satisfies Record<From, string>,
  earlier: (many: number) => (many === 1 ? '1 earlier value' : `${many} earlier values`),
  suggestions: 'Suggestions',
  suggestionsLead:
    'AMS360 has one value and a record another. Nothing is changed until you say so.',
  current: 'AMS360 has',
  proposed: 'Proposed',
  empty: 'nothing',
  foundIn: (sentence: string) => `Found in: «${sentence}»`,
  named: 'Named by the source itself.',
  accept: 'Accept',
  acceptLabel: (property: string, value: string) => `Accept ${property} «${value}»`,
  reject: 'Reject',
  rejectLabel: (property: string, value: string) => `Reject ${property} «${value}»`,
  open: 'Open tickets and deals',
  records: 'Records',
  noRecords: 'No records yet.',
  history: 'History',
} as const
