import type { Failure } from '../../../preload/contract/failures'
import { useApp } from '../../state/use-app'
import { overviewText } from '../../text/overview'
import { FixButton } from '../../ui/fix-button'
import { StatusIcon } from '../../ui/status-mark'
import { Advice } from './advice'

type Props = { readonly findings: readonly Failure[] }

/** Partial configuration: each with its own explanation and its own way out. */
export function Findings({ findings }: Props) {
  const checkAll = useApp((state) => state.checkAll)
  if (findings.length === 0) return null
  return (
    <section aria-label={overviewText.findings} className="findings">
      {findings.map((finding) => (
        <article key={`${finding.code} ${finding.title}`} className="finding">
          <StatusIcon tone="warn" />
          <div>
            <h2 className="section-title">{finding.title}</h2>
            <p className="quiet">{finding.meaning}</p>
            <Advice failure={finding} open={false} />
          </div>
          <FixButton fix={finding.fix} onRetry={() => void checkAll()} />
        </article>
      ))}
    </section>
  )
}
