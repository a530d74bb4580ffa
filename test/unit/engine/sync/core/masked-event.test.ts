import { describe, expect, it } from 'vitest'
import type { AgencyEvent } from '../../../../../preload/contract/events'
import { maskedEvent } from '../../../../../main/engine/sync/recorder'
import { noon } from '../../../../support/status-sample'

const ssn = '219-09-9999'
const card = '4111 1111 1111 1111'
const secret = `My SSN is ${ssn}, my card ${card}.`
const every = { eventId: 'e1', occurredAt: noon, party: { name: `Dana ${ssn}` } }
const conversation = {
  id: 'c-219099999',
  type: 'email' as const,
  subject: `About ${ssn}`,
  text: secret,
  url: 'https://phones.example.com/calls/4111111111111111',
  attachments: [{ name: `${ssn}.pdf`, type: 'application/pdf', size: 3 }],
}

const events: readonly AgencyEvent[] = [
  { kind: 'conversation.created', ...every, conversation },
  {
    kind: 'ticket.created',
    ...every,
    ticket: { id: 't1', title: secret, text: secret, dueAt: noon },
    conversation,
  },
  { kind: 'deal.created', ...every, deal: { id: 'd1', title: secret, text: secret } },
  { kind: 'deal.won', ...every, deal: { id: 'd1', title: secret } },
  {
    kind: 'contact.created',
    ...every,
    properties: { occupation: secret },
    contact: { id: 'k1' },
  },
]

describe('no SSN and no card number reaches the disk', () => {
  it.each(events.map((event) => [event.kind, event] as const))('in %s', (_kind, event) => {
    const { url: _, ...masked } = JSON.parse(JSON.stringify(maskedEvent(event))) as Record<
      string,
      unknown
    >
    const text = JSON.stringify(masked).replaceAll(conversation.url, '')
    expect(text).not.toContain(ssn)
    expect(text).not.toContain(card)
  })

  it('ids, addresses and times are left as they are', () => {
    const [event] = events
    if (event?.kind !== 'conversation.created') throw new Error('It is another event')
    const masked = maskedEvent(event)
    expect(masked).toMatchObject({
      eventId: 'e1',
      occurredAt: noon,
      conversation: { id: conversation.id, url: conversation.url, type: 'email' },
    })
  })
})
