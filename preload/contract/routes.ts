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
])
export type Route = z.output<typeof route>
