import { z } from 'zod'
import { queueLists } from './event-kinds'
import { failure } from './failures'
import { customerHit } from './lookup'
import { effectView, profileId, suggestion, writtenField } from './records'

const instant = z.int()

/** `e12` an effect, `t5` an event that nobody or several customers match, `s3` a suggestion. */
export const queueId = z.string().regex(/^[ets]\d{1,15}$/)

export const queueItem = z.object({
  id: queueId,
  /** What it is about, in words: «Call with Dana Whitlock». */
  title: z.string(),
  /** For whom. */
  profile: z
    .object({ id: profileId, name: z.string(), customerId: z.string().optional() })
    .optional(),
  recordId: z.int().optional(),
  since: instant,
  effect: effectView.optional(),
  /** Why it waits or failed. */
  failure: failure.optional(),
  suggestion: suggestion.optional(),
  /** How many effects of the same customer wait for this one. */
  behind: z.int(),
})
export type QueueItem = z.output<typeof queueItem>

/** What the admin has to know at a glance: tray, rail and Overview show it. */
export const workSummary = z.object({
  /** Counts of the lists. Waiting needs nobody. */
  lists: z.record(z.enum(queueLists), z.int()),
  /** Decision + mapping + failed. */
  needsYou: z.int(),
  /** Since midnight, local time: written in AMS360, and proved. */
  recordedToday: z.int(),
  verifiedToday: z.int(),
  isDryRun: z.boolean(),
  /** Why nothing goes out at the moment: connection missing, paused, broken, breaker open. */
  held: failure.optional(),
})
export type WorkSummary = z.output<typeof workSummary>

export const queueCalls = {
  'work.read': { input: z.object({}), output: workSummary },
  'work.setDryRun': { input: z.object({ on: z.boolean() }), output: z.object({}) },
  /** Oldest first, 50 a page; `after` is the last row's id. */
  'queue.list': {
    input: z.object({ list: z.enum(queueLists), after: queueId.optional() }),
    output: z.object({ rows: z.array(queueItem), more: z.boolean() }),
  },
  'queue.open': {
    input: z.object({ id: queueId }),
    output: z.object({
      item: queueItem,
      fields: z.array(writtenField),
      /** Each try: when, how long, how it ended. */
      attempts: z.array(
        z.object({ at: instant, ms: z.int().optional(), failure: failure.optional() }),
      ),
      /** Customers to choose from, when the question is who it is. */
      candidates: z.array(customerHit),
      /** The short text that stands in AMS360 if it was written; to be searched for there. */
      fingerprint: z.string().optional(),
    }),
  },
  /**
   * One verb for one or many; rows it does not fit are left alone and not counted.
   * `there`: it is in AMS360. `again`: send it (once more). `skip`: never send it.
   */
  'queue.act': {
    input: z.object({
      ids: z.array(queueId).min(1).max(1_000),
      act: z.enum(['retry', 'again', 'there', 'skip', 'restore']),
    }),
    output: z.object({ done: z.int() }),
  },
  /** Who it is: a customer's UUID, `new` (insert one), or `skip` (write nothing). */
  'queue.choose': {
    input: z.object({ id: queueId, who: z.union([z.literal('new'), z.literal('skip'), z.uuid()]) }),
    output: z.object({}),
  },
  /** Changes what will be sent, then tries it again. */
  'queue.edit': {
    input: z.object({
      id: queueId,
      fields: z.record(z.string().max(60), z.string().max(200_000)),
    }),
    output: z.object({ fieldErrors: z.record(z.string(), z.string()) }),
  },
}

export const queueEvents = { 'work.changed': workSummary }
