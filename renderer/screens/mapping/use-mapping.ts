import type { Mapping } from '../../../preload/contract/mapping'
import { mappingShown } from '../../state/mapping'
import { useRecording } from '../../state/use-recording'

/** One member of the mapping on screen, which is there whenever the form is. */
export const useMapping = <K extends keyof Mapping>(member: K): Mapping[K] =>
  useRecording((state) => {
    const shown = mappingShown(state.mapping)
    if (!shown) throw new Error('The form is drawn without a mapping')
    return shown[member]
  })
