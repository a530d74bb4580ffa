import type { EffectKind } from '../../../../preload/contract/event-kinds'
import type { Executor, Outcome, Work } from '../outcome'
import { activityInsert } from './activity'
import { customerInsert } from './customer-insert'
import { customerRead } from './customer-read'
import { customerUpdate } from './customer-update'
import { policyInsert } from './policy'
import { suspenseComplete, suspenseInsert } from './suspense'

type Executors = { readonly [K in EffectKind]: Executor<K> }

const executors: Executors = {
  'activity.insert': activityInsert,
  'suspense.insert': suspenseInsert,
  'suspense.complete': suspenseComplete,
  'customer.insert': customerInsert,
  'customer.update': customerUpdate,
  'policy.insert': policyInsert,
  'customer.read': customerRead,
}

// The payload was parsed by its kind, so the executor of that kind fits it.
const executorOf = (kind: EffectKind): Executor<EffectKind> =>
  executors[kind] as Executor<EffectKind>

/** Carries out one effect. @throws Fault, `OutcomeUnknown` */
export const applyEffect = (work: Work): Promise<Outcome> =>
  executorOf(work.payload.kind).apply(work)

/** Whether an effect of unknown outcome can be looked up in AMS360. */
export const canBeFound = (kind: EffectKind): boolean => executorOf(kind).find !== undefined

/** Looks whether an effect of unknown outcome happened. */
export const findEffect = async (work: Work): Promise<Outcome | 'absent'> =>
  (await executorOf(work.payload.kind).find?.(work)) ?? 'absent'
