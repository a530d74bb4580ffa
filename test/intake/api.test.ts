import { describe, expect, it } from 'vitest'
import { callEvent, sendTo, waysRig } from './support/ways-rig'

const answered = async (response: Response): Promise<readonly [number, unknown]> => [
  response.status,
  await response.json(),
]

describe('an event', () => {
  it('is stored with its files in the domain’s words, and then acknowledged', async () => {
    const rig = await waysRig()
    const { id, token } = await rig.addSource()
    const event = callEvent(
      {
        party: {
          customer_id: '{81A42E50-D196-4F07-929B-0123456789AB}',
          account_name: ' Whitlock Marine ',
          phone: '503 555 0142',
          properties: { address_line_1: '12 Pier Road', date_of_birth: '1984-02-29' },
        },
        properties: { cell_phone: '503 555 0199' },
      },
      {
        call_type: 'billing',
        attachments: [{ name: 'a.txt', type: 'text/plain', content_base64: 'aGFpbA==' }],
      },
    )
    expect(await answered(await sendTo(rig.origin, token, event))).toEqual([
      200,
      { results: [{ event_id: 'call-1', status: 'stored' }] },
    ])
    expect(rig.memory.incoming()).toEqual([
      {
        sourceId: id,
        event: {
          kind: 'conversation.created',
          eventId: 'call-1',
          occurredAt: Date.UTC(2026, 6, 1, 16, 30),
          party: {
            customerId: '81a42e50-d196-4f07-929b-0123456789ab',
            accountName: 'Whitlock Marine',
            properties: {
              phone: '503 555 0142',
              addressLine1: '12 Pier Road',
              dateOfBirth: '1984-02-29',
            },
          },
          properties: { cellPhone: '503 555 0199' },
          conversation: {
            id: 'c-1',
            type: 'call',
            callType: 'billing',
            text: 'Asked about the invoice.',
            attachments: [{ name: 'a.txt', type: 'text/plain', size: 4 }],
          },
        },
        files: [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('hail') }],
      },
    ])
  })

  it('of every kind is taken, many at a time', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const of = (kind: string, more: object) => ({
      kind,
      event_id: kind,
      occurred_at: '2026-07-01T09:30:00Z',
      ...more,
    })
    const deal = { id: 'd', title: 'Boats', effective_at: '2026-08-01', policy_number: 'P 1' }
    const { conversation } = callEvent()
    const list = [
      of('conversation.created', { conversation }),
      of('ticket.created', {
        ticket: { id: 't', title: 'Call', due_at: '2026-07-03T00:00:00Z', conversation_id: 'c-1' },
        conversation,
      }),
      of('ticket.completed', { ticket: { id: 't' } }),
      of('deal.created', { deal }),
      of('deal.won', { deal }),
      of('contact.created', { contact: { id: 'k' } }),
      of('contact.updated', { contact: { id: 'k' } }),
    ]
    const [status, body] = await answered(await sendTo(rig.origin, token, list))
    expect(status).toBe(200)
    expect(body).toEqual({
      results: list.map(({ event_id }) => ({ event_id, status: 'stored' })),
    })
    expect(rig.memory.events()[3]).toMatchObject({
      deal: { effectiveAt: new Date(2026, 7, 1).getTime(), policyNumber: 'P 1' },
    })
  })

  it('sent again is a duplicate; with other words it is a conflict and nothing is stored', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const [first, second] = [callEvent(), callEvent({ event_id: 'call-2' })]
    expect((await sendTo(rig.origin, token, first)).status).toBe(200)
    // The same, though the e-mail stands in another place.
    const { email, ...party } = first.party
    const again = { ...first, party: { ...party, properties: { email } } }
    expect(await answered(await sendTo(rig.origin, token, [again, second]))).toEqual([
      200,
      {
        results: [
          { event_id: 'call-1', status: 'duplicate' },
          { event_id: 'call-2', status: 'stored' },
        ],
      },
    ])
    const other = callEvent({}, { summary: 'Something else.' })
    const third = callEvent({ event_id: 'call-3' })
    expect(await answered(await sendTo(rig.origin, token, [third, other]))).toEqual([
      409,
      {
        conflicts: ['call-1'],
        errors: [
          {
            event: 1,
            path: '/event_id',
            message: 'An event of this id is stored and says something else.',
          },
        ],
      },
    ])
    expect(rig.memory.events()).toHaveLength(2)
    // The same id from another source is another event.
    const { token: otherToken } = await rig.addSource('Web forms')
    expect((await sendTo(rig.origin, otherToken, other)).status).toBe(200)
  })

  it('that cannot be taken keeps the others of its request out, and each error names its member', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const wrong = {
      ...callEvent({ party: { emial: 'x', email: 'nobody', properties: { 'a/b~': 1 } } }),
      occurred_at: '2026-07-01T09:30:00',
      conversation: { id: ' ', type: 'fax', text: 'a', summary: 'b' },
    }
    const list = [callEvent(), wrong, { kind: 'ticket.closed' }, 7]
    expect(await answered(await sendTo(rig.origin, token, list))).toEqual([
      422,
      {
        errors: expect.arrayContaining([
          { event: 1, path: '/party/emial', message: 'SyncDesk knows no member of this name.' },
          {
            event: 1,
            path: '/party/properties/a~1b~0',
            message: 'SyncDesk knows no member of this name.',
          },
          { event: 1, path: '/party/email', message: 'This must be an e-mail address.' },
          {
            event: 1,
            path: '/occurred_at',
            message: 'This must be a date and time with a zone, e.g. 2026-07-01T09:30:00-07:00.',
          },
          {
            event: 1,
            path: '/conversation/id',
            message: 'This must be one line of text, not empty.',
          },
          {
            event: 1,
            path: '/conversation/type',
            message: 'This must be one of: call, meeting, email, voice_note.',
          },
          {
            event: 2,
            path: '/kind',
            message: expect.stringContaining('This must be one of: conversation.created, ticket'),
          },
          { event: 3, path: '', message: 'This must be an object.' },
        ]),
      },
    ])
    expect(rig.memory.events()).toEqual([])
  })

  it.each([
    ['no text', callEvent({}, { summary: undefined }), '/conversation/text'],
    ['two texts', callEvent({}, { text: 'a' }), '/conversation/text'],
    [
      'two e-mails',
      callEvent({ party: { email: 'a@b.c', properties: { email: 'd@e.f' } } }),
      '/party/email',
    ],
    ['a day that is none', callEvent({ occurred_at: '2026-02-30T00:00:00Z' }), '/occurred_at'],
    ['a time before 1970', callEvent({ occurred_at: '1969-12-31T00:00:00Z' }), '/occurred_at'],
    ['too long a line', callEvent({ event_id: 'x'.repeat(201) }), '/event_id'],
    ['too long a text', callEvent({}, { summary: 'x'.repeat(200_001) }), '/conversation/summary'],
    ['a line of two', callEvent({}, { subject: 'a\nb' }), '/conversation/subject'],
    ['an address of another kind', callEvent({}, { url: 'file:///etc/x' }), '/conversation/url'],
    [
      'a file that is not base64',
      callEvent({}, { attachments: [{ name: 'a', content_base64: 'a*==' }] }),
      '/conversation/attachments/0/content_base64',
    ],
    [
      'a prototype',
      JSON.stringify(callEvent()).replace('{', '{"__proto__":{"a":1},'),
      '/__proto__',
    ],
  ])('with %s is refused', async (_what, event, path) => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const [status, body] = await answered(await sendTo(rig.origin, token, event))
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: [{ event: 0, path }] })
    expect(rig.memory.calls()).toBe(0)
  })
})
