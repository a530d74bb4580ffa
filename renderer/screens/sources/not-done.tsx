import type { SourceAct } from '../../state/sources'
import { useApp } from '../../state/use-app'
import { FailureNote } from '../../ui/failure-note'

type Props = { readonly acts: readonly SourceAct[] }

/** Why the last act was not done, in the section that it belongs to. */
export function NotDone({ acts }: Props) {
  const notDone = useApp((state) => state.sources.notDone)
  return notDone && acts.includes(notDone.act) ? <FailureNote failure={notDone.failure} /> : null
}
