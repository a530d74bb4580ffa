import { formText } from '../../text/records-form'
import { useKnownWords } from './choices'
import { DraftChoice, DraftLongText, DraftText } from './draft-fields'
import { useDraftField } from './use-draft'

type Props = { readonly draftId: string }

export function ConversationFields({ draftId }: Props) {
  const { value: type } = useDraftField(draftId, 'type')
  const callTypes = useKnownWords('callTypes')
  const isEmail = type === 'email'
  return (
    <>
      <DraftChoice draftId={draftId} field="type" choices={formText.types} />
      <div className="records-pair">
        {type === 'call' && <DraftText draftId={draftId} field="callType" words={callTypes} />}
        <DraftText draftId={draftId} field="subject" />
      </div>
      {isEmail && (
        <div className="records-pair">
          <DraftText draftId={draftId} field="from" />
          <DraftText draftId={draftId} field="to" />
        </div>
      )}
      <DraftLongText
        draftId={draftId}
        field="text"
        required
        label={isEmail ? formText.texts.email : formText.texts.conversation}
      />
      <div className="records-pair">
        <DraftText draftId={draftId} field="when" type="datetime-local" required />
        <DraftText draftId={draftId} field="url" type="url" />
      </div>
    </>
  )
}
