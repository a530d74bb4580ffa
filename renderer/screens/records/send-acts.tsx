import type { Draft } from '../../state/records-draft'
import { failureOf, idle, valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { previewText } from '../../text/records-form'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { useDraft } from './use-draft'

type Props = { readonly draftId: string }

/** How many entries the preview shows; undefined without one. */
function entriesIn({ preview }: Draft): number | undefined {
  return valueOf(preview)?.effects.filter(({ kind }) => kind !== 'customer.read').length
}

/** Before a preview nobody knows: a conversation or a ticket becomes an activity. */
function isPermanent({ kind, preview }: Draft): boolean {
  const known = valueOf(preview)
  if (known) return known.effects.some((effect) => effect.kind === 'activity.insert')
  return kind === 'conversation' || kind === 'ticket'
}

export function SendActs({ draftId }: Props) {
  const previewing = useDraft(draftId, ({ preview }) => preview.phase === 'loading', false)
  const sending = useDraft(draftId, (draft) => draft.sending, idle)
  const many = useDraft(draftId, entriesIn, undefined)
  const permanent = useDraft(draftId, isPermanent, false)
  const hasProblems = useDraft(draftId, ({ problems }) => Object.keys(problems).length > 0, false)
  const previewDraft = useRecording((state) => state.previewDraft)
  const sendDraft = useRecording((state) => state.sendDraft)
  const renewDraft = useRecording((state) => state.renewDraft)
  const isSending = sending.phase === 'loading'
  const failure = failureOf(sending)
  const label = many === undefined ? previewText.record : previewText.recordCount(many)
  return (
    <div className="records-send">
      {permanent && <p id="records-permanent">{previewText.permanent}</p>}
      <div className="row">
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={isSending}
          aria-describedby={permanent ? 'records-permanent' : undefined}
        >
          {isSending ? previewText.recording : label}
        </Button>
        <Button
          disabledFocusable={previewing || isSending}
          onClick={() => void previewDraft(draftId)}
        >
          {previewing ? previewText.previewing : previewText.preview}
        </Button>
      </div>
      <p role="status" className="records-outcome">
        {hasProblems ? previewText.correct : ''}
      </p>
      {failure && <FailureNote failure={failure} onRetry={() => void sendDraft(draftId)} />}
      {valueOf(sending)?.status === 'conflict' && (
        <div className="stack" role="alert">
          <p>{previewText.conflict}</p>
          <div className="row">
            <Button onClick={() => renewDraft(draftId)}>{previewText.renew}</Button>
          </div>
        </div>
      )}
    </div>
  )
}
