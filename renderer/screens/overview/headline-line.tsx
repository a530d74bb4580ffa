import type { Failure } from '../../../preload/contract/failures'
import { useApp } from '../../state/use-app'
import { FixButton } from '../../ui/fix-button'
import { StatusIcon } from '../../ui/status-mark'
import { useTimeWords } from '../../ui/use-time-words'
import { Advice } from './advice'
import { headlineFrom, type Connections } from './headline'

type Props = { readonly connections: Connections; readonly findings: readonly Failure[] }

/** The answer before the evidence: one sentence, what it means, and the button that helps. */
export function HeadlineLine({ connections, findings }: Props) {
  const sentence = useTimeWords((now) => headlineFrom(connections, findings, now).sentence)
  const headline = headlineFrom(connections, findings, 0)
  const { tone, failure, connectionId, isFinding = false, names } = headline
  const checkNow = useApp((state) => state.checkNow)
  const checkAll = useApp((state) => state.checkAll)
  // Here, trying again is checking again.
  const checkAgain = (): void => void (connectionId ? checkNow(connectionId) : checkAll())
  const saysTitle = tone === 'error' || isFinding
  return (
    <section className={`headline headline-${tone}`} aria-labelledby="headline">
      <StatusIcon tone={tone} />
      <div className="headline-words">
        <h2 id="headline">{sentence}</h2>
        {failure && <p>{saysTitle ? failure.meaning : `${failure.title}. ${failure.meaning}`}</p>}
        {names && <p>{names.join(', ')}</p>}
        {failure && failure.advice.length > 0 && (
          <Advice key={failure.title} failure={failure} open={saysTitle} />
        )}
      </div>
      {failure && <FixButton fix={failure.fix} onRetry={checkAgain} />}
    </section>
  )
}
