import type { WholeState } from './app-state'
import { wholeOf } from './recording'
import { useApp } from './use-app'

/** `useApp` for what is inside of `WithRecording`. */
export const useRecording = <T>(select: (state: WholeState) => T): T =>
  useApp((state) => select(wholeOf(state)))
