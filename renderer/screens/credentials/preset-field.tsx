import { Field as FluentField } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { valuesOf } from '../../state/credentials-form'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { Select } from '../../ui/select'
import { fieldFrame } from './field-frame'
import type { FieldProps } from './form-field'

/** One of the known values, or another one that is typed. */
export function PresetField({ field, words, problem }: FieldProps) {
  const value = useApp((state) => valuesOf(state.form)[field.key] ?? '')
  const type = useApp((state) => state.type)
  const isTyped = !field.choices.includes(value)
  const frame = fieldFrame({ field, words, problem: isTyped ? undefined : problem })
  return (
    <>
      <FluentField {...frame}>
        {(control) => (
          <Select
            {...control}
            value={isTyped ? '' : value}
            onChange={(event) => type(field.key, event.currentTarget.value)}
          >
            {field.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
            <option value="">{credentialsText.otherChoice}</option>
          </Select>
        )}
      </FluentField>
      {isTyped && (
        <FluentField
          label={credentialsText.typedChoice(words.label)}
          {...(problem && { validationState: 'error', validationMessage: problem })}
        >
          <Input
            value={value}
            placeholder={words.placeholder ?? ''}
            onChange={(_event, data) => type(field.key, data.value)}
            input={{ spellCheck: false, autoComplete: 'off' }}
          />
        </FluentField>
      )}
    </>
  )
}
