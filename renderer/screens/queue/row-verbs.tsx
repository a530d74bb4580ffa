import type { QueueList } from '../../../preload/contract/event-kinds'
import type { QueueItem } from '../../../preload/contract/queue'
import { isQuestion } from '../../state/queue-state'
import { verbsOf } from '../../state/queue-verbs'
import { useRecording } from '../../state/use-recording'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { verbWords } from './verb-words'

type Props = {
  readonly list: QueueList
  readonly item: QueueItem
}

/** What to do with this row; choosing who it is needs its detail, a missing choice its screen. */
export function RowVerbs({ list, item: { id, title } }: Props) {
  const actOn = useRecording((state) => state.actOn)
  const openRow = useRecording((state) => state.openRow)
  const go = useRecording((state) => state.go)
  const isBusy = useRecording(({ queue }) => queue.busy.includes(id))
  const isOpen = useRecording(({ queue }) => queue.openId === id)
  return (
    <div className="queue-verbs">
      {list === 'mapping' && (
        <Button size="small" onClick={() => go({ screen: 'mapping' })}>
          {queueText.toMapping}
        </Button>
      )}
      {isQuestion(id) && !isOpen && (
        <Button size="small" onClick={() => void openRow(id)}>
          {queueText.chooseWho}
        </Button>
      )}
      {verbsOf(list, id).map((verb) => (
        <Button
          key={verb}
          size="small"
          appearance={verb === 'skip' || verb === 'reject' ? 'subtle' : 'secondary'}
          aria-label={queueText.verbOf(verbWords(list, verb), title)}
          disabledFocusable={isBusy}
          onClick={() => void actOn(verb, [id])}
        >
          {verbWords(list, verb)}
        </Button>
      ))}
    </div>
  )
}
