import type { Output } from '../../../preload/contract'
import { failureFrom } from '../../../preload/contract/failure-words'
import type { Mapping } from '../../../preload/contract/mapping'
import type { QueueList } from '../../../preload/contract/event-kinds'
import type { QueueItem, WorkSummary } from '../../../preload/contract/queue'
import type { EffectView } from '../../../preload/contract/records'
import { goodAnswers } from './answers'
import { ok, type Answers } from './fake-bridge'
import { customerUuid, minute, sampleHits } from './sample-data'

export const sampleWork = (more: Partial<WorkSummary> = {}): WorkSummary => ({
  lists: { decision: 3, mapping: 1, failed: 2, waiting: 41, 'dry-run': 0 },
  needsYou: 6,
  recordedToday: 1_212,
  verifiedToday: 209,
  isDryRun: false,
  ...more,
})

export const dana = { id: 'P-0123456789', name: 'Dana Whitlock', customerId: customerUuid }

const effect = (id: number, at: number, more: Partial<EffectView>): EffectView => ({
  id,
  kind: 'activity.insert',
  state: 'failed',
  verification: 'none',
  differing: [],
  attempts: 1,
  createdAt: at,
  missing: [],
  ...more,
})

export const item = (id: string, at: number, more: Partial<QueueItem> = {}): QueueItem => ({
  id,
  title: `Call with Dana Whitlock ${id}`,
  profile: dana,
  recordId: 41,
  since: at - 14 * minute,
  behind: 0,
  ...more,
})

const facts = { system: 'AMS360 WSAPI', connectionId: 'wsapi' }
export const unknown = failureFrom('outcome-unknown', facts, 'SD-1')
export const refused = failureFrom('request-refused', { ...facts, said: 'No action' }, 'SD-2')

/** One row of every sort, by list. */
export const sampleRows = (at: number): Record<QueueList, readonly QueueItem[]> => ({
  decision: [
    item('e1', at, { failure: unknown, effect: effect(1, at, { state: 'decision' }), behind: 2 }),
    item('t5', at, {
      title: 'Call with Jules Whitney',
      failure: failureFrom('customer-several', {}, 'SD-3'),
    }),
    item('s3', at, {
      title: 'New e-mail of Dana Whitlock',
      suggestion: {
        id: 3,
        property: 'email',
        current: 'dana.whitlock@example.com',
        proposed: 'd.whitlock@example.com',
        sentence: 'My new e-mail is d.whitlock@example.com.',
        at,
      },
    }),
  ],
  mapping: [
    item('e2', at, { effect: effect(2, at, { state: 'mapping', missing: ['Action for calls'] }) }),
  ],
  failed: [
    item('e6', at, { failure: refused, effect: effect(6, at, {}) }),
    item('e7', at, { failure: refused, effect: effect(7, at, { kind: 'suspense.insert' }) }),
  ],
  waiting: [
    item('e8', at, { effect: effect(8, at, { state: 'waiting', nextAttemptAt: at + minute }) }),
  ],
  'dry-run': [
    item('e9', at, { effect: effect(9, at, { state: 'dry-run' }) }),
    item('e10', at, { effect: effect(10, at, { state: 'dry-run' }) }),
  ],
})

const empty = ''
export const sampleMapping: Mapping = {
  accountExec: '!!:',
  accountRep: empty,
  division: '100',
  branch: '200',
  department: '300',
  group: '400',
  activityEmployee: '!!:',
  suspenseAssignee: '9Z9',
  actions: { call: '!!1', meeting: '!!2', email: '!!2', voice_note: '!!1', ticket: empty },
  callTypes: [{ callType: 'Billing', action: '!!2' }],
  dealStages: [{ stage: 'Proposal', type: 'P' }],
  priorities: [{ priority: 'High', value: 1 }],
  defaultPriority: 5,
  policy: { line: 'HOME', writingCompany: empty, billMethod: 'D', months: 12 },
  fields: { email: 'ask' },
}

