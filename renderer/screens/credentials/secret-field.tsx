import { Field as FluentField } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { savedSecretsOf } from '../../state/credentials-form'
import { useApp, useSecretDraft } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { Button } from '../../ui/button'
import { fieldFrame } from './field-frame'
import type { FieldProps } from './form-field'

/** Write-only: a stored secret is never shown, only kept or replaced. */
export function SecretField({ field, words, problem }: FieldProps) {
  const kind = useApp((state) => state.form.kind)
  const isSaved = useApp((state) => savedSecretsOf(state.form).includes(field.key))
  const replacing = useApp((state) => state.form.replacing.includes(field.key))
  const replaceSecret = useApp((state) => state.replaceSecret)
  const keepSecret = useApp((state) => state.keepSecret)
  const typeSecret = useApp((state) => state.typeSecret)
  const value = useSecretDraft(kind, field.key)

  if (isSaved && !replacing) {
    const labelId = `saved-${field.key}`
    return (
      <div className="secret" role="group" aria-labelledby={labelId}>
        <span id={labelId}>{words.label}</span>
        <span className="secret-saved">
          {credentialsText.savedSecret}
          <Button
            size="small"
            aria-label={credentialsText.replaceLabel(words.label)}
            onClick={() => replaceSecret(field.key)}
          >
            {credentialsText.replace}
          </Button>
        </span>
      </div>
    )
  }
  return (
    <FluentField {...fieldFrame({ field, words, problem })}>
      <Input
        type="password"
        value={value}
        onChange={(_event, data) => typeSecret(field.key, data.value)}
        input={{ spellCheck: false, autoComplete: 'new-password', autoFocus: replacing }}
        {...(isSaved && {
          contentAfter: (
            <Button size="small" appearance="subtle" onClick={() => keepSecret(field.key)}>
              {credentialsText.keep}
            </Button>
          ),
        })}
      />
    </FluentField>
  )
}
