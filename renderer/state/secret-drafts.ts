import type { ConnectionKind } from '../../preload/contract/systems'

/**
 * What was typed into secret fields. Kept apart from the store, so that nothing which shows, copies
 * or ever persists the store can carry it. Lives as long as the window at most.
 */
export type SecretDrafts = {
  readonly read: (kind: ConnectionKind, field: string) => string
  readonly write: (kind: ConnectionKind, field: string, value: string) => void
  /** Everything typed for one kind of connection, by field; blank ones are left out. */
  readonly of: (kind: ConnectionKind) => Readonly<Record<string, string>>
  /** Forgets what was typed for one kind; without it, everything. */
  readonly forget: (kind?: ConnectionKind) => void
  readonly subscribe: (listen: () => void) => () => void
}

type Typed = ReadonlyMap<ConnectionKind, ReadonlyMap<string, string>>

export function createSecretDrafts(): SecretDrafts {
  let typed: Typed = new Map()
  const listeners = new Set<() => void>()
  const replace = (next: Typed): void => {
    typed = next
    for (const listen of listeners) listen()
  }
  return {
    read: (kind, field) => typed.get(kind)?.get(field) ?? '',
    write: (kind, field, value) =>
      replace(new Map(typed).set(kind, new Map(typed.get(kind)).set(field, value))),
    of: (kind) =>
      Object.fromEntries([...(typed.get(kind) ?? [])].filter(([, value]) => value !== '')),
    forget: (kind) =>
      replace(kind ? new Map([...typed].filter(([one]) => one !== kind)) : new Map()),
    subscribe(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
  }
}
