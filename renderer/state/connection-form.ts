import type { ConnectionKind } from '../../preload/contract/connections'
import { fieldProblem } from '../text/field-problem'
import { invisibleIn } from './invisible'

export type Field = {
  readonly key: string
  readonly secret: boolean
  readonly required: boolean
  /** Longer is a slip of the clipboard; the engine has its own, final rule. */
  readonly longest: number
  /** Kept behind «Connection details»: right for nearly everybody as it is. */
  readonly tucked: boolean
  readonly initial: string
}

const field = (key: string, longest: number, more: Partial<Field> = {}): Field => ({
  key,
  secret: false,
  required: false,
  longest,
  tucked: false,
  initial: '',
  ...more,
})

/** What each kind of connection asks for, in the order of the form. */
export const fieldsOf: Readonly<Record<ConnectionKind, readonly Field[]>> = {
  'ams360-wsapi': [
    field('agencyNo', 20, { required: true }),
    field('loginId', 50, { required: true }),
    field('password', 128, { required: true, secret: true }),
    field('employeeCode', 3),
    field('endpoint', 500, {
      required: true,
      tucked: true,
      initial: 'https://wsapi.ams360.com/v3/WSAPIService.svc',
    }),
    field('timeoutSeconds', 3, { tucked: true }),
    field('caFile', 1024, { tucked: true }),
  ],
}

export type Values = Readonly<Record<string, string>>

/** What can be seen wrong without asking anybody, by field. */
export function problemsIn(
  fields: readonly Field[],
  values: Values,
  keptSecrets: readonly string[],
): Values {
  const problems: Record<string, string> = {}
  for (const one of fields) {
    const value = values[one.key] ?? ''
    const invisible = invisibleIn(value)
    const isKept = one.secret && value === '' && keptSecrets.includes(one.key)
    if (one.required && value.trim() === '' && !isKept) {
      problems[one.key] = fieldProblem.missing(one.key)
    } else if (value.length > one.longest) {
      problems[one.key] = fieldProblem.tooLong(value.length, one.longest)
    } else if (invisible) {
      problems[one.key] = fieldProblem.invisible(invisible)
    }
  }
  return problems
}
