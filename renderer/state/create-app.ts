import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../../preload/contract'
import type { AppState } from './app-state'
import { askThrough, type Ask } from './ask'
import { checksSlice } from './checks'
import { careSlice } from './connection-care'
import { contactSlice } from './contact'
import { credentialsSlice } from './credentials'
import { factsSlice } from './facts'
import { lookupSlice } from './lookup'
import { navigationSlice } from './navigation'
import { onsSlice } from './ons'
import { createSecretDrafts, type SecretDrafts } from './secret-drafts'
import type { Tools } from './slice'
import { workSlice } from './work'

export type AppHandle = {
  readonly store: StoreApi<AppState>
  readonly secrets: SecretDrafts
  readonly ask: Ask
}

export function createApp(bridge: Bridge): AppHandle {
  const secrets = createSecretDrafts()
  const ask = askThrough(bridge)
  const store = createStore<AppState>()((set, get) => {
    const tools: Tools = { set, get, ask, secrets }
    return {
      ...factsSlice(tools),
      ...navigationSlice(tools),
      ...checksSlice(tools),
      ...lookupSlice(tools),
      ...credentialsSlice(tools),
      ...careSlice(tools),
      ...onsSlice(tools),
      ...contactSlice(tools),
      ...workSlice(tools),
    }
  })
  return { store, secrets, ask }
}
