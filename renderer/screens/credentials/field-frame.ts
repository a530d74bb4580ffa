import { credentialsText } from '../../text/credentials'
import type { FieldProps } from './form-field'

type Frame = {
  readonly label: string
  readonly hint?: string
  readonly validationState?: 'error'
  readonly validationMessage?: string
}

/** Label, hint and problem of a field; a value that only the subscription knows says so first. */
export function fieldFrame({ field, words, problem }: FieldProps): Frame {
  const isOptional = !field.required && field.choices.length === 0
  const hint = [field.fromSubscription ? credentialsText.fromSubscription : '', words.hint ?? '']
    .filter(Boolean)
    .join('. ')
  return {
    label: isOptional ? credentialsText.optional(words.label) : words.label,
    ...(hint && { hint }),
    ...(problem && { validationState: 'error', validationMessage: problem }),
  }
}
