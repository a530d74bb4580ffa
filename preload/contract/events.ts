import { z } from 'zod'
import { conversationTypes, propertyNames } from './event-kinds'

/** What happened in the agency, from wherever it came: the local API, the inbox folder, the app. */

const instant = z.int().min(0).max(8_640_000_000_000_000)
const line = z.string().trim().min(1).max(300)
const id = z.string().trim().min(1).max(200)
/** A summary or a whole e-mail. AMS360's own limit is not known; ours keeps one event under 1 MB. */
const longText = z.string().max(200_000)

export const properties = z.partialRecord(z.enum(propertyNames), z.string().trim().min(1).max(300))

/** Who it is about. Matching goes by id, then e-mail, then phone, then name and address. */
export const party = z.object({
  /** Our own profile id. */
  profileId: z.string().max(40).optional(),
  /** AMS360 customer UUID, small letters. */
  customerId: z
    .string()
    .regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    .optional(),
  customerNumber: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .optional(),
  /** As people say it; used when there is neither first and last name nor firm name. */
  name: line.optional(),
  /** The account a contact belongs to; with it the contact is commercial (seed 0, Contacts). */
  accountName: line.optional(),
  properties: properties.optional(),
})
export type Party = z.output<typeof party>

export const attachment = z.object({ name: line, type: z.string().max(200), size: z.int().min(0) })

export const conversation = z.object({
  id,
  type: z.enum(conversationTypes),
  /** E.g. «billing»: mapped to an action on the AMS360 mapping screen. */
  callType: line.optional(),
  subject: line.optional(),
  /** The call summary; for an e-mail its whole text. */
  text: longText,
  /** Permanent address of the conversation where it was held; ours stands in when it has none. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  /** E-mail only: who wrote to whom. */
  from: z.string().max(500).optional(),
  to: z.string().max(2_000).optional(),
  attachments: z.array(attachment).max(100).optional(),
})
export type Conversation = z.output<typeof conversation>

export const ticket = z.object({
  id,
  title: line,
  text: longText.optional(),
  dueAt: instant,
  priority: line.optional(),
  /** The conversation from which it originated. */
  conversationId: id.optional(),
})
export type Ticket = z.output<typeof ticket>

export const deal = z.object({
  id,
  title: line,
  stage: line.optional(),
  /** When the policy shall begin, and its number if there is one already. */
  effectiveAt: instant.optional(),
  policyNumber: line.optional(),
  text: longText.optional(),
})
export type Deal = z.output<typeof deal>

const every = {
  /** The source's own id: the same id from the same source is the same event. */
  eventId: id,
  occurredAt: instant,
  party,
  /** Properties that the source itself found; they win over what is found in the text. */
  properties: properties.optional(),
}

export const agencyEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conversation.created'), ...every, conversation }),
  z.object({
    kind: z.literal('ticket.created'),
    ...every,
    ticket,
    /** The conversation itself, when it was not sent as an event of its own. */
    conversation: conversation.optional(),
  }),
  z.object({ kind: z.literal('ticket.completed'), ...every, ticket: ticket.pick({ id: true }) }),
  z.object({ kind: z.literal('deal.created'), ...every, deal }),
  z.object({ kind: z.literal('deal.won'), ...every, deal }),
  z.object({ kind: z.literal('contact.created'), ...every, contact: z.object({ id }) }),
  z.object({ kind: z.literal('contact.updated'), ...every, contact: z.object({ id }) }),
])
export type AgencyEvent = z.output<typeof agencyEvent>
export type EventOf<K extends AgencyEvent['kind']> = Extract<AgencyEvent, { readonly kind: K }>
