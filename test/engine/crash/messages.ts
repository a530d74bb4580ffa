import { z } from 'zod'
import { agencyEvent } from '../../../preload/contract/events'

/** A file goes along as base64: by the local API only, as in life. */
export const delivery = z.object({
  event: agencyEvent,
  /** Whose it is: those about one customer are told one after the other. */
  lane: z.int(),
  via: z.enum(['app', 'api']),
  file: z.object({ name: z.string(), content: z.string() }).optional(),
})
export type Delivery = z.output<typeof delivery>

export const lifeOrder = z.object({
  folder: z.string(),
  token: z.string(),
  /** When the fast clock began, in milliseconds since 1970. */
  since: z.int(),
  /** A person sits there and decides what nobody else can. */
  isDecided: z.boolean(),
})
export type LifeOrder = z.output<typeof lifeOrder>

/** What the test tells the process that will be killed. */
export const toLife = z.discriminatedUnion('told', [
  z.object({ told: z.literal('start'), order: lifeOrder }),
  z.object({ told: z.literal('events'), deliveries: z.array(delivery) }),
  /** What a person found in AMS360 for each of them. */
  z.object({
    told: z.literal('decided'),
    acts: z.array(z.object({ id: z.string(), act: z.enum(['there', 'again']) })),
  }),
])
export type ToLife = z.output<typeof toLife>

const question = z.object({
  id: z.string(),
  kind: z.string(),
  mark: z.string().optional(),
})
export type Question = z.output<typeof question>

export const fromLife = z.discriminatedUnion('said', [
  /** It has answered its first question. */
  z.object({ said: z.literal('up') }),
  z.object({ said: z.literal('wants'), waiting: z.int() }),
  z.object({
    said: z.literal('stored'),
    eventId: z.string(),
    status: z.enum(['stored', 'duplicate']),
  }),
  z.object({ said: z.literal('asks'), questions: z.array(question) }),
  z.object({ said: z.literal('error'), text: z.string() }),
])
export type FromLife = z.output<typeof fromLife>
