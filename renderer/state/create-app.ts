import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../../preload/contract'
import type { AppState } from './app-state'
import { askThrough } from './ask'
import { checksSlice } from './checks'
import { careSlice } from './connection-care'
import { contactSlice } from './contact'
import { credentialsSlice } from './credentials'
import { factsSlice } from './facts'
import { lookupSlice } from './lookup'
import { mappingSlice } from './mapping'
import { navigationSlice } from './navigation'
import { onsSlice } from './ons'
import { profileSlice } from './profile'
import { recordFormSlice } from './record-form'
import { recordsSlice } from './records'
import { recordPanelSlice } from './records-panel'
import { queueSlice } from './queue'
import { createSecretDrafts, type SecretDrafts } from './secret-drafts'
import type { Tools } from './slice'
import { sourcesSlice } from './sources'
import { workSlice } from './work'

export type AppHandle = { readonly store: StoreApi<AppState>; readonly secrets: SecretDrafts }

export function createApp(bridge: Bridge): AppHandle {
  const secrets = createSecretDrafts()
  const store = createStore<AppState>()((set, get) => {
    const tools: Tools = { set, get, ask: askThrough(bridge), secrets }
    return {
      ...factsSlice(tools),
      ...navigationSlice(tools),
      ...checksSlice(tools),
      ...lookupSlice(tools),
      ...credentialsSlice(tools),
      ...careSlice(tools),
      ...onsSlice(tools),
      ...contactSlice(tools),
      ...recordsSlice(tools),
      ...recordPanelSlice(tools),
      ...recordFormSlice(tools),
      ...profileSlice(tools),
      ...workSlice(tools),
      ...queueSlice(tools),
      ...mappingSlice(tools),
      ...sourcesSlice(tools),
    }
  })
  return { store, secrets }
}
