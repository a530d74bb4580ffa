import type { FormEvent } from 'react'
import { WithRecording } from '../../app/with-recording'
import { mappingShown } from '../../state/mapping'
import { assertNever } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { FailureNote } from '../../ui/failure-note'
import { Fluent } from '../../ui/fluent'
import { Skeleton } from '../../ui/skeleton'
import { FieldPolicies } from './field-policies'
import { ListFailures } from './list-failures'
import './mapping.css'
import { MissingChoices } from './missing-choices'
import { PolicyShell } from './policy-shell'
import { SaveBar } from './save-bar'
import { ActionsCard, UnitCard, WhoCard } from './single-choices'
import { CallTypes, DealStages, Priorities } from './word-tables'

/** Where does this field go? */
export function Mapping() {
  return (
    <WithRecording>
      <MappingScreen />
    </WithRecording>
  )
}

function MappingScreen() {
  const saved = useRecording((state) => state.mapping.saved)
  const openMapping = useRecording((state) => state.openMapping)
  // A draft from before an engine that does not answer now is still there to look at.
  const isShown = useRecording((state) => mappingShown(state.mapping) !== undefined)
  if (isShown) return <MappingForm />
  switch (saved.phase) {
    case 'idle':
    case 'loading':
    case 'ready':
      return <Skeleton label={mappingText.loading} lines={8} />
    case 'failed':
      return (
        <section className="card">
          <FailureNote level={2} failure={saved.failure} onRetry={() => void openMapping()} />
        </section>
      )
    default:
      return assertNever(saved)
  }
}

function MappingForm() {
  const saveMapping = useRecording((state) => state.saveMapping)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    await saveMapping()
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <Fluent>
      <form className="stack mapping" onSubmit={(event) => void submit(event)} noValidate>
        <MissingChoices />
        <ListFailures />
        <WhoCard />
        <UnitCard />
        <ActionsCard />
        <CallTypes />
        <DealStages />
        <Priorities />
        <PolicyShell />
        <FieldPolicies />
        <SaveBar />
      </form>
    </Fluent>
  )
}
