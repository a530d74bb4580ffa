import { Field } from '@fluentui/react-field'
import { formText } from '../../text/records-form'
import { Select } from '../../ui/select'
import { useKnownWords } from './choices'
import { DraftLongText, DraftText, frameOf } from './draft-fields'
import { useDraftField } from './use-draft'

type Props = { readonly draftId: string }

export function TicketFields({ draftId }: Props) {
  return (
    <>
      <DraftText draftId={draftId} field="title" required />
      <div className="records-pair">
        <DraftText draftId={draftId} field="due" type="datetime-local" required />
        <Priority draftId={draftId} />
      </div>
      <DraftLongText draftId={draftId} field="text" label={formText.texts.ticket} />
    </>
  )
}

/** One of the mapping screen's priorities: another word would have no number in AMS360. */
function Priority({ draftId }: Props) {
  const draft = useDraftField(draftId, 'priority')
  const priorities = useKnownWords('priorities')
  return (
    <Field {...frameOf({ draftId, field: 'priority' }, draft.problem)}>
      {(control) => (
        <Select
          {...control}
          value={draft.value}
          onChange={(event) => draft.type(event.currentTarget.value)}
        >
          <option value="">{formText.defaultPriority}</option>
          {[...new Set([...priorities, draft.value])]
            .filter((priority) => priority !== '')
            .map((priority) => (
              <option key={priority} value={priority}>
                {priority}
              </option>
            ))}
        </Select>
      )}
    </Field>
  )
}

export function DealFields({ draftId }: Props) {
  const stages = useKnownWords('dealStages')
  return (
    <>
      <DraftText draftId={draftId} field="title" required />
      <div className="records-pair">
        <DraftText draftId={draftId} field="stage" words={stages} />
        <DraftText draftId={draftId} field="effective" type="date" />
        <DraftText draftId={draftId} field="policyNumber" />
      </div>
      <DraftLongText draftId={draftId} field="text" label={formText.texts.deal} />
    </>
  )
}
