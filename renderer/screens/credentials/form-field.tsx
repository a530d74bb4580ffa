import { Field as FluentField } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Radio, RadioGroup } from '@fluentui/react-radio'
import type { ConnectionKind } from '../../../preload/contract/systems'
import type { Field } from '../../state/connection-fields'
import { valuesOf } from '../../state/credentials-form'
import { useApp } from '../../state/use-app'
import { fieldWords } from '../../text/kind-texts'
import type { FieldWords } from '../../text/kinds/kind-text'
import { fieldFrame } from './field-frame'
import { PresetField } from './preset-field'
import { SecretField } from './secret-field'

type Props = { readonly kind: ConnectionKind; readonly field: Field }

export type FieldProps = {
  readonly field: Field
  readonly words: FieldWords
  readonly problem: string | undefined
}

export function FormField({ kind, field }: Props) {
  const problem = useApp((state) => state.form.problems[field.key])
  const props = { field, words: fieldWords(kind, field.key), problem }
  if (field.secret) return <SecretField {...props} />
  if (field.free) return <PresetField {...props} />
  if (field.choices.length > 0) return <ChoiceField {...props} />
  return <TextField {...props} />
}

function TextField({ field, words, problem }: FieldProps) {
  const value = useApp((state) => valuesOf(state.form)[field.key] ?? '')
  const type = useApp((state) => state.type)
  return (
    <FluentField {...fieldFrame({ field, words, problem })}>
      <Input
        value={value}
        placeholder={words.placeholder ?? ''}
        onChange={(_event, data) => type(field.key, data.value)}
        input={{ spellCheck: false, autoComplete: 'off' }}
      />
    </FluentField>
  )
}

function ChoiceField({ field, words, problem }: FieldProps) {
  const value = useApp((state) => valuesOf(state.form)[field.key] ?? '')
  const type = useApp((state) => state.type)
  return (
    <FluentField {...fieldFrame({ field, words, problem })}>
      <RadioGroup value={value} onChange={(_event, data) => type(field.key, data.value)}>
        {field.choices.map((choice) => (
          <Radio key={choice} value={choice} label={words.choices?.[choice] ?? choice} />
        ))}
      </RadioGroup>
    </FluentField>
  )
}
