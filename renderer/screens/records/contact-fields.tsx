import { formText } from '../../text/records-form'
import { DraftChoice, DraftText } from './draft-fields'
import { useDraftField } from './use-draft'

type Props = { readonly draftId: string }

const sorts = { person: formText.person, firm: formText.firm }

export function ContactFields({ draftId }: Props) {
  const { value: sort } = useDraftField(draftId, 'sort')
  return (
    <>
      <DraftChoice draftId={draftId} field="sort" choices={sorts} />
      {sort === 'firm' ? (
        <DraftText draftId={draftId} field="firmName" required />
      ) : (
        <>
          <div className="records-pair">
            <DraftText draftId={draftId} field="firstName" />
            <DraftText draftId={draftId} field="middleName" />
          </div>
          <div className="records-pair">
            <DraftText draftId={draftId} field="lastName" required />
            <DraftText draftId={draftId} field="accountName" />
          </div>
        </>
      )}
      <div className="records-pair">
        <DraftText draftId={draftId} field="email" type="email" />
        <DraftText draftId={draftId} field="phone" type="tel" />
      </div>
      <div className="records-pair">
        <DraftText draftId={draftId} field="addressLine1" />
        <DraftText draftId={draftId} field="addressLine2" />
      </div>
      <div className="records-pair records-trio">
        <DraftText draftId={draftId} field="city" />
        <DraftText draftId={draftId} field="state" />
        <DraftText draftId={draftId} field="zipCode" />
      </div>
    </>
  )
}
