import { Input } from '@fluentui/react-input'
import type { ReactNode } from 'react'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { Button } from '../../ui/button'
import '../../ui/table.css'
import { choiceId } from './choice-id'

type Words = {
  readonly word: string
  readonly value: string
  readonly none: string
  readonly add: string
}

type Props = {
  /** The path in the mapping: `callTypes`. */
  readonly table: string
  readonly text: Words
  /** The word of each row. */
  readonly words: readonly string[]
  /** Words that came with events and stand in no row. */
  readonly unseen: readonly string[]
  readonly onWord: (index: number, word: string) => void
  readonly onAdd: (word: string) => void
  readonly onRemove: (index: number) => void
  /** The control beside the word of a row. */
  readonly children: (index: number) => ReactNode
}

/** Words of the agency, and what each becomes in AMS360. */
export function WordTable(props: Props) {
  const { table, text, words, unseen, onAdd } = props
  const known = new Set(words.map((word) => word.trim().toLowerCase()))
  const offered = unseen.filter((word) => !known.has(word.toLowerCase()))
  return (
    <>
      {words.length === 0 ? <p className="quiet">{text.none}</p> : <Rows {...props} />}
      <div className="row">
        <Button size="small" id={choiceId(table)} onClick={() => onAdd('')}>
          {text.add}
        </Button>
        {offered.length > 0 && <span className="quiet">{mappingText.seen}</span>}
        {offered.map((word) => (
          <Button key={word} size="small" appearance="subtle" onClick={() => onAdd(word)}>
            {mappingText.addSeen(word)}
          </Button>
        ))}
      </div>
    </>
  )
}

function Rows({ table, text, words, onWord, onRemove, children }: Props) {
  return (
    <div className="table-place">
      <table className="table mapping-table">
        <thead>
          <tr>
            <th scope="col">{text.word}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">
              <span className="visually-hidden">{mappingText.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {words.map((word, index) => (
            // Rows have no id of their own; none of them holds state.
            <tr key={index}>
              <td>
                <WordInput
                  name={`${table}.${index}`}
                  label={text.word}
                  word={word}
                  onType={(typed) => onWord(index, typed)}
                />
              </td>
              <td>{children(index)}</td>
              <td>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={mappingText.removeRow(word)}
                  onClick={() => onRemove(index)}
                >
                  {mappingText.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type WordProps = {
  readonly name: string
  readonly label: string
  readonly word: string
  readonly onType: (word: string) => void
}

function WordInput({ name, label, word, onType }: WordProps) {
  const problem = useRecording(({ mapping }) => mapping.problems[name])
  const problemId = `${choiceId(name)}-problem`
  return (
    <>
      <Input
        value={word}
        onChange={(_event, { value }) => onType(value)}
        input={{
          id: choiceId(name),
          'aria-label': label,
          'aria-invalid': problem ? true : undefined,
          'aria-describedby': problem ? problemId : undefined,
          maxLength: 300,
          spellCheck: false,
          autoComplete: 'off',
        }}
      />
      {problem && (
        <p id={problemId} className="mapping-hint mapping-hint-problem">
          {problem}
        </p>
      )}
    </>
  )
}
