import type { MappingState } from '../../state/mapping'
import { failureOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'

/** What became of the last press, in the one line reserved for it. */
function words({ problems, draft, saving }: MappingState): string {
  if (Object.keys(problems).length > 0) return mappingText.correct
  if (saving.phase === 'ready' && !draft) return mappingText.saved(saving.value.released)
  return draft ? mappingText.unsaved : ''
}

/** Stays at the foot while one scrolls: the form is long, its end is always in reach. */
export function SaveBar() {
  const mapping = useRecording((state) => state.mapping)
  const discardMapping = useRecording((state) => state.discardMapping)
  const saveMapping = useRecording((state) => state.saveMapping)
  const isSaving = mapping.saving.phase === 'loading'
  const failure = failureOf(mapping.saving)
  return (
    <div className="card mapping-save">
      {failure && <FailureNote failure={failure} onRetry={() => void saveMapping()} />}
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={!mapping.draft || isSaving}>
          {isSaving ? mappingText.saving : mappingText.save}
        </Button>
        {mapping.draft && (
          <Button appearance="subtle" disabledFocusable={isSaving} onClick={discardMapping}>
            {mappingText.discard}
          </Button>
        )}
        <p role="status" className="quiet">
          {words(mapping)}
        </p>
      </div>
    </div>
  )
}
