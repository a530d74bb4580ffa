import { draftValue, type Draft, type DraftField } from '../../state/records-draft'
import { useRecording } from '../../state/use-recording'

/** One narrow value of the form with this key; the fallback stands in once the form is gone. */
export const useDraft = <T>(draftId: string, select: (draft: Draft) => T, fallback: T): T =>
  useRecording(({ recordForm }) => {
    const draft = recordForm.drafts[draftId]
    return draft ? select(draft) : fallback
  })

type DraftFieldState = {
  readonly value: string
  readonly problem: string | undefined
  readonly type: (value: string) => void
}

/** A field's value, its problem and the way to change it. */
export function useDraftField(draftId: string, field: DraftField): DraftFieldState {
  const value = useDraft(draftId, (draft) => draftValue(draft, field), '')
  const problem = useDraft(draftId, (draft) => draft.problems[field], undefined)
  const typeDraft = useRecording((state) => state.typeDraft)
  return { value, problem, type: (typed) => typeDraft(draftId, field, typed) }
}
