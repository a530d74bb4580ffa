import { z } from 'zod'
import {
  effectKinds,
  effectStates,
  verifications,
  type EffectKind,
  type EffectState,
  type Verification,
} from '../../../preload/contract/event-kinds'
import { failure, type Failure } from '../../../preload/contract/failures'
import type { Sealer } from './sealer'

/** One row of the outbox. The payload is text here: what it means is sync's business. */
export type StoredEffect = {
  readonly id: number
  /** Undefined for what AMS360 itself made us do. */
  readonly triggerId: number | undefined
  readonly profileId: number
  readonly recordId: number | undefined
  readonly kind: EffectKind
  readonly dedupe: Buffer
  readonly state: EffectState
  readonly verification: Verification
  readonly attempts: number
  readonly nextAttemptAt: number | undefined
  readonly createdAt: number
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
  readonly remoteId: string | undefined
  readonly failure: Failure | undefined
  readonly missing: readonly string[]
  readonly differing: readonly string[]
  /** JSON; undefined when the key of that time is gone. */
  readonly payload: string | undefined
}

export type NewEffect = {
  readonly triggerId: number | undefined
  readonly profileId: number
  readonly recordId: number | undefined
  readonly kind: EffectKind
  /** The idempotency key: a second effect with the same key is not stored. */
  readonly dedupe: Buffer
  readonly state: 'waiting' | 'mapping' | 'dry-run'
  readonly missing: readonly string[]
  readonly payload: string
}

/** How a try, or a person, leaves an effect. */
export type EffectChange = {
  readonly state: EffectState
  readonly verification?: Verification
  readonly nextAttemptAt?: number | undefined
  readonly endedAt?: number | undefined
  readonly remoteId?: string | undefined
  readonly failure?: Failure | undefined
  readonly differing?: readonly string[]
  readonly missing?: readonly string[]
  readonly payload?: string | undefined
  /** Starts counting anew: a person tried it again. */
  readonly attempts?: number
}

export type Attempt = {
  readonly at: number
  readonly ms: number | undefined
  readonly failure: Failure | undefined
}

export const effectPlace = 'effect.payload'
const row = z.object({
  id: z.int(),
  trigger_id: z.int().nullable(),
  profile_id: z.int(),
  record_id: z.int().nullable(),
  kind: z.enum(effectKinds),
  dedupe: z.instanceof(Buffer),
  state: z.enum(effectStates),
  verification: z.enum(verifications),
  attempts: z.int(),
  next_attempt_at: z.int().nullable(),
  created_at: z.int(),
  started_at: z.int().nullable(),
  ended_at: z.int().nullable(),
  remote_id: z.string().nullable(),
  failure: z.string().nullable(),
  missing: z.string(),
  differing: z.string(),
  sealed: z.instanceof(Buffer),
})
export const attemptRow = z.object({
  at: z.int(),
  ms: z.int().nullable(),
  failure: z.string().nullable(),
})
export const counts = z.array(z.object({ state: z.enum(effectStates), n: z.int() }))
export const today = z.object({ recorded: z.int(), verified: z.int() })
const words = z.array(z.string())
export const failureIn = (text: string | null): Failure | undefined =>
  text === null ? undefined : failure.parse(JSON.parse(text))
export const listIn = (text: string): readonly string[] =>
  text === '[]' ? [] : words.parse(JSON.parse(text))

/** @param raw a row with all columns of `effect-statements.ts` */
export function effectFromRow(raw: unknown, sealer: Sealer): StoredEffect {
  const one = row.parse(raw)
  return {
    id: one.id,
    triggerId: one.trigger_id ?? undefined,
    profileId: one.profile_id,
    recordId: one.record_id ?? undefined,
    kind: one.kind,
    dedupe: one.dedupe,
    state: one.state,
    verification: one.verification,
    attempts: one.attempts,
    nextAttemptAt: one.next_attempt_at ?? undefined,
    createdAt: one.created_at,
    startedAt: one.started_at ?? undefined,
    endedAt: one.ended_at ?? undefined,
    remoteId: one.remote_id ?? undefined,
    failure: failureIn(one.failure),
    missing: listIn(one.missing),
    differing: listIn(one.differing),
    payload: sealer.open(effectPlace, one.sealed),
  }
}
