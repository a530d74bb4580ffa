import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { KeyboardEvent } from 'react'
import type { ChosenWho } from '../../state/records-who'
import { searchFrom, whoFrom } from '../../state/records-who'
import { useRecording } from '../../state/use-recording'
import { whoText } from '../../text/records-form'
import { Button } from '../../ui/button'
import { takeLostFocus } from '../../ui/lost-focus'
import { useDraft } from './use-draft'
import { WhoOffers } from './who-offers'

type Props = { readonly draftId: string }

/** One box that takes whatever is known of somebody and offers who it may be. */
export function WhoBox({ draftId }: Props) {
  const chosen = useDraft(draftId, (draft) => draft.chosen, undefined)
  return chosen ? (
    <Chip draftId={draftId} chosen={chosen} />
  ) : (
    <div className="records-who">
      <Box draftId={draftId} />
      <WhoOffers draftId={draftId} />
    </div>
  )
}

type ChipProps = Props & { readonly chosen: ChosenWho }

function Chip({ draftId, chosen }: ChipProps) {
  const chooseWho = useRecording((state) => state.chooseWho)
  const name = chosen.name || whoText.unnamed
  const second =
    chosen.by === 'customer'
      ? whoText.customerLine(chosen.number, '')
      : chosen.customerId
        ? whoText.linked
        : whoText.notLinked
  return (
    <div className="records-who">
      <p className="records-label" id="records-who-label">
        {whoText.label}
      </p>
      <div className="records-chip" role="group" aria-labelledby="records-who-label">
        <span>
          <strong>{name}</strong> <span className="records-quiet">{second}</span>
        </span>
        <Button
          ref={takeLostFocus}
          size="small"
          appearance="subtle"
          aria-label={whoText.changeLabel(name)}
          onClick={() => chooseWho(draftId, undefined)}
        >
          {whoText.change}
        </Button>
      </div>
    </div>
  )
}

function Box({ draftId }: Props) {
  const text = useDraft(draftId, (draft) => draft.whoText, '')
  const problem = useDraft(draftId, (draft) => draft.problems.who, undefined)
  const isSearching = useDraft(draftId, (draft) => draft.customers.phase === 'loading', false)
  const typeWho = useRecording((state) => state.typeWho)
  const searchCustomers = useRecording((state) => state.searchCustomers)
  const typed = whoFrom(text)
  const canSearch = searchFrom(text) !== undefined
  const searchOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    // Enter looks for somebody here; it never sends the form.
    event.preventDefault()
    void searchCustomers(draftId)
  }
  return (
    <div className="records-who-line">
      <Field
        label={whoText.label}
        hint={typed ? whoText.taken[typed.as] : whoText.hint}
        {...(problem && { validationState: 'error', validationMessage: problem })}
      >
        <Input
          value={text}
          onChange={(_event, { value }) => typeWho(draftId, value)}
          onKeyDown={searchOnEnter}
          input={{ spellCheck: false, autoComplete: 'off', ref: takeLostFocus }}
        />
      </Field>
      <Button
        disabledFocusable={!canSearch || isSearching}
        onClick={() => void searchCustomers(draftId)}
      >
        {isSearching ? whoText.searching : whoText.search}
      </Button>
    </div>
  )
}
