import type { Detail } from '../../../preload/contract/connections'
import type { CredentialsForm } from '../../state/credentials'
import { valueOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { Copyable } from '../../ui/copyable'

const none: readonly Detail[] = []

/** The validation that just passed knows better than the last good check. */
const reportedOf = ({ validation, saved }: CredentialsForm): readonly Detail[] =>
  validation.phase === 'passed' ? validation.reported : (valueOf(saved)?.reported ?? none)

export function Reported() {
  const reported = useApp((state) => reportedOf(state.form))
  if (reported.length === 0) return null
  return (
    <section className="card stack">
      <h2 className="section-title">{credentialsText.reported}</h2>
      <dl className="facts">
        {reported.map(({ label, value }) => (
          <div key={label} className="facts-pair">
            <dt>{label}</dt>
            <dd>
              <Copyable label={label} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
