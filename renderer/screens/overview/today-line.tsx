import { useApp } from '../../state/use-app'
import { workText } from '../../text/work'
import { Button } from '../../ui/button'
import './today-line.css'

/** The day in numbers, below everything: it comes after the first paint and must move nothing. */
export function TodayLine() {
  const work = useApp((state) => state.work)
  const go = useApp((state) => state.go)
  if (!work) return null
  const { recordedToday, verifiedToday, needsYou, lists } = work
  const isAnything = recordedToday > 0 || Object.values(lists).some((many) => many > 0)
  if (!isAnything) return null
  const isQueued = needsYou > 0 || lists.waiting > 0
  return (
    <section className="today" aria-label={workText.today}>
      <p>
        <strong>{workText.today}</strong> {workText.recorded(recordedToday)}
        {verifiedToday > 0 && ` · ${workText.verified(verifiedToday)}`}
        {lists.waiting > 0 && ` · ${workText.wait(lists.waiting)}`}
        {needsYou > 0 && (
          <>
            {' · '}
            <strong>{workText.needYou(needsYou)}</strong>
          </>
        )}
      </p>
      {isQueued && (
        <Button
          size="small"
          appearance={needsYou > 0 ? 'primary' : 'secondary'}
          onClick={() => go({ screen: 'queue' })}
        >
          {workText.openQueue}
        </Button>
      )}
    </section>
  )
}
