import { z } from 'zod'
import { connectionCalls, connectionEvents } from './connections'
import { contactCalls, contactEvents } from './contact'
import { failure, type Failure } from './failures'
import { lookupCalls } from './lookup'
import { mappingCalls } from './mapping'
import type { CallName, EngineCallName, EventName, ShellCallName } from './names'
import { onsCalls, onsEvents } from './ons'
import { queueCalls, queueEvents } from './queue'
import { recordCalls, recordEvents } from './records'
import { shellCalls, shellEvents } from './shell'
import { sourceCalls, sourceEvents } from './sources'

type CallSchema = { readonly input: z.ZodType; readonly output: z.ZodType }

/** Every call between page and application. Both sides are parsed at run time (`main/ipc`). */
export const calls = {
  ...connectionCalls,
  ...lookupCalls,
  ...contactCalls,
  ...onsCalls,
  ...recordCalls,
  ...queueCalls,
  ...mappingCalls,
  ...sourceCalls,
  ...shellCalls,
} satisfies Record<CallName, CallSchema>

export const events = {
  ...connectionEvents,
  ...contactEvents,
  ...onsEvents,
  ...recordEvents,
  ...queueEvents,
  ...sourceEvents,
  ...shellEvents,
} satisfies Record<EventName, z.ZodType>

/** A call's input as the caller writes it. */
export type Input<K extends CallName> = z.input<(typeof calls)[K]['input']>
/** A call's input as the handler gets it. */
export type Parsed<K extends CallName> = z.output<(typeof calls)[K]['input']>
export type Output<K extends CallName> = z.output<(typeof calls)[K]['output']>
export type Payload<K extends EventName> = z.output<(typeof events)[K]>

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** A reply as it comes over a port, before its value is parsed. */
export const rawReply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure }),
])

type Handler<K extends CallName> = (input: Parsed<K>) => Promise<Output<K>> | Output<K>
export type EngineHandlers = { readonly [K in EngineCallName]: Handler<K> }
export type ShellHandlers = { readonly [K in ShellCallName]: Handler<K> }

/** What the preload puts into the page as `window.bridge`. */
export interface Bridge {
  call<K extends CallName>(name: K, input: Input<K>): Promise<Reply<Output<K>>>
  /** Answers with the function that ends the subscription. */
  on<K extends EventName>(name: K, listen: (payload: Payload<K>) => void): () => void
}
