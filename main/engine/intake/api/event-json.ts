import { z } from 'zod'
import {
  conversationTypes,
  propertyNames,
  type PropertyName,
} from '../../../../preload/contract/event-kinds'
import * as leaf from './json-leaves'

/**
 * What happened, as other programs write it: the body of the local API and of `.json` files in the
 * inbox folder. Unknown members are refused, so that a slip of the pen is not lost in silence.
 */

/** `addressLine1` → `address_line_1`. */
export const snakeOf = (name: string): string =>
  name.replaceAll(/[A-Z]|\d/g, (one) => `_${one.toLowerCase()}`)

const leafOf = (name: PropertyName) => {
  if (name === 'email') return leaf.email
  if (/phone$/i.test(name)) return leaf.phone
  return name === 'dateOfBirth' ? leaf.date : leaf.line
}

const properties = z
  .strictObject(
    Object.fromEntries(propertyNames.map((name) => [snakeOf(name), leafOf(name).optional()])),
  )
  .meta({ description: 'What is known of the person or firm. Leave out what is not known.' })

const twice = 'This is given twice and says two things.'

const party = z
  .strictObject({
    profile_id: z
      .string()
      .regex(/^P-[0-9A-Z]{10}$/, { error: 'This must be a SyncDesk profile id.' })
      .meta({ description: 'The profile id that SyncDesk shows.' })
      .optional(),
    customer_id: leaf.uuid.optional(),
    customer_number: z
      .string()
      .regex(/^[1-9]\d{0,9}$/, { error: 'This must be a customer number, digits in quotes.' })
      .meta({ description: 'The AMS360 customer number.', examples: ['1042'] })
      .optional(),
    name: leaf.line.optional(),
    account_name: leaf.line.optional(),
    email: leaf.email.optional(),
    phone: leaf.phone.optional(),
    properties: properties.optional(),
  })
  .superRefine((value, context) => {
    for (const name of ['email', 'phone'] as const) {
      const inside = value.properties?.[name]
      if (value[name] === undefined || inside === undefined || value[name] === inside) continue
      context.addIssue({ code: 'custom', path: [name], message: twice })
    }
  })
  .meta({
    description:
      'Who it is about. SyncDesk finds the customer by id, then e-mail, then phone, then name. With account_name the contact is commercial.',
  })

const attachment = z.strictObject({
  name: leaf.line,
  type: leaf.lineOf(200).optional(),
  content_base64: leaf.base64,
})

const conversation = z
  .strictObject({
    id: leaf.id,
    type: z.enum(conversationTypes),
    call_type: leaf.line.optional(),
    subject: leaf.line.optional(),
    text: leaf.longText.optional(),
    summary: leaf.longText
      .meta({ description: 'Another name for text. Give one of them.' })
      .optional(),
    url: leaf.webAddress.optional(),
    from: leaf.lineOf(500).optional(),
    to: leaf.lineOf(2_000).optional(),
    attachments: z.array(attachment).max(100).optional(),
  })
  .superRefine(({ text, summary }, context) => {
    if ((text === undefined) !== (summary === undefined)) return
    const message = 'Give the text or the summary: one of them.'
    context.addIssue({ code: 'custom', path: ['text'], message })
  })
  .meta({ description: 'A call, meeting, e-mail or voice note, with its summary or whole text.' })

const ticket = z.strictObject({
  id: leaf.id,
  title: leaf.line,
  text: leaf.longText.optional(),
  due_at: leaf.moment,
  priority: leaf.line.optional(),
  conversation_id: leaf.id
    .meta({ description: 'The conversation from which it originated.' })
    .optional(),
})

const deal = z.strictObject({
  id: leaf.id,
  title: leaf.line,
  stage: leaf.line.optional(),
  effective_at: leaf.dayOrTime
    .meta({ description: 'When the policy begins: a date, or a date and time with a zone.' })
    .optional(),
  policy_number: leaf.line.optional(),
  text: leaf.longText.optional(),
})

const known = z.strictObject({ id: leaf.id })

const every = {
  event_id: leaf.id.meta({
    description: 'Your own id. The same id sent again is the same event and stored once.',
  }),
  occurred_at: leaf.moment,
  party: party.optional(),
  properties: properties.optional(),
}

export const eventJson = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conversation.created'), ...every, conversation }),
  z.strictObject({
    kind: z.literal('ticket.created'),
    ...every,
    ticket,
    conversation: conversation.optional(),
  }),
  z.strictObject({ kind: z.literal('ticket.completed'), ...every, ticket: known }),
  z.strictObject({ kind: z.literal('deal.created'), ...every, deal }),
  z.strictObject({ kind: z.literal('deal.won'), ...every, deal }),
  z.strictObject({ kind: z.literal('contact.created'), ...every, contact: known }),
  z.strictObject({ kind: z.literal('contact.updated'), ...every, contact: known }),
])
export type EventJson = z.output<typeof eventJson>
export type ConversationJson = z.output<typeof conversation>
export type PartyJson = z.output<typeof party>
export type PropertiesJson = z.output<typeof properties>
