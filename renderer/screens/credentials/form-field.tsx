import { Field as FluentField } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { ConnectionKind } from '../../../preload/contract/connections'
import type { Field } from '../../state/connection-form'
import { valuesOf } from '../../state/credentials'
import { useApp } from '../../state/use-app'
import { credentialsText, fieldText } from '../../text/credentials'
import { SecretField } from './secret-field'

type Props = { readonly kind: ConnectionKind; readonly field: Field }

export function FormField({ kind, field }: Props) {
  const words = fieldText[kind][field.key] ?? { label: field.key }
  const problem = useApp((state) => state.form.problems[field.key])
  if (field.secret) return <SecretField field={field} words={words} problem={problem} />
  return <TextField field={field} words={words} problem={problem} />
}

export type FieldProps = {
  readonly field: Field
  readonly words: {
    readonly label: string
    readonly hint?: string
    readonly placeholder?: string
  }
  readonly problem: string | undefined
}

function TextField({ field, words, problem }: FieldProps) {
  const value = useApp((state) => valuesOf(state.form)[field.key] ?? '')
  const type = useApp((state) => state.type)
  return (
    <FluentField
      label={field.required ? words.label : credentialsText.optional(words.label)}
      {...(words.hint && { hint: words.hint })}
      {...(problem && { validationState: 'error', validationMessage: problem })}
    >
      <Input
        value={value}
        placeholder={words.placeholder ?? ''}
        onChange={(_event, data) => type(field.key, data.value)}
        input={{ spellCheck: false, autoComplete: 'off' }}
      />
    </FluentField>
  )
}