const choice = (code: string, name: string, active = true) => ({ code, name, active })

export const sampleLists: Output<'mapping.lists'> = {
  actions: [choice('!!1', 'Phone call'), choice('!!2', 'Billing inquiry')],
  executives: [choice('!!:', 'Robin Ellery'), choice('!"G', 'Sam Ortega', false)],
  representatives: [choice('!!:', 'Robin Ellery'), choice('!"G', 'Sam Ortega', false)],
  employees: [choice('!!:', 'Robin Ellery'), choice('!"G', 'Sam Ortega', false)],
  divisions: [choice('100', 'Portland')],
  branches: [choice('200', 'Main office')],
  departments: [choice('300', 'Personal lines')],
  groups: [choice('400', 'Retail')],
  companies: [choice('NWM', 'Northwest Mutual')],
  lines: [{ ...choice('HOME', 'Homeowners'), typeOfBusiness: 7 }, choice('AUTO', 'Auto')],
  billMethods: [choice('A', 'Agency bill'), choice('D', 'Direct bill')],
  failures: [],
}

export const sampleSources = (at: number): Output<'sources.read'> => ({
  sources: [
    {
      id: 4,
      name: 'Phone system',
      createdAt: at - 900 * minute,
      lastUsedAt: at - 3 * minute,
      isSigned: true,
      tokenTail: 'x7Qa',
      events: 1_204,
    },
    { id: 5, name: 'Scripts', createdAt: at, isSigned: false, tokenTail: 'b2Zz', events: 0 },
  ],
  api: { enabled: true, listening: true, url: 'http://127.0.0.1:8360/v1/events', port: 8360 },
  inbox: { enabled: true, folder: 'C:\\Inbox', waiting: 1, taken: 12, rejected: 0 },
})

/** An agency in which things are recorded; a scenario replaces what it is about. */
export const workAnswers = (at: number, more: Answers = {}): Answers => ({
  ...goodAnswers({ at }),
  'work.read': () => ok(sampleWork()),
  'work.setDryRun': () => ok({}),
  'queue.list': ({ list }) => ok({ rows: [...sampleRows(at)[list]], more: false }),
  'queue.open': ({ id }) =>
    ok({
      item:
        Object.values(sampleRows(at))
          .flat()
          .find((one) => one.id === id) ?? item(id, at),
      fields: [
        { label: 'Action', value: 'Phone call' },
        { label: 'Description', value: 'Call – Billing question', edit: 'description' },
      ],
      attempts: [{ at: at - 15 * minute, ms: 30_012, failure: unknown }],
      candidates: id.startsWith('t') ? sampleHits(2) : [],
      ...(id.startsWith('e') && { fingerprint: 'SD-7Q2K' }),
    }),
  'queue.act': ({ ids }) => ok({ done: ids.length }),
  'queue.choose': () => ok({}),
  'queue.edit': () => ok({ fieldErrors: {} }),
  'suggestion.decide': () => ok({}),
  'mapping.read': () =>
    ok({
      mapping: sampleMapping,
      missing: [
        { name: 'accountRep', label: 'Account representative', waiting: 12 },
        { name: 'actions.ticket', label: 'Action for tickets', waiting: 0 },
      ],
      unseen: { callTypes: ['Renewal', 'billing'], dealStages: [], priorities: ['Low'] },
    }),
  'mapping.lists': () => ok(sampleLists),
  'mapping.save': () => ok({ released: 12 }),
  'sources.read': () => ok(sampleSources(at)),
  'sources.add': () => ok({ id: 6 }),
  'sources.renew': () => ok({}),
  'sources.copySecret': () => ok({}),
  'sources.revoke': () => ok({}),
  'sources.setApi': () => ok({}),
  'sources.setInbox': () => ok({}),
  'app.chooseFolder': () => ok({ folder: 'D:\\Drop' }),
  ...more,
})
