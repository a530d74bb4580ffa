import type { QueueItem, QueueList } from '../../../preload/contract/queue'
import { isQuestion } from '../../state/queue-state'
import { verbsOf } from '../../state/queue-verbs'
import { useApp } from '../../state/use-app'
import { queueText } from '../../text/queue'
import { Button } from '../../ui/button'
import { verbWords } from './verb-words'

type Props = {
  readonly list: QueueList
  readonly item: QueueItem
}

/** What to do with this row; choosing who it is needs its detail, a missing choice its screen. */
export function RowVerbs({ list, item: { id, title } }: Props) {
  const actOn = useApp((state) => state.actOn)
  const openRow = useApp((state) => state.openRow)
  const go = useApp((state) => state.go)
  const isBusy = useApp(({ queue }) => queue.busy.includes(id))
  const isOpen = useApp(({ queue }) => queue.openId === id)
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
