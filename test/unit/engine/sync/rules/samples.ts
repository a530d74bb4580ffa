import type { AgencyEvent, Conversation, Party } from '../../../../../preload/contract/events'
import type { Mapping } from '../../../../../preload/contract/mapping'
import type { Finding } from '../../../../../main/engine/sync/effects'
import type { Known } from '../../../../../main/engine/sync/rules/rule'

export const mapping: Mapping = {
  accountExec: '!E!',
  accountRep: '!R!',
  division: '!V!',
  branch: '!B!',
  department: '!D!',
  group: '!G!',
  activityEmployee: '!W!',
  suspenseAssignee: '!S!',
  actions: { call: '!C!', meeting: '!M!', email: '!L!', voice_note: '!N!', ticket: '!T!' },
  callTypes: [
    { callType: 'Billing', action: '!1!' },
    { callType: 'Claim', action: '' },
  ],
  dealStages: [{ stage: 'Bound', type: 'C' }],
  priorities: [{ priority: 'High', value: 7 }],
  defaultPriority: 3,
  policy: {
    line: '!P!',
    typeOfBusiness: 2,
    writingCompany: '!Y!',
    billMethod: 'A',
    months: 12,
  },
  fields: {},
}

/** Nothing chosen yet. */
export const unmapped: Mapping = {
  ...mapping,
  accountExec: '',
  accountRep: '',
  division: '',
  branch: '',
  department: '',
  group: '',
  activityEmployee: '',
  suspenseAssignee: '',
  actions: { call: '', meeting: '', email: '', voice_note: '', ticket: '' },
  callTypes: [],
  policy: {
    line: '',
    typeOfBusiness: undefined,
    writingCompany: '',
    billMethod: '',
    months: 12,
  },
}

export const known = (change: Partial<Known> = {}): Known => ({
  mapping,
  isLinked: true,
  customerType: 'C',
  isFirm: false,
  name: 'Dana Whitlock',
  findings: [],
  attachments: [],
  linkOf: (id) => `syncdesk://records/${id}`,
  ...change,
})

export const at = Date.UTC(2026, 2, 10, 15, 30)

export const dana: Party = { name: 'Dana Whitlock', properties: { email: 'dana@example.com' } }

export const conversation = (change: Partial<Conversation> = {}): Conversation => ({
  id: 'c-1',
  type: 'call',
  subject: 'Billing question',
  text: 'Dana asked why her premium went up.',
  ...change,
})

type Kind = AgencyEvent['kind']
type Of<K extends Kind> = Extract<AgencyEvent, { readonly kind: K }>

const every = { eventId: 'e-1', occurredAt: at, party: dana }

export const told = (
  change: Partial<Conversation> = {},
  party: Party = dana,
): Of<'conversation.created'> => ({
  ...every,
  kind: 'conversation.created',
  party,
  conversation: conversation(change),
})

export const ticketed = (
  change: Partial<Of<'ticket.created'>['ticket']> = {},
  from?: Conversation,
): Of<'ticket.created'> => ({
  ...every,
  kind: 'ticket.created',
  ticket: { id: 't-1', title: 'Call back', dueAt: at + 3_600_000, ...change },
  ...(from && { conversation: from }),
})

export const completed: Of<'ticket.completed'> = {
  ...every,
  kind: 'ticket.completed',
  ticket: { id: 't-1' },
}

export const dealt = (
  kind: 'deal.created' | 'deal.won',
  change: Partial<Of<'deal.won'>['deal']> = {},
  party: Party = dana,
): AgencyEvent => ({ ...every, kind, party, deal: { id: 'd-1', title: 'Home bundle', ...change } })

export const met = (
  kind: 'contact.created' | 'contact.updated',
  party: Party = dana,
): AgencyEvent => ({ ...every, kind, party, contact: { id: 'k-1' } })

export const explicit = (property: Finding['property'], value: string): Finding => ({
  property,
  value,
  how: 'explicit',
  confidence: 1,
})

export const found = (
  property: Finding['property'],
  value: string,
  confidence = 0.95,
): Finding => ({ property, value, how: 'text', confidence, sentence: `It is ${value}.` })
