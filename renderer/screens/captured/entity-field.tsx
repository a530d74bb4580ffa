import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import { capturedText } from '../../text/captured'
import { Select } from '../../ui/select'

const { entities } = capturedText

type Props = { readonly value: string; readonly onChange: (entity: string) => void }

/** What the record is: one of the known kinds, or what AMS360 calls it. */
export function EntityField({ value, onChange }: Props) {
  const isKnown = entities.some((entity) => entity === value)
  const [isTyped, setTyped] = useState(!isKnown)
  const choose = (entity: string): void => {
    setTyped(entity === '')
    onChange(entity)
  }
  return (
    <div className="entity">
      <Field label={capturedText.entity}>
        {(control) => (
          <Select
            {...control}
            value={isTyped ? '' : value}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {entities.map((entity) => (
              <option key={entity} value={entity}>
                {entity}
              </option>
            ))}
            <option value="">{capturedText.otherEntity}</option>
          </Select>
        )}
      </Field>
      {isTyped && (
        <Field label={capturedText.otherLabel}>
          <Input
            value={value}
            onChange={(_event, data) => onChange(data.value)}
            input={{ maxLength: 60, spellCheck: false, autoComplete: 'off' }}
          />
        </Field>
      )}
    </div>
  )
}
