/**
 * What was typed into secret fields. Kept apart from the store, so that nothing which shows, copies
 * or ever persists the store can carry it. Lives as long as the window at most.
 */
export type SecretDrafts = {
  readonly read: (field: string) => string
  readonly write: (field: string, value: string) => void
  readonly all: () => Readonly<Record<string, string>>
  readonly forget: () => void
  readonly subscribe: (listen: () => void) => () => void
}

export function createSecretDrafts(): SecretDrafts {
  let typed: ReadonlyMap<string, string> = new Map()
  const listeners = new Set<() => void>()
  const replace = (next: ReadonlyMap<string, string>): void => {
    typed = next
    for (const listen of listeners) listen()
  }
  return {
    read: (field) => typed.get(field) ?? '',
    write: (field, value) => replace(new Map(typed).set(field, value)),
    all: () => Object.fromEntries([...typed].filter(([, value]) => value !== '')),
    forget: () => replace(new Map()),
    subscribe(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
  }
}
