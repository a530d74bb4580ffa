import fc from 'fast-check'
import { it } from 'vitest'
import { newCustomerFrom } from '../../../../../main/engine/sync/customer/members'
import { effectPayload } from '../../../../../main/engine/sync/effects'
import { intendedFrom } from '../../../../../main/engine/sync/rules/plan'
import type { Known } from '../../../../../main/engine/sync/rules/rule'
import { editPayload, fieldsOfPayload } from '../../../../../main/engine/sync/written-fields'
import { agencyEvent, type AgencyEvent } from '../../../../../preload/contract/events'
import { writtenField } from '../../../../../preload/contract/records'
import { someFindings } from '../customer/arbitraries'
import { someParty, someProperties } from '../matching/arbitraries'
import { known, mapping, unmapped } from './samples'

const instant = fc.oneof(
  fc.integer({ min: 0, max: 4_102_444_800_000 }),
  fc.constantFrom(0, 8_640_000_000_000_000),
)
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constant('x\r\n\0y '))
const line = text.map((said) => (said.trim() === '' ? 'x' : said))
const maybe = { requiredKeys: ['id', 'type', 'text'] as const }

const conversation = fc.record(
  {
    id: line,
    type: fc.constantFrom('call', 'meeting', 'email', 'voice_note'),
    callType: line,
    subject: line,
    text,
    url: fc.constant('https://calls.example.com/1'),
    from: text,
    to: text,
  },
  { requiredKeys: [...maybe.requiredKeys] },
)

const about = fc.oneof(
  fc.record({ kind: fc.constant('conversation.created'), conversation }),
  fc.record(
    {
      kind: fc.constant('ticket.created'),
      ticket: fc.record(
        { id: line, title: line, text, dueAt: instant, priority: line, conversationId: line },
        { requiredKeys: ['id', 'title', 'dueAt'] },
      ),
      conversation,
    },
    { requiredKeys: ['kind', 'ticket'] },
  ),
  fc.record({ kind: fc.constant('ticket.completed'), ticket: fc.record({ id: line }) }),
  fc.record({
    kind: fc.constantFrom('deal.created', 'deal.won'),
    deal: fc.record(
      { id: line, title: line, stage: line, effectiveAt: instant, policyNumber: line, text },
      { requiredKeys: ['id', 'title'] },
    ),
  }),
  fc.record({
    kind: fc.constantFrom('contact.created', 'contact.updated'),
    contact: fc.record({ id: line }),
  }),
)

const someEvent: fc.Arbitrary<AgencyEvent> = fc
  .tuple(about, someParty, someProperties, instant)
  .map(([what, party, properties, occurredAt]) =>
    agencyEvent.parse({ ...what, eventId: 'e', occurredAt, party, properties }),
  )

const someKnown: fc.Arbitrary<Known> = fc
  .record({
    mapping: fc.constantFrom(mapping, unmapped),
    isLinked: fc.boolean(),
    customerType: fc.constantFrom(undefined, 'C' as const, 'P' as const, 'S' as const),
    isFirm: fc.boolean(),
    name: fc.constantFrom('', 'Dana Whitlock'),
    findings: someFindings,
  })
  .map(known)

it('whatever comes leads to effects that can be stored, shown and edited', () => {
  const own = new Set(['C', 'P', 'S'])
  fc.assert(
    fc.property(someEvent, someKnown, (event, all) => {
      const intended = intendedFrom(event, all)
      const kinds = new Set<string>()
      for (const { payload, part, record } of intended) {
        effectPayload.parse(payload)
        for (const field of fieldsOfPayload(payload)) writtenField.parse(field)
        if (part !== payload.kind) throw new Error('The part is another one')
        kinds.add(`${part} ${JSON.stringify(record)}`)
        if (payload.kind === 'customer.insert' && !own.has(newCustomerFrom(payload).CustomerType)) {
          throw new Error('A customer without a type')
        }
        const edited = editPayload(payload, { description: 'x' })
        if ('payload' in edited) effectPayload.parse(edited.payload)
      }
      // Two parts with one idempotency key: the second would never be written.
      if (kinds.size !== intended.length) throw new Error('Two parts with one key')
    }),
    { numRuns: 20_000 },
  )
}, 60_000)

it('nobody who is linked is ever made anew, and only a conversation makes an activity', () => {
  fc.assert(
    fc.property(someEvent, someKnown, (event, all) => {
      const parts = intendedFrom(event, all).map(({ part }) => part)
      if (all.isLinked && parts.includes('customer.insert')) throw new Error('Made anew')
      const hasConversation = 'conversation' in event && event.conversation !== undefined
      const isRight =
        parts.includes('activity.insert') === hasConversation &&
        parts.includes('policy.insert') === (event.kind === 'deal.won')
      if (!isRight) throw new Error(`Not for this: ${parts.join()}`)
    }),
    { numRuns: 20_000 },
  )
}, 60_000)
