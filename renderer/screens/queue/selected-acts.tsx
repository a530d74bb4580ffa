import { listShown } from '../../state/queue-state'
import { verbsOfMany } from '../../state/queue-verbs'
import { useApp } from '../../state/use-app'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { manyWords } from './verb-words'

/** The verbs of what is selected, each with how many rows it fits. The line keeps its height. */
export function SelectedActs() {
  const selected = useApp((state) => state.queue.selected)
  const list = useApp(({ queue, work }) => listShown(queue, work))
  const actOn = useApp((state) => state.actOn)
  const isBusy = useApp(({ queue }) => queue.selected.some((id) => queue.busy.includes(id)))
  const clearSelection = useApp((state) => state.clearSelection)
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
