import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Radio, RadioGroup } from '@fluentui/react-radio'
import { useId } from 'react'
import type { DraftField } from '../../state/records-draft'
import { formText } from '../../text/records-form'
import { useDraftField } from './use-draft'

type Props = {
  readonly draftId: string
  readonly field: DraftField
  readonly required?: boolean
  readonly label?: string
}

type Frame = {
  readonly label: string
  readonly hint?: string
  readonly validationState?: 'error'
  readonly validationMessage?: string
}

/** Label, hint and problem of a field. */
export function frameOf({ field, required, label }: Props, problem: string | undefined): Frame {
  const name = label ?? formText.fields[field]
  const hint = formText.hints[field]
  return {
    label: required ? name : formText.optional(name),
    ...(hint !== undefined && { hint }),
    ...(problem !== undefined && { validationState: 'error', validationMessage: problem }),
  }
}

type TextProps = Props & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'datetime-local'
  /** Words to choose from; others may be typed. */
  readonly words?: readonly string[]
}

/** One line. */
export function DraftText(props: TextProps) {
  const { draftId, field, type = 'text', words = [] } = props
  const draft = useDraftField(draftId, field)
  const listId = useId()
  return (
    <Field {...frameOf(props, draft.problem)}>
      <Input
        type={type}
        value={draft.value}
        onChange={(_event, { value }) => draft.type(value)}
        input={{
          spellCheck: false,
          autoComplete: 'off',
          ...(words.length > 0 && { list: listId }),
        }}
        contentAfter={
          words.length > 0 ? (
            <datalist id={listId}>
              {words.map((word) => (
                <option key={word}>{word}</option>
              ))}
            </datalist>
          ) : null
        }
      />
    </Field>
  )
}

/** Many lines. */
export function DraftLongText(props: Props) {
  const draft = useDraftField(props.draftId, props.field)
  return (
    <Field {...frameOf(props, draft.problem)}>
      {(control) => (
        <textarea
          {...control}
          className="records-textarea"
          rows={6}
          value={draft.value}
          onChange={(event) => draft.type(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

type ChoiceProps = Props & { readonly choices: Readonly<Record<string, string>> }

/** One of a few. */
export function DraftChoice({ choices, ...props }: ChoiceProps) {
  const draft = useDraftField(props.draftId, props.field)
  return (
    <Field {...frameOf({ ...props, required: true }, draft.problem)}>
      <RadioGroup
        layout="horizontal"
        value={draft.value}
        onChange={(_event, { value }) => draft.type(value)}
      >
        {Object.entries(choices).map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
    </Field>
  )
}
