/** Examples in the description of the local API; a test sends each of them. People are invented. */
export const eventExamples = {
  call: {
    summary: 'A call',
    value: {
      kind: 'conversation.created',
      event_id: 'call-2041',
      occurred_at: '2026-07-01T09:30:00-07:00',
      party: {
        name: 'Dana Whitlock',
        phone: '+1 503 555 0142',
        properties: { first_name: 'Dana', last_name: 'Whitlock' },
      },
      conversation: {
        id: 'call-2041',
        type: 'call',
        call_type: 'billing',
        subject: 'Question about the July invoice',
        summary: 'Dana asked why the July invoice is higher. New phone: 503 555 0142.',
        url: 'https://phone.example/calls/2041',
      },
    },
  },
  email: {
    summary: 'An e-mail with a file',
    value: {
      kind: 'conversation.created',
      event_id: 'mail-88',
      occurred_at: '2026-07-01T16:45:00Z',
      party: { email: 'dana@whitlock.example' },
      conversation: {
        id: 'mail-88',
        type: 'email',
        subject: 'Photos of the damage',
        text: 'Hello, the photos are attached.',
        from: 'Dana Whitlock <dana@whitlock.example>',
        to: 'service@harbor.example',
        attachments: [{ name: 'note.txt', type: 'text/plain', content_base64: 'aGFpbA==' }],
      },
    },
  },
  ticket: {
    summary: 'A ticket, made and completed',
    value: [
      {
        kind: 'ticket.created',
        event_id: 'ticket-7-created',
        occurred_at: '2026-07-01T09:35:00-07:00',
        party: { customer_number: '1042' },
        ticket: {
          id: 'ticket-7',
          title: 'Call back about the invoice',
          due_at: '2026-07-03T14:00:00-07:00',
          priority: 'high',
          conversation_id: 'call-2041',
        },
      },
      {
        kind: 'ticket.completed',
        event_id: 'ticket-7-completed',
        occurred_at: '2026-07-02T11:00:00-07:00',
        ticket: { id: 'ticket-7' },
      },
    ],
  },
  deal: {
    summary: 'A deal that was won',
    value: {
      kind: 'deal.won',
      event_id: 'deal-31-won',
      occurred_at: '2026-07-02T12:00:00-07:00',
      party: {
        account_name: 'Whitlock Marine',
        email: 'dana@whitlock.example',
        properties: { firm_name: 'Whitlock Marine' },
      },
      deal: { id: 'deal-31', title: 'Boat fleet', stage: 'Won', effective_at: '2026-08-01' },
    },
  },
  contact: {
    summary: 'A contact',
    value: {
      kind: 'contact.created',
      event_id: 'contact-12',
      occurred_at: '2026-07-01T08:00:00-07:00',
      party: {
        email: 'milo@cedar.example',
        properties: {
          first_name: 'Milo',
          last_name: 'Cedar',
          address_line_1: '12 Pier Road',
          city: 'Astoria',
          state: 'OR',
          zip_code: '97103',
        },
      },
      contact: { id: 'contact-12' },
    },
  },
}
