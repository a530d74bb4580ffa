import { useApp } from '../../state/use-app'
import { FixButton } from '../../ui/fix-button'
import { StatusIcon } from '../../ui/status-mark'
import { useTimeWords } from '../../ui/use-time-words'
import { headlineFrom } from './headline'

type Props = { readonly connections: Parameters<typeof headlineFrom>[0] }

/** The answer before the evidence: one sentence, what it means, and the button that helps. */
export function HeadlineLine({ connections }: Props) {
  const sentence = useTimeWords((now) => headlineFrom(connections, now).sentence)
  const { tone, failure, connectionId } = headlineFrom(connections, 0)
  const checkNow = useApp((state) => state.checkNow)
  // Here, trying again is checking again.
  const checkAgain = connectionId === undefined ? undefined : () => void checkNow(connectionId)
  return (
    <section className={`headline headline-${tone}`} aria-labelledby="headline">
      <StatusIcon tone={tone} />
      <div className="headline-words">
        <h2 id="headline">{sentence}</h2>
        {failure && (
          <p>{tone === 'error' ? failure.meaning : `${failure.title}. ${failure.meaning}`}</p>
        )}
      </div>
      {failure && <FixButton fix={failure.fix} onRetry={checkAgain} />}
    </section>
  )
}
