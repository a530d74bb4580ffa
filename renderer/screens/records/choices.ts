import { valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'

type Known = 'callTypes' | 'dealStages' | 'priorities'

const none: readonly string[] = []

/** Words of the AMS360 mapping screen and those that came with records, each once. */
export function useKnownWords(of: Known): readonly string[] {
  const read = useRecording((state) => valueOf(state.recordForm.choices))
  if (!read) return none
  const { mapping, unseen } = read
  const mapped = {
    callTypes: mapping.callTypes.map(({ callType }) => callType),
    dealStages: mapping.dealStages.map(({ stage }) => stage),
    priorities: mapping.priorities.map(({ priority }) => priority),
  }
  return [...new Set([...mapped[of], ...unseen[of]])]
}
