import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { Contact, SentMail } from '../../../preload/contract/contact'
import { failureFrom } from '../../../preload/contract/failure-words'
import type { CustomerRecord, LookupAnswer } from '../../../preload/contract/lookup'
import {
  connectionKinds,
  systemNames,
  type ConnectionKind,
} from '../../../preload/contract/systems'
import { minute, sampleConnection, sampleFailure, sampleRecord } from './sample-data'

const proofs: Readonly<Record<ConnectionKind, string>> = {
  'ams360-wsapi': 'Signed in, read the agency and a customer',
  'ams360-ems': 'The key is accepted and a customer can be read',
  'ams360-ons': 'Listening; the last notification came 3 minutes ago',
  'ams360-odata': 'A token was given and a customer can be read',
  connectwise: 'The keys are accepted; records go to Jules Marlow',
  'ams-plus': 'The address answers over TLS; no lead was created',
  smtp: 'Signed in; a mail could be sent',
}

/** One connection of a kind, healthy unless said otherwise. */
export const connectionOf = (
  kind: ConnectionKind,
  at: number,
  more: Partial<ConnectionStatus> = {},
): ConnectionStatus =>
  sampleConnection(at, {
    id: kind,
    kind,
    name: systemNames[kind],
    verified: proofs[kind],
    ...(kind !== 'ams360-wsapi' && { details: [{ label: 'Address', value: `${kind}.example` }] }),
    ...more,
  })

/** An agency with every kind of connection. */
export const fullAgency = (
  at: number,
  more: Partial<Record<ConnectionKind, Partial<ConnectionStatus>>> = {},
): readonly ConnectionStatus[] => connectionKinds.map((kind) => connectionOf(kind, at, more[kind]))

/** Partial configuration: WSAPI works and EMS does not. */
export const onlyWsapiWorks = failureFrom(
  'only-wsapi-works',
  { system: 'AMS360 WSAPI', other: 'AMS360 EMS', connectionId: 'ams360-ems' },
  'SD-9K2PA',
)

export const sampleContact: Contact = {
  name: 'Robin Ellery',
  email: 'robin.ellery@example.com',
  phone: '503 555 0119',
  mails: { nightly: true, failures: true },
}

export const sampleMails = (at: number): SentMail[] => {
  const to = sampleContact.email
  return [
    {
      id: 4,
      kind: 'failure',
      connectionId: 'ams360-wsapi',
      subject: 'AMS360 WSAPI refuses the sign-in',
      to,
      createdAt: at - 5 * minute,
      state: 'waiting',
      attempts: 2,
      nextAttemptAt: at + 9.5 * minute,
      failure: failureFrom('timed-out', { system: 'Mail server', seconds: 30 }, 'SD-1'),
    },
    {
      id: 3,
      kind: 'nightly',
      subject: 'All 7 connections work',
      to,
      createdAt: at - 600 * minute,
      state: 'failed',
      attempts: 6,
      endedAt: at - 500 * minute,
      failure: failureFrom('mail-refused', { system: 'Mail server', status: 550 }, 'SD-2'),
    },
    {
      id: 2,
      kind: 'test',
      subject: 'Test mail of SyncDesk',
      to,
      createdAt: at - 4_000 * minute,
      state: 'sent',
      attempts: 1,
      endedAt: at - 4_000 * minute,
    },
  ]
}

/** The same customer as EMS has it: three fields otherwise, and phones spelt in another way. */
export const emsRecord: CustomerRecord = {
  ...sampleRecord,
  type: 'prospect',
  contacts: [],
  groups: [
    {
      title: 'Where',
      fields: [
        { name: 'Address', value: '418 LARKSPUR LANE' },
        { name: 'City', value: 'Beaverton' },
      ],
    },
    {
      title: 'Reach',
      fields: [
        { name: 'Home phone', value: '(503) 555-0142' },
        { name: 'E-mail', value: 'd.whitlock@example.com' },
        { name: 'Cell phone', value: '503 555 0188' },
      ],
    },
  ],
}

export const answerFrom = (
  kind: ConnectionKind,
  ms: number,
  more: Pick<LookupAnswer, 'record' | 'failure'>,
): LookupAnswer => ({ kind, name: systemNames[kind], ms, ...more })

/** WSAPI has the customer, EMS refuses the sign-in. */
export const onlyOneAnswers: readonly LookupAnswer[] = [
  answerFrom('ams360-wsapi', 38, { record: sampleRecord }),
  answerFrom('ams360-ems', 212, {
    failure: { ...sampleFailure('sign-in-refused'), title: 'AMS360 EMS refuses the sign-in' },
  }),
]

export const bothAnswer: readonly LookupAnswer[] = [
  answerFrom('ams360-wsapi', 38, { record: sampleRecord }),
  answerFrom('ams360-ems', 126, { record: emsRecord }),
]
