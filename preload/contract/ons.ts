import { z } from 'zod'
import { failure } from './failures'

const instant = z.int()

/** How a notification was written. The wire format is not public: one adapter reads all three. */
export const onsFormat = z.enum(['soap', 'xml', 'json', 'unreadable'])

/** What is known of one notification; its text is stored encrypted and read on demand. */
export const notification = z.object({
  id: z.int(),
  at: instant,
  format: onsFormat,
  version: z.string(),
  /** Customer, Policy, …; empty when the message does not say. */
  entity: z.string(),
  change: z.enum(['inserted', 'updated', 'deleted', 'unknown']),
  /** Ids by the name of the element they stood in. */
  keys: z.record(z.string(), z.string()),
})
export type Notification = z.output<typeof notification>

export const onsCalls = {
  /** What to enter in AMS360 and how the listener is. The code itself never reaches the page. */
  'ons.read': {
    input: z.object({}),
    output: z.object({
      listening: z.boolean(),
      /** Why it does not listen. */
      failure: failure.optional(),
      /** For AMS360's field «Destination Address». */
      destinationAddress: z.string(),
      /** The last four characters of the authentication code, to compare by eye. */
      codeTail: z.string(),
      /** Until when the code before this one is accepted too. */
      previousUntil: instant.optional(),
      lastHeardAt: instant.optional(),
      /** Notifications accepted in the last 24 hours. */
      accepted: z.int(),
      /** Messages refused in the last 24 hours: wrong code or not acceptable. Never stored. */
      refused: z.int(),
      /** Shapes nobody has explained yet. */
      captured: z.int(),
    }),
  },
  /** Puts the authentication code on the clipboard, for AMS360's field «Authentication Code». */
  'ons.copyCode': { input: z.object({}), output: z.object({}) },
  /** Makes a new code; the old one stays valid for this many hours (0 = not at all). */
  'ons.regenerate': {
    input: z.object({ graceHours: z.int().min(0).max(336) }),
    output: z.object({}),
  },
  /** *Captured notifications*: accepted messages whose record id was not found. 50 a page. */
  'ons.captured': {
    input: z.object({ before: z.int().optional() }),
    output: z.array(notification),
  },
  /** One message taken apart: every element or member with its path and its text. */
  'ons.open': {
    input: z.object({ id: z.int() }),
    output: z.object({
      notification,
      elements: z.array(z.object({ path: z.string(), value: z.string() })).max(500),
    }),
  },
  /** Somebody points at the element that holds the id: messages of this shape are read so. */
  'ons.teach': {
    input: z.object({
      id: z.int(),
      path: z.string().max(1_000),
      entity: z.string().max(60),
    }),
    output: z.object({ recognised: z.int() }),
  },
  'ons.discard': { input: z.object({ id: z.int() }), output: z.object({}) },
}

export const onsEvents = {
  /** Something was heard, captured or refused: ask again. */
  'ons.changed': z.object({}),
}
