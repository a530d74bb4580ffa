import type { ReactNode } from 'react'
import { choiceId } from './choice-id'
import { ChoiceSelect, type ListName } from './choice-select'

type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly children: ReactNode
}

/** Label, control, hint and problem; the control carries `choiceId(name)`. */
export function MappingField({ name, label, hint, problem, children }: FieldProps) {
  return (
    <div className="mapping-field">
      <label htmlFor={choiceId(name)}>{label}</label>
      {children}
      {problem ? (
        <p id={`${choiceId(name)}-problem`} className="mapping-hint mapping-hint-problem">
          {problem}
        </p>
      ) : (
        hint && <p className="mapping-hint">{hint}</p>
      )}
    </div>
  )
}

type Props = {
  readonly name: string
  readonly label: string
  readonly list: ListName
  readonly value: string
  readonly onChoose: (code: string) => void
}

/** One choice out of one of AMS360's lists. */
export function ChoiceField({ label, ...choice }: Props) {
  return (
    <MappingField name={choice.name} label={label}>
      <ChoiceSelect {...choice} />
    </MappingField>
  )
}
