import { queueLists } from '../../../preload/contract/event-kinds'
import { listShown } from '../../state/queue-state'
import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { countWords } from '../../text/work'

/** Five lists with their counts; those that need somebody come first. */
export function ListTabs() {
  const shown = useRecording(({ queue, work }) => listShown(queue, work))
  const counts = useRecording(({ work }) => work?.lists)
  const showList = useRecording((state) => state.showList)
  return (
    <nav className="queue-tabs" aria-label={queueText.listsLabel}>
      {queueLists.map((list) => (
        <button
          key={list}
          type="button"
          className="queue-tab"
          aria-current={list === shown ? 'true' : undefined}
          onClick={() => void showList(list)}
        >
          {queueText.lists[list]}
          <span className={counts?.[list] ? 'queue-count' : 'queue-count queue-count-none'}>
            {counts ? countWords(counts[list]) : '–'}
          </span>
        </button>
      ))}
    </nav>
  )
}
