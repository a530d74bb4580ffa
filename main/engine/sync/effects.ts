import { z } from 'zod'
import { propertyNames } from '../../../preload/contract/event-kinds'
import { properties } from '../../../preload/contract/events'

const code = z.string().max(60)
const description = z.string().max(400_000)

/** A property of the insured and how it came to be known. */
export const finding = z.object({
  property: z.enum(propertyNames),
  value: z.string(),
  /** `explicit`: the source named it. `text`: found in a sentence. `accepted`: a person said so. */
  how: z.enum(['explicit', 'text', 'accepted']),
  sentence: z.string().optional(),
  /** 0–1; a finding below the threshold is a suggestion and never written by itself. */
  confidence: z.number().min(0).max(1),
})
export type Finding = z.output<typeof finding>

/** Business unit and staff of whatever is new in AMS360. */
export const unitCodes = z.object({
  accountExec: code,
  accountRep: code,
  division: code,
  branch: code,
  department: code,
  group: code,
})

/** What one effect will do; sealed in the outbox. Codes are AMS360's, resolved when it was planned. */
export const effectPayload = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('activity.insert'),
    action: code,
    /** Without the mark, which is added when it is sent. */
    description,
    at: z.int(),
    employee: code,
    /** Ids of stored attachments to send along. */
    attachments: z.array(z.int()),
  }),
  z.object({
    kind: z.literal('suspense.insert'),
    action: code,
    description,
    dueAt: z.int(),
    priority: z.int(),
    assignee: code,
    initiator: code,
  }),
  z.object({ kind: z.literal('suspense.complete') }),
  z.object({
    kind: z.literal('customer.insert'),
    type: z.enum(['C', 'P', 'S']),
    isFirm: z.boolean(),
    properties,
    codes: unitCodes,
    /** A person saw the look-alikes and wants a new one all the same. */
    isForced: z.boolean(),
  }),
  z.object({
    kind: z.literal('customer.update'),
    /** Prospect or customer, when it shall become one; never back to S. */
    type: z.enum(['C', 'P']).optional(),
    findings: z.array(finding),
  }),
  z.object({
    kind: z.literal('policy.insert'),
    /** Empty: the mark stands in. */
    number: z.string().max(60),
    line: code,
    typeOfBusiness: z.int(),
    writingCompany: code,
    billMethod: code,
    effectiveAt: z.int(),
    expiresAt: z.int(),
    description,
    codes: unitCodes,
  }),
  z.object({
    kind: z.literal('customer.read'),
    why: z.enum(['notified', 'first-seen', 'asked']),
    notificationId: z.int().optional(),
  }),
])
export type EffectPayload = z.output<typeof effectPayload>
export type PayloadOf<K extends EffectPayload['kind']> = Extract<
  EffectPayload,
  { readonly kind: K }
>
