import type { AppState } from './app-state'
import type { Ask } from './ask'
import type { SecretDrafts } from './secret-drafts'

export type Tools = {
  readonly set: (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void
  readonly get: () => AppState
  readonly ask: Ask
  readonly secrets: SecretDrafts
}

/** One part of the store: its state and the actions named for what the user does. */
export type Slice<Part> = (tools: Tools) => Part
