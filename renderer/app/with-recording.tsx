import { useLayoutEffect, type ReactNode } from 'react'
import { isWhole } from '../state/app-state'
import { addRecording } from '../state/recording'
import { useApp, useHandle } from '../state/use-app'

type Props = { readonly children: ReactNode }

/** Around the recording screens: the first of them that is shown brings their state with it. */
export function WithRecording({ children }: Props) {
  const handle = useHandle()
  const isThere = useApp(isWhole)
  // Before anything is painted: nobody sees the screen without its state.
  useLayoutEffect(() => addRecording(handle), [handle])
  return isThere && children
}
