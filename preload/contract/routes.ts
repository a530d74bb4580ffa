import { z } from 'zod'
import { connectionKinds } from './systems'

/** Where the window can be. Shared by navigation, tray, notifications, failures and tests. */
export const route = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('overview') }),
  z.object({ screen: z.literal('lookup'), uuid: z.string().max(80).optional() }),
  z.object({
    screen: z.literal('credentials'),
    /** `connection` id; absent = the list, or the first connection to set up. */
    connectionId: z.string().max(40).optional(),
    /** A kind that is not set up yet. */
    kind: z.enum(connectionKinds).optional(),
  }),
  /** Past checks of one connection, step by step. */
  z.object({ screen: z.literal('history'), connectionId: z.string().max(40) }),
  /** Captured notifications: messages of AMS360 whose shape is not known. */
  z.object({ screen: z.literal('captured') }),
  z.object({ screen: z.literal('contact') }),
  z.object({
    screen: z.literal('records'),
    tab: z.enum(['conversation', 'ticket', 'deal', 'contact', 'profile']).optional(),
    /** One profile's page, or one record opened. */
    profileId: z.string().max(40).optional(),
    recordId: z.int().optional(),
    /** A form is open: *Log a conversation*, *New ticket*, … */
    create: z.enum(['conversation', 'ticket', 'deal', 'contact']).optional(),
  }),
  z.object({
    screen: z.literal('queue'),
    list: z.enum(['decision', 'mapping', 'failed', 'waiting', 'dry-run']).optional(),
  }),
  z.object({ screen: z.literal('mapping') }),
  /** Where events come in: local API and inbox folder. */
  z.object({ screen: z.literal('sources') }),
])
export type Route = z.output<typeof route>
