import { createContext, use, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { AppState } from './app-state'
import type { AppHandle } from './create-app'

export const AppContext = createContext<AppHandle | undefined>(undefined)

function useHandle(): AppHandle {
  const handle = use(AppContext)
  if (!handle) throw new Error('Rendered outside of AppContext')
  return handle
}

/** One narrow value of the store; the component renders again only when that value changes. */
export const useApp = <T>(select: (state: AppState) => T): T => useStore(useHandle().store, select)

/** What was typed into a secret field, and the way to change it. */
export function useSecretDraft(field: string): readonly [string, (value: string) => void] {
  const { secrets } = useHandle()
  const value = useSyncExternalStore(secrets.subscribe, () => secrets.read(field))
  return [value, (next) => secrets.write(field, next)]
}
