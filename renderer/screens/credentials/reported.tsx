import type { Detail } from '../../../preload/contract/connections'
import type { CredentialsForm } from '../../state/credentials'
import { valueOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { Facts } from '../../ui/facts'

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
      <Facts facts={reported} />
    </section>
  )
}
