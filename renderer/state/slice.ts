import type { AppState, WholeState } from './app-state'
import type { Ask } from './ask'
import type { SecretDrafts } from './secret-drafts'

export type Tools<State = AppState> = {
  readonly set: (change: Partial<State> | ((state: State) => Partial<State>)) => void
  readonly get: () => State
  readonly ask: Ask
  readonly secrets: SecretDrafts
}

/** One part of the store: its state and the actions named for what the user does. */
export type Slice<Part> = (tools: Tools) => Part

/** A part that comes with the first screen that needs it (`recording.ts`). */
export type RecordingSlice<Part> = (tools: Tools<WholeState>) => Part
