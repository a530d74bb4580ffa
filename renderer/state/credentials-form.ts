import type { Output } from '../../preload/contract'
import type { Detail, Step } from '../../preload/contract/connections'
import type { Failure } from '../../preload/contract/failures'
import type { ConnectionKind } from '../../preload/contract/systems'
import { fieldsOf } from './connection-fields'
import type { Values } from './connection-form'
import { idle, valueOf, type Remote } from './remote'

/** Step one of the two-step save. `edited`: something was changed since, so it proves nothing. */
export type Validation =
  | { readonly phase: 'none' }
  | { readonly phase: 'running'; readonly runId: string; readonly steps: readonly Step[] }
  | {
      readonly phase: 'failed'
      readonly steps: readonly Step[]
      readonly failure: Failure | undefined
    }
  | {
      readonly phase: 'passed'
      readonly runId: string
      readonly steps: readonly Step[]
      readonly reported: readonly Detail[]
    }
  | { readonly phase: 'edited'; readonly field: string }

/** Typed values survive navigation and engine restarts; secrets are in SecretDrafts, not here. */
export type CredentialsForm = {
  readonly kind: ConnectionKind
  /** Somebody opened this page; before that, the first connection is as good as any. */
  readonly chosen: boolean
  readonly connectionId: string | undefined
  readonly saved: Remote<Output<'connection.read'>>
  readonly typed: Values
  /** Secret fields whose stored value is being replaced. */
  readonly replacing: readonly string[]
  readonly problems: Values
  readonly validation: Validation
  readonly saving: Remote<Output<'connection.save'>>
  readonly justSaved: 'stored' | 'session' | undefined
  readonly justRemoved: boolean
}

export const freshForm: CredentialsForm = {
  kind: 'ams360-wsapi',
  chosen: false,
  connectionId: undefined,
  saved: idle,
  typed: {},
  replacing: [],
  problems: {},
  validation: { phase: 'none' },
  saving: idle,
  justSaved: undefined,
  justRemoved: false,
}

/** What the form shows: typed over saved over initial. Without secrets. */
export function valuesOf({ kind, saved, typed }: CredentialsForm): Values {
  const fields = fieldsOf[kind].filter((one) => !one.secret)
  const initial = Object.fromEntries(fields.map((one) => [one.key, one.initial]))
  return { ...initial, ...valueOf(saved)?.settings, ...typed }
}

/** A secret that goes with an empty setting was never typed. */
export function savedSecretsOf({ kind, saved }: CredentialsForm): readonly string[] {
  const stored = valueOf(saved)
  const isTyped = (key: string): boolean => {
    const goesWith = fieldsOf[kind].find((one) => one.key === key)?.goesWith
    return !goesWith || (stored?.settings[goesWith] ?? '') !== ''
  }
  return stored?.savedSecrets.filter(isTyped) ?? []
}
