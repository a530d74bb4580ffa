import { createContext, use, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { ConnectionKind } from '../../preload/contract/systems'
import type { AppState } from './app-state'
import type { AppHandle } from './create-app'

export const AppContext = createContext<AppHandle | undefined>(undefined)

export function useHandle(): AppHandle {
  const handle = use(AppContext)
  if (!handle) throw new Error('Rendered outside of AppContext')
  return handle
}

/** One narrow value of the store; the component renders again only when that value changes. */
export const useApp = <T>(select: (state: AppState) => T): T => useStore(useHandle().store, select)

/** What was typed into a secret field of this kind of connection. */
export function useSecretDraft(kind: ConnectionKind, field: string): string {
  const { secrets } = useHandle()
  return useSyncExternalStore(secrets.subscribe, () => secrets.read(kind, field))
}
