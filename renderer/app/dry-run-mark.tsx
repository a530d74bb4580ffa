import { useApp } from '../state/use-app'
import { appText } from '../text/app'
import { StatusIcon } from '../ui/status-mark'

/** Unmistakable on every screen, in a row that is there anyway; leads to the switch. */
export function DryRunMark() {
  const isDryRun = useApp(({ work }) => work?.isDryRun === true)
  const go = useApp((state) => state.go)
  if (!isDryRun) return null
  return (
    <button
      type="button"
      className="dry-run-mark"
      aria-label={appText.dryRun + appText.dryRunMeaning}
      onClick={() => go({ screen: 'sources' })}
    >
      <StatusIcon tone="warn" size={16} />
      <span>
        {appText.dryRun}
        <span className="dry-run-meaning">{appText.dryRunMeaning}</span>
      </span>
    </button>
  )
}
