import type { SourceAct } from '../../state/sources'
import { useRecording } from '../../state/use-recording'
import { FailureNote } from '../../ui/failure-note'

type Props = { readonly acts: readonly SourceAct[] }

/** Why the last act was not done, in the section that it belongs to. */
export function NotDone({ acts }: Props) {
  const notDone = useRecording((state) => state.sources.notDone)
  return notDone && acts.includes(notDone.act) ? <FailureNote failure={notDone.failure} /> : null
}
