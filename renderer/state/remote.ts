import type { Reply } from '../../preload/contract'
import type { Failure } from '../../preload/contract/failures'

/** Something asked of the other side of the bridge. */
export type Remote<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly value: T }
  | { readonly phase: 'failed'; readonly failure: Failure }

export const idle = { phase: 'idle' } as const
export const loading = { phase: 'loading' } as const

export const remoteFrom = <T>(reply: Reply<T>): Remote<T> =>
  reply.ok ? { phase: 'ready', value: reply.value } : { phase: 'failed', failure: reply.failure }

export const valueOf = <T>(remote: Remote<T>): T | undefined =>
  remote.phase === 'ready' ? remote.value : undefined

export const failureOf = <T>(remote: Remote<T>): Failure | undefined =>
  remote.phase === 'failed' ? remote.failure : undefined

/** The default branch of an exhaustive switch: a new case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
