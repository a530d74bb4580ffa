import { z } from 'zod'

/** Where the window can be. Shared by navigation, tray, notifications, failures and tests. */
export const route = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('overview') }),
  z.object({ screen: z.literal('lookup'), uuid: z.string().max(80).optional() }),
  z.object({
    screen: z.literal('credentials'),
    /** `connection` id; absent = the list, or the first connection to set up. */
    connectionId: z.string().max(40).optional(),
  }),
])
export type Route = z.output<typeof route>
