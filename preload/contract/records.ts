import { z } from 'zod'
import { effectKinds, effectStates, propertyNames, recordKinds, verifications } from './event-kinds'
import { agencyEvent } from './events'
import { failure } from './failures'
import { customerHit } from './lookup'

const instant = z.int()
export const profileId = z.string().regex(/^P-[0-9A-Z]{10}$/)

/** One label and what would be, or was, written; `now` is what stands in AMS360, when it is known. */
export const writtenField = z.object({
  /** The field as a person calls it: «Due date». */
  label: z.string(),
  value: z.string(),
  now: z.string().optional(),
  /** It may be edited before it is tried again; the name to send back. */
  edit: z.string().optional(),
})
export type WrittenField = z.output<typeof writtenField>

/** One intended write in AMS360, as the page sees it. */
export const effectView = z.object({
  id: z.int(),
  kind: z.enum(effectKinds),
  state: z.enum(effectStates),
  verification: z.enum(verifications),
  /** Fields whose read-back differs from what was sent. */
  differing: z.array(z.string()),
  attempts: z.int(),
  createdAt: instant,
  nextAttemptAt: instant.optional(),
  endedAt: instant.optional(),
  /** AMS360's own id of what was written. */
  remoteId: z.string().optional(),
  failure: failure.optional(),
  /** The choices on the mapping screen that are missing, in words. */
  missing: z.array(z.string()),
})
export type EffectView = z.output<typeof effectView>

/** One conversation, ticket, deal or contact. */
export const recordRow = z.object({
  id: z.int(),
  kind: z.enum(recordKinds),
  /** `call`, `meeting`, … for conversations; otherwise empty. */
  type: z.string(),
  title: z.string(),
  at: instant,
  /** Tickets: when it is due. */
  dueAt: instant.optional(),
  /** Tickets `open` → `completed`; deals `open` → `won`; others `open`. */
  state: z.enum(['open', 'completed', 'won']),
  /** Where it came from: «Local API: Phone system», «Inbox folder», «This app». */
  source: z.string(),
  profile: z
    .object({ id: profileId, name: z.string(), customerId: z.string().optional() })
    .optional(),
  /** The worst of its effects, and how it is verified: the row's state in AMS360. */
  effects: z.array(effectView),
})
export type RecordRow = z.output<typeof recordRow>

export const profileRow = z.object({
  id: profileId,
  name: z.string(),
  isFirm: z.boolean(),
  /** The linked AMS360 customer. */
  customerId: z.string().optional(),
  updatedAt: instant,
  openTickets: z.int(),
  openDeals: z.int(),
})
export type ProfileRow = z.output<typeof profileRow>

/** What AMS360 has one value for and an event another; a person accepts or rejects it. */
export const suggestion = z.object({
  id: z.int(),
  property: z.enum(propertyNames),
  /** What AMS360 has. */
  current: z.string(),
  proposed: z.string(),
  /** The sentence it was found in; absent when the source named it itself. */
  sentence: z.string().optional(),
  at: instant,
})
export type Suggestion = z.output<typeof suggestion>

/** One line of history, in words that need nothing else. */
export const historyLine = z.object({
  id: z.int(),
  at: instant,
  text: z.string(),
  /** The proof mark. */
  verified: z.boolean(),
  failure: failure.optional(),
})

export const preview = z.object({
  /** Whom it would be about. */
  match: z.enum(['profile', 'new', 'several', 'nobody']),
  profile: z.object({ id: profileId.optional(), name: z.string() }).optional(),
  candidates: z.array(customerHit),
  effects: z.array(
    z.object({
      kind: z.enum(effectKinds),
      /** Would go out at once, or misses a choice. */
      missing: z.array(z.string()),
      fields: z.array(writtenField),
    }),
  ),
  /** What would not overwrite but ask. */
  suggestions: z.array(suggestion.omit({ id: true, at: true })),
})
export type Preview = z.output<typeof preview>

const search = z.string().max(200)

export const recordCalls = {
  /** Newest first, 50 a page; `before` is the last row's id. */
  'records.list': {
    input: z.object({
      kind: z.enum(recordKinds),
      state: z.enum(['open', 'completed', 'won']).optional(),
      /** Words in title or name; all have to be there. */
      search: search.optional(),
      before: z.int().optional(),
    }),
    output: z.object({ rows: z.array(recordRow), more: z.boolean() }),
  },
  'records.profiles': {
    input: z.object({ search: search.optional(), before: z.int().optional() }),
    output: z.object({ rows: z.array(profileRow), before: z.int().optional(), more: z.boolean() }),
  },
  'records.profile': {
    input: z.object({ profileId }),
    output: z.object({
      profile: profileRow,
      /** Ours, with where each value came from. */
      fields: z.array(
        z.object({
          property: z.enum(propertyNames),
          value: z.string(),
          at: instant,
          from: z.enum(['ams360', 'event', 'person']),
          before: z.array(z.object({ value: z.string(), at: instant })),
        }),
      ),
      records: z.array(recordRow),
      suggestions: z.array(suggestion),
      history: z.array(historyLine),
    }),
  },
  /** One record with all that was intended and written for it. */
  'records.open': {
    input: z.object({ id: z.int() }),
    output: z.object({
      row: recordRow,
      text: z.string(),
      url: z.string().optional(),
      attachments: z.array(z.object({ name: z.string(), size: z.int(), state: z.string() })),
      effects: z.array(z.object({ effect: effectView, fields: z.array(writtenField) })),
      history: z.array(historyLine),
    }),
  },
  /** *Log a conversation*, *New ticket*, *New deal*, *New contact*: stored, then written. */
  'records.log': {
    input: z.object({ event: agencyEvent }),
    output: z.object({ status: z.enum(['stored', 'duplicate', 'conflict']) }),
  },
  /** What the event would write, field by field, against what is there now. Nothing is stored. */
  'records.preview': { input: z.object({ event: agencyEvent }), output: preview },
  'records.completeTicket': { input: z.object({ id: z.int() }), output: z.object({}) },
  'records.winDeal': { input: z.object({ id: z.int() }), output: z.object({}) },
  'suggestion.decide': {
    input: z.object({ id: z.int(), accept: z.boolean() }),
    output: z.object({}),
  },
}

export const recordEvents = {
  /** Records, profiles or the queue changed: ask again. At most twice a second. */
  'records.changed': z.object({}),
}
