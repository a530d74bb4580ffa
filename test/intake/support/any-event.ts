import fc from 'fast-check'
import { propertyNames } from '../../../preload/contract/event-kinds'
import { snakeOf } from '../../../main/engine/intake/api/event-json'

/** Text that is often right for a place, and sometimes anything. */
const mostly = (right: fc.Arbitrary<unknown>, wrong: fc.Arbitrary<unknown> = fc.jsonValue()) =>
  fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: wrong })

const line = fc.oneof(
  fc.constantFrom('Dana', ' Whitlock ', 'Ünïcödé ☎', '0'),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
)
const id = fc.oneof(
  fc.constantFrom('a', 'b-1', 'c/2'),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }),
)
const moment = fc.oneof(
  fc
    .date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom('2026-07-01T09:30:00-07:00', '2026-07-01T09:30:00.5+00:00'),
)
const hex = fc
  .array(fc.constantFrom(...'0123456789abcdefABCDEF'.split('')), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.join(''))
const uuid = hex.chain((text) =>
  fc.constantFrom(
    text,
    `{${text}}`,
    text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    `urn:uuid:${text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`,
  ),
)
const email = fc.constantFrom('dana@whitlock.example', 'a@b', 'ü@ö.example')
const phone = fc.constantFrom('503 555 0142', '+49 1', '0')
const day = fc.constantFrom('1984-02-29', '2000-01-01')

const rightOf = (name: string): fc.Arbitrary<unknown> => {
  if (name === 'email') return email
  if (/phone$/i.test(name)) return phone
  return name === 'dateOfBirth' ? day : line
}

const object = (members: Record<string, fc.Arbitrary<unknown>>, required: readonly string[] = []) =>
  fc.record(Object.fromEntries(Object.entries(members).map(([name, one]) => [name, mostly(one)])), {
    requiredKeys: [...required],
  })

const properties = object(
  Object.fromEntries(propertyNames.map((name) => [snakeOf(name), rightOf(name)])),
)
const party = object({
  profile_id: fc.constantFrom('P-0123456789', 'P-ABCDEFGHJK'),
  customer_id: uuid,
  customer_number: fc.constantFrom('1', '1042', '2147483647'),
  name: line,
  account_name: line,
  email,
  phone,
  properties,
})
const attachment = object(
  {
    name: line,
    type: fc.constant('text/plain'),
    content_base64: fc
      .uint8Array({ maxLength: 50 })
      .map((one) => Buffer.from(one).toString('base64')),
  },
  ['name', 'content_base64'],
)
const conversation = object(
  {
    id,
    type: fc.constantFrom('call', 'meeting', 'email', 'voice_note'),
    call_type: line,
    subject: line,
    text: fc.string({ maxLength: 200, unit: 'binary' }),
    url: fc.webUrl(),
    from: line,
    to: line,
    attachments: fc.array(attachment, { maxLength: 3 }),
  },
  ['id', 'type', 'text'],
)
const deal = object(
  {
    id,
    title: line,
    stage: line,
    effective_at: fc.oneof(day, moment),
    policy_number: line,
    text: line,
  },
  ['id', 'title'],
)
const contact = object({ id }, ['id'])

const event = (kind: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  object(
    { kind: fc.constant(kind), event_id: id, occurred_at: moment, party, properties, ...more },
    ['kind', 'event_id', 'occurred_at', ...Object.keys(more).slice(0, 1)],
  )

const ticket = object(
  { id, title: line, text: line, due_at: moment, priority: line, conversation_id: id },
  ['id', 'title', 'due_at'],
)
const anyEvent = fc.oneof(
  event('conversation.created', { conversation }),
  event('ticket.created', { ticket, conversation }),
  event('ticket.completed', { ticket: contact }),
  event('deal.created', { deal }),
  event('deal.won', { deal }),
  event('contact.created', { contact }),
  event('contact.updated', { contact }),
)

/** JSON as it may be sent: mostly nearly right. */
export const anyRequest = fc.oneof(
  { weight: 8, arbitrary: anyEvent as fc.Arbitrary<unknown> },
  { weight: 3, arbitrary: fc.array(anyEvent, { maxLength: 4 }) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
)
