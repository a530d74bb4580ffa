import type { Preview } from '../../../preload/contract/records'
import { failureOf, idle, valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { typeWord } from '../../text/lookup'
import { propertyText } from '../../text/records'
import { effectText, intendedText } from '../../text/records-effect'
import { previewText, whoText } from '../../text/records-form'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { useDraft } from './use-draft'
import { WrittenFields } from './written-fields'

type Props = { readonly draftId: string }

/** Exactly what would be written, beside the form; its place is there before it is asked for. */
export function FormPreview({ draftId }: Props) {
  return (
    <>
      <h2 id="records-preview-title" className="section-title">
        {previewText.title}
      </h2>
      <div aria-live="polite" className="records-preview-body stack">
        <Body draftId={draftId} />
      </div>
    </>
  )
}

function Body({ draftId }: Props) {
  const preview = useDraft(draftId, (draft) => draft.preview, idle)
  const previewDraft = useRecording((state) => state.previewDraft)
  if (preview.phase === 'loading') return <Skeleton label={previewText.previewing} lines={5} />
  const failure = failureOf(preview)
  if (failure) return <FailureNote failure={failure} onRetry={() => void previewDraft(draftId)} />
  const value = valueOf(preview)
  return value ? (
    <Shown draftId={draftId} preview={value} />
  ) : (
    <p className="quiet">{previewText.idle}</p>
  )
}

type ShownProps = Props & { readonly preview: Preview }

const matchWords = ({ match, profile }: Preview): string => {
  const words = previewText.match[match]
  return typeof words === 'string' ? words : words(profile?.name ?? previewText.unnamed)
}

function Shown({ draftId, preview }: ShownProps) {
  const { effects, suggestions } = preview
  const writes = effects.filter(({ kind }) => kind !== 'customer.read')
  return (
    <>
      <p>{matchWords(preview)}</p>
      <Candidates draftId={draftId} preview={preview} />
      {writes.length === 0 && <p className="quiet">{previewText.nothing}</p>}
      <ol className="records-effects">
        {writes.map(({ kind, missing, fields }, index) => (
          <li key={`${index} ${kind}`} className="records-effect">
            <h3 className="records-property">{intendedText[kind]}</h3>
            {missing.length > 0 && <p className="quiet">{effectText.missing(missing)}</p>}
            <WrittenFields fields={fields} />
          </li>
        ))}
      </ol>
      {suggestions.length > 0 && (
        <section className="records-part">
          <h3 className="section-title">{previewText.suggestions}</h3>
          <ul className="records-plain">
            {suggestions.map(({ property, current, proposed }) => (
              <li key={property}>
                {previewText.suggestion(propertyText[property], current, proposed)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Several customers fit: one is chosen here, and the preview is made again for it. */
function Candidates({ draftId, preview }: ShownProps) {
  const chooseWho = useRecording((state) => state.chooseWho)
  const previewDraft = useRecording((state) => state.previewDraft)
  const isContact = useDraft(draftId, ({ kind }) => kind === 'contact', true)
  if (preview.candidates.length === 0) return null
  return (
    <ul className="records-offer-list">
      {preview.candidates.map(({ uuid, name, number, place, type }) => {
        const words = [typeWord(type), whoText.customerLine(number, place)].join(' · ')
        return (
          <li key={uuid} className="records-candidate">
            <span>
              {name} <span className="records-quiet">{words}</span>
            </span>
            {!isContact && (
              <button
                type="button"
                className="records-link"
                aria-label={previewText.use(`${name}, ${words}`)}
                onClick={() => {
                  chooseWho(draftId, { by: 'customer', uuid, name, number })
                  void previewDraft(draftId)
                }}
              >
                {previewText.use(name)}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
