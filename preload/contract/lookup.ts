import { z } from 'zod'
import { connectionKind } from './connections'
import { failure } from './failures'

export const customerType = z.enum(['customer', 'prospect', 'suspect', 'unknown'])

/** One field of a record in the order AMS360 has it; `value` as read, empty ones are left out. */
export const recordField = z.object({ name: z.string(), value: z.string() })

/** A customer as one system sees it. */
export const customerRecord = z.object({
  uuid: z.string(),
  number: z.string(),
  /** Firm → DBA → First + Last. */
  name: z.string(),
  type: customerType,
  active: z.boolean(),
  /** Groups for the eye: *Who*, *Where*, *Reach*, *Business*, *Codes*. */
  groups: z.array(z.object({ title: z.string(), fields: z.array(recordField) })),
  contacts: z.array(
    z.object({ name: z.string(), title: z.string(), email: z.string(), phone: z.string() }),
  ),
})
export type CustomerRecord = z.output<typeof customerRecord>

/** How one system answered; systems are asked side by side and fail on their own. */
export const lookupAnswer = z.object({
  kind: connectionKind,
  name: z.string(),
  ms: z.int().nonnegative(),
  record: customerRecord.optional(),
  failure: failure.optional(),
})
export type LookupAnswer = z.output<typeof lookupAnswer>

/** One row of *Find the UUID*. */
export const customerHit = z.object({
  uuid: z.string(),
  number: z.string(),
  name: z.string(),
  type: customerType,
  active: z.boolean(),
  /** City, state or what the phone search said: enough to tell two Smiths apart. */
  place: z.string(),
})
export type CustomerHit = z.output<typeof customerHit>

export const lookupCalls = {
  /** Accepts braces, capitals and blanks around the UUID; refuses anything else before sending. */
  'lookup.customer': {
    input: z.object({ uuid: z.string().max(200) }),
    output: z.object({
      uuid: z.string(),
      answers: z.array(lookupAnswer),
      /** What it means that only some of them see the customer. */
      diagnosis: failure.optional(),
    }),
  },
  'lookup.search': {
    input: z.object({ by: z.enum(['name', 'number', 'phone']), text: z.string().max(200) }),
    output: z.object({
      hits: z.array(customerHit).max(100),
      /** How many there are in all; the page gets the first 100. */
      total: z.int().nonnegative(),
      ms: z.int().nonnegative(),
    }),
  },
  /** The last customers looked up, newest first; stored encrypted. */
  'lookup.recent': {
    input: z.object({}),
    output: z.array(z.object({ uuid: z.string(), name: z.string(), at: z.int() })),
  },
  'lookup.forget': { input: z.object({}), output: z.object({}) },
}
