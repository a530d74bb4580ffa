import type { Output } from '../../../preload/contract'
import type {
  EffectView,
  Preview,
  ProfileRow,
  RecordRow,
  Suggestion,
} from '../../../preload/contract/records'
import type { Mapping } from '../../../preload/contract/mapping'
import { goodAnswers } from './answers'
import { ok, type Answers } from './fake-bridge'
import { customerUuid, day, minute, sampleFailure } from './sample-data'

export const danaId = 'P-7K2M9Q4R1T'
export const roofingId = 'P-3B8X5N0W6Z'
export const dana = { id: danaId, name: 'Dana Whitlock', customerId: customerUuid }

export const sampleEffect = (at: number, more: Partial<EffectView> = {}): EffectView => ({
  id: 1,
  kind: 'activity.insert',
  state: 'done',
  verification: 'answered',
  differing: [],
  attempts: 1,
  createdAt: at - 4 * minute,
  endedAt: at - 3 * minute,
  remoteId: 'b1c7e0a2-4f38-4b6e-9d20-5a1c3e7f9b04',
  missing: [],
  ...more,
})

export const sampleRow = (at: number, more: Partial<RecordRow> = {}): RecordRow => ({
  id: 40,
  kind: 'conversation',
  type: 'call',
  title: 'Billing question',
  at: at - 4 * minute,
  state: 'open',
  source: 'Local API: Phone system',
  profile: dana,
  effects: [sampleEffect(at)],
  ...more,
})

export const ticketRow = (at: number, more: Partial<RecordRow> = {}): RecordRow =>
  sampleRow(at, {
    id: 31,
    kind: 'ticket',
    type: '',
    title: 'Send the ID cards',
    dueAt: at + day,
    effects: [sampleEffect(at, { id: 2, kind: 'suspense.insert', verification: 'read-back' })],
    ...more,
  })

export const dealRow = (at: number, more: Partial<RecordRow> = {}): RecordRow =>
  sampleRow(at, {
    id: 21,
    kind: 'deal',
    type: '',
    title: 'Homeowners renewal',
    source: 'This app',
    effects: [sampleEffect(at, { id: 3, kind: 'customer.insert', verification: 'notified' })],
    ...more,
  })

/** Newest first, as the engine pages them: ids go down. */
export const rowsDown = (at: number, from: number, count: number): RecordRow[] =>
  Array.from({ length: count }, (_, back) =>
    sampleRow(at - back * minute, { id: from - back, title: `Call ${from - back}` }),
  )

export const profileRows = (at: number): ProfileRow[] => [
  { ...dana, isFirm: false, updatedAt: at - 3 * minute, openTickets: 2, openDeals: 1 },
  {
    id: roofingId,
    name: 'Whitaker & Sons Roofing',
    isFirm: true,
    updatedAt: at - 90 * minute,
    openTickets: 0,
    openDeals: 0,
  },
]

export const sampleSuggestion = (at: number, more: Partial<Suggestion> = {}): Suggestion => ({
  id: 5,
  property: 'cellPhone',
  current: '503 555 0142',
  proposed: '503 555 0188',
  sentence: 'My new cell is 503 555 0188.',
  at: at - 4 * minute,
  ...more,
})

const history = (at: number): Output<'records.open'>['history'] => [
  {
    id: 9,
    at: at - 3 * minute,
    text: 'Call with Dana Whitlock → activity recorded',
    verified: false,
  },
  { id: 8, at: at - day, text: 'Suspense recorded and read back', verified: true },
]

export const openedRecord = (row: RecordRow): Output<'records.open'> => ({
  row,
  text: 'Dana asked why the premium went up.\nMy new cell is 503 555 0188.',
  url: 'https://phone.example.com/calls/41',
  attachments: [{ name: 'bill.pdf', size: 84_210, state: 'sent along' }],
  effects: row.effects.map((effect) => ({
    effect,
    fields: [
      { label: 'Action', value: 'Billing inquiry' },
      { label: 'Description', value: 'Call – Billing question' },
    ],
  })),
  history: history(row.at),
})

