import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { sourcesText } from '../../text/sources'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { FailureNote } from '../../ui/failure-note'

const { dryRun: text } = sourcesText

export function DryRunSwitch() {
  const isDryRun = useApp(({ work }) => work?.isDryRun === true)
  const many = useApp(({ work }) => work?.lists['dry-run'] ?? 0)
  const failure = useApp((state) => failureOf(state.dryRun))
  const setDryRun = useApp((state) => state.setDryRun)
  const go = useApp((state) => state.go)
  return (
    <section className="card sources-card" aria-labelledby="dry-run-title">
      <h2 id="dry-run-title" className="section-title">
        {text.title}
      </h2>
      <CheckBox
        label={text.switch}
        hint={text.hint}
        checked={isDryRun}
        onChange={(on) => void setDryRun(on)}
      />
      {many > 0 && (
        <div>
          <Button size="small" onClick={() => go({ screen: 'queue', list: 'dry-run' })}>
            {text.toQueue}
          </Button>
        </div>
      )}
      {failure && <FailureNote failure={failure} onRetry={() => void setDryRun(!isDryRun)} />}
    </section>
  )
}
