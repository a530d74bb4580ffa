import { failureOf, valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { listText, mappingText } from '../../text/mapping'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { StatusIcon } from '../../ui/status-mark'

const nameOf = (list: string): string =>
  Object.entries(listText).find(([key]) => key === list)?.[1] ?? list

/** Which of AMS360's lists are missing, why, and another try. */
export function ListFailures() {
  const whole = useRecording((state) => failureOf(state.mapping.lists))
  const failures = useRecording((state) => valueOf(state.mapping.lists)?.failures)
  const readLists = useRecording((state) => state.readLists)
  const again = (): void => void readLists()
  if (whole)
    return (
      <section className="card">
        <FailureNote level={2} failure={whole} kicker={mappingText.listsFailed} onRetry={again} />
      </section>
    )
  if (!failures || failures.length === 0) return null
  return (
    <section className="card mapping-lists" aria-labelledby="mapping-lists">
      <StatusIcon tone="warn" />
      <div>
        <h2 id="mapping-lists" className="section-title">
          {mappingText.listsFailed}
        </h2>
        <p className="quiet">{mappingText.listsFailedWords}</p>
        <ul>
          {failures.map(({ list, failure }) => (
            <li key={list}>
              {nameOf(list)}: {failure.title}
            </li>
          ))}
        </ul>
      </div>
      <Button onClick={again}>{mappingText.listsAgain}</Button>
    </section>
  )
}
