import { listShown } from '../../state/queue-state'
import { verbsOfMany } from '../../state/queue-verbs'
import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { manyWords } from './verb-words'

/** The verbs of what is selected, each with how many rows it fits. The line keeps its height. */
export function SelectedActs() {
  const selected = useRecording((state) => state.queue.selected)
  const list = useRecording(({ queue, work }) => listShown(queue, work))
  const actOn = useRecording((state) => state.actOn)
  const isBusy = useRecording(({ queue }) => queue.selected.some((id) => queue.busy.includes(id)))
  const clearSelection = useRecording((state) => state.clearSelection)
  return (
    <div className="row queue-selected">
      <p role="status" className="quiet">
        {selected.length > 0 ? queueText.selected(selected.length) : queueText.keys}
      </p>
      {verbsOfMany(list, selected).map(({ verb, ids }) => (
        <Button
          key={verb}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => void actOn(verb, ids)}
        >
          {manyWords(list, verb, ids.length)}
        </Button>
      ))}
      {selected.length > 0 && (
        <Button size="small" appearance="subtle" onClick={clearSelection}>
          {queueText.clear}
        </Button>
      )}
    </div>
  )
}
