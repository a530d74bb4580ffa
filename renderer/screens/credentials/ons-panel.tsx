import type { Output } from '../../../preload/contract'
import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { onsText } from '../../text/ons'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { OnsEntry } from './ons-entry'
import { OnsHeard } from './ons-heard'
import './ons-panel.css'
import { RegenerateCode } from './regenerate-code'

export type OnsRead = Output<'ons.read'>

/** What AMS360 has to be told and what came from it; before the first save there is nothing yet. */
export function OnsPanel() {
  const isSaved = useApp((state) => state.form.connectionId !== undefined)
  if (isSaved) return <SavedPanel />
  return (
    <section className="card">
      <h2 className="section-title">{onsText.title}</h2>
      <p className="quiet">{onsText.beforeSave}</p>
    </section>
  )
}

function SavedPanel() {
  const entry = useApp((state) => state.ons.entry)
  const readOns = useApp((state) => state.readOns)
  switch (entry.phase) {
    case 'idle':
    case 'loading':
      return (
        <section className="card">
          <Skeleton label={onsText.loading} lines={7} />
        </section>
      )
    case 'failed':
      return (
        <section className="card">
          <FailureNote level={2} failure={entry.failure} onRetry={() => void readOns()} />
        </section>
      )
    case 'ready':
      return (
        <>
          <OnsEntry ons={entry.value} />
          <OnsHeard ons={entry.value} />
          <RegenerateCode />
        </>
      )
    default:
      return assertNever(entry)
  }
}
