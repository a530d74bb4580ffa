import type { Shape } from '../wire/contract'
import type { policyContract } from './policy-contract'

/** A policy as it is kept. The demo agency starts with none: they come by PolicyInsert. */
export type DemoPolicy = Shape<typeof policyContract>
