import type { Choice, MappingLists } from '../../../preload/contract/mapping'
import { valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { Select } from '../../ui/select'
import { Skeleton } from '../../ui/skeleton'
import { choiceId } from './choice-id'

export type ListName = Exclude<keyof MappingLists, 'failures'>

type Props = {
  /** The path in the mapping. */
  readonly name: string
  readonly list: ListName
  readonly value: string
  readonly onChoose: (code: string) => void
  /** Where the label is not beside it: its words. */
  readonly words?: string
}

const none: readonly Choice[] = []

/** Codes are shown byte for byte behind the name: blanks and punctuation belong to them. */
const wordsOf = ({ name, code, active }: Choice): string => {
  const named = name === '' ? code : `${name} · ${code}`
  return active ? named : mappingText.inactive(named)
}

/** One of AMS360's own list. What is stored stays chosen, also when the list does not have it. */
export function ChoiceSelect({ name, list, value, onChoose, words }: Props) {
  const isReading = useRecording(({ mapping }) => ['idle', 'loading'].includes(mapping.lists.phase))
  const choices = useRecording(({ mapping }) => valueOf(mapping.lists)?.[list] ?? none)
  if (isReading)
    return (
      <div id={choiceId(name)} tabIndex={-1} className="mapping-reading">
        <Skeleton label={mappingText.readingList} lines={1} />
      </div>
    )
  const chosen = choices.find(({ code }) => code === value)
  const isGone = value !== '' && !chosen && choices.length > 0
  const hint = isGone
    ? mappingText.goneHint
    : chosen && !chosen.active
      ? mappingText.inactiveHint
      : undefined
  const hintId = `${choiceId(name)}-hint`
  return (
    <>
      <Select
        id={choiceId(name)}
        aria-label={words}
        aria-describedby={hint ? hintId : undefined}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{mappingText.notChosen}</option>
        {value !== '' && !chosen && (
          <option value={value}>{isGone ? mappingText.gone(value) : value}</option>
        )}
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {wordsOf(choice)}
          </option>
        ))}
      </Select>
      {hint && (
        <p id={hintId} className="mapping-hint mapping-hint-warn">
          {hint}
        </p>
      )}
    </>
  )
}
