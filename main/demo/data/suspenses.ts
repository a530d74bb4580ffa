import type { Shape } from '../wire/contract'
import type { suspenseContract } from './suspense-contract'

/** A suspense as it is kept; SuspenseId, CompletedBy and CompletedDate are AMS360's. */
export type DemoSuspense = Shape<typeof suspenseContract>