export const sampleProfile = (at: number): Output<'records.profile'> => ({
  profile: { ...dana, isFirm: false, updatedAt: at - 3 * minute, openTickets: 1, openDeals: 1 },
  fields: [
    {
      property: 'email',
      value: 'dana.whitlock@example.com',
      at: at - day,
      from: 'ams360',
      before: [{ value: 'dana@example.org', at: at - 40 * day }],
    },
    { property: 'city', value: 'Portland', at: at - day, from: 'event', before: [] },
  ],
  records: [ticketRow(at), dealRow(at), sampleRow(at)],
  suggestions: [sampleSuggestion(at)],
  history: history(at),
})

export const samplePreview = (more: Partial<Preview> = {}): Preview => ({
  match: 'profile',
  profile: { id: danaId, name: 'Dana Whitlock' },
  candidates: [],
  effects: [
    {
      kind: 'activity.insert',
      missing: [],
      fields: [{ label: 'Description', value: 'Call – Billing question' }],
    },
    {
      kind: 'customer.update',
      missing: [],
      fields: [{ label: 'Cell phone', value: '503 555 0188', now: '' }],
    },
  ],
  suggestions: [
    { property: 'email', current: 'dana@example.org', proposed: 'dana.whitlock@example.com' },
  ],
  ...more,
})

const sampleMapping: Mapping = {
  accountExec: '!!:',
  accountRep: '!"G',
  division: '',
  branch: '',
  department: '',
  group: '',
  activityEmployee: '!!:',
  suspenseAssignee: '!!:',
  actions: { call: '!!1', meeting: '!!2', email: '!!3', voice_note: '!!4', ticket: '!!5' },
  callTypes: [{ callType: 'Billing', action: '!!6' }],
  dealStages: [{ stage: 'Quoted', type: 'P' }],
  priorities: [{ priority: 'High', value: 1 }],
  defaultPriority: 2,
  policy: { line: '', writingCompany: '', billMethod: '', months: 12 },
  fields: {},
}

/** An agency in which records come in and everything works. */
export const recordAnswers = (at: number): Answers => ({
  ...goodAnswers({ at }),
  'records.list': ({ kind }) => {
    const rows = {
      conversation: [
        sampleRow(at),
        sampleRow(at, {
          id: 39,
          type: 'email',
          title: 'Certificate for the landlord',
          profile: undefined,
          effects: [
            sampleEffect(at, {
              state: 'decision',
              verification: 'none',
              failure: sampleFailure('outcome-unknown'),
            }),
          ],
        }),
      ],
      ticket: [ticketRow(at), ticketRow(at, { id: 30, title: 'Call back', state: 'completed' })],
      deal: [dealRow(at)],
      contact: [sampleRow(at, { id: 11, kind: 'contact', type: '', title: 'Dana Whitlock' })],
    }[kind]
    return ok({ rows, more: false })
  },
  'records.profiles': () => ok({ rows: profileRows(at), more: false }),
  'records.profile': () => ok(sampleProfile(at)),
  'records.open': ({ id }) => {
    if (id === 31) return ok(openedRecord(ticketRow(at)))
    return ok(openedRecord(id === 21 ? dealRow(at) : sampleRow(at, { id })))
  },
  'records.log': () => ok({ status: 'stored' }),
  'records.preview': () => ok(samplePreview()),
  'records.completeTicket': () => ok({}),
  'records.winDeal': () => ok({}),
  'suggestion.decide': () => ok({}),
  'mapping.read': () =>
    ok({
      mapping: sampleMapping,
      missing: [],
      unseen: { callTypes: ['Claims'], dealStages: [], priorities: ['Urgent'] },
    }),
  'work.read': () =>
    ok({
      lists: { decision: 1, mapping: 0, failed: 0, waiting: 0, 'dry-run': 0 },
      needsYou: 1,
      recordedToday: 12,
      verifiedToday: 9,
      isDryRun: false,
    }),
})
