import type { Input } from '../../../preload/contract'
import { noon } from '../../support/status-sample'
import { uuidOf } from './memory-agency'

export type Told = Input<'records.log'>['event']
type Party = Told['party']

export const dana: Party = {
  customerId: uuidOf(1),
  name: 'Dana Whitlock',
  properties: { email: 'dana@example.com' },
}

let count = 0
const next = (): string => `n${(count += 1)}`

type Talk = Extract<Told, { kind: 'conversation.created' }>['conversation']

export const callFrom = (party: Party = dana, more: Partial<Talk> = {}): Told => ({
  kind: 'conversation.created',
  eventId: next(),
  occurredAt: noon,
  party,
  conversation: { id: next(), type: 'call', text: 'They asked about the bill.', ...more },
})
export const ticketFrom = (id = next(), party: Party = dana): Told => ({
  kind: 'ticket.created',
  eventId: next(),
  occurredAt: noon,
  party,
  ticket: { id, title: 'Send certificate', dueAt: noon + 86_400_000, priority: 'high' },
})
export const dealFrom = (party: Party, id = next(), stage?: string): Told => ({
  kind: 'deal.created',
  eventId: next(),
  occurredAt: noon,
  party,
  deal: { id, title: 'Bakery package', ...(stage !== undefined && { stage }) },
})
export const contactFrom = (party: Party): Told => ({
  kind: 'contact.created',
  eventId: next(),
  occurredAt: noon,
  party,
  contact: { id: next() },
})
