import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left'
import type { FormEvent } from 'react'
import type { RecordKind } from '../../../preload/contract/event-kinds'
import { draftKey, isDraftEdited } from '../../state/records-draft'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { formText } from '../../text/records-form'
import { Button } from '../../ui/button'
import { takeLostFocus } from '../../ui/lost-focus'
import { ContactFields } from './contact-fields'
import { ConversationFields } from './conversation-fields'
import { DealFields, TicketFields } from './short-fields'
import { FormPreview } from './form-preview'
import './record-form.css'
import { SendActs } from './send-acts'
import { WhoBox } from './who-box'

type Props = { readonly kind: RecordKind; readonly profileId: string | undefined }

const fieldsOf = {
  conversation: ConversationFields,
  ticket: TicketFields,
  deal: DealFields,
  contact: ContactFields,
} as const

/** *Log a conversation*, *New ticket*, *New deal*, *New contact*: fields left, what comes of them right. */
export function RecordFormView({ kind, profileId }: Props) {
  const draftId = draftKey(kind, profileId)
  const exists = useRecording((state) => state.recordForm.drafts[draftId] !== undefined)
  const sendDraft = useRecording((state) => state.sendDraft)
  const Fields = fieldsOf[kind]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void sendDraft(draftId)
  }
  // Sent a moment ago: the list comes with the next frame.
  if (!exists) return null
  return (
    <div key={draftId} className="records-form-screen stack">
      <Back kind={kind} profileId={profileId} />
      <form className="records-form" onSubmit={submit} noValidate>
        <section className="card stack" aria-labelledby="records-form-title">
          <FormHead kind={kind} draftId={draftId} />
          {kind !== 'contact' && <WhoBox draftId={draftId} />}
          <Fields draftId={draftId} />
        </section>
        <section className="card stack records-preview" aria-labelledby="records-preview-title">
          <FormPreview draftId={draftId} />
          <SendActs draftId={draftId} />
        </section>
      </form>
    </div>
  )
}

function Back({ kind, profileId }: Props) {
  const go = useRecording((state) => state.go)
  const to = profileId === undefined ? { tab: kind } : { profileId }
  return (
    <Button
      appearance="subtle"
      size="small"
      className="records-back"
      icon={<ArrowLeft16Regular />}
      onClick={() => go({ screen: 'records', ...to })}
    >
      {profileId === undefined ? formText.back[kind] : formText.backToProfile}
    </Button>
  )
}

type HeadProps = { readonly kind: RecordKind; readonly draftId: string }

function FormHead({ kind, draftId }: HeadProps) {
  const edited = useRecording(({ recordForm }) => {
    const draft = recordForm.drafts[draftId]
    return draft !== undefined && isDraftEdited(draft)
  })
  const discardDraft = useRecording((state) => state.discardDraft)
  return (
    <div className="records-form-head">
      <h2 id="records-form-title" ref={takeLostFocus} tabIndex={-1} className="records-title">
        {recordsText.create[kind]}
      </h2>
      <p className="quiet">{formText.kept}</p>
      {edited && (
        <Button size="small" appearance="subtle" onClick={() => discardDraft(draftId)}>
          {formText.discard}
        </Button>
      )}
    </div>
  )
}
