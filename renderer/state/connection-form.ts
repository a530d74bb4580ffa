import type { ConnectionKind } from '../../preload/contract/systems'
import { fieldProblem } from '../text/field-problem'
import { fieldsOf } from './connection-fields'
import { invisibleIn } from './invisible'

export type Values = Readonly<Record<string, string>>

/** What can be seen wrong without asking anybody, by field. */
export function problemsIn(
  kind: ConnectionKind,
  values: Values,
  keptSecrets: readonly string[],
): Values {
  const problems: Record<string, string> = {}
  for (const one of fieldsOf[kind]) {
    const value = values[one.key] ?? ''
    const invisible = invisibleIn(value)
    const isKept = one.secret && value === '' && keptSecrets.includes(one.key)
    if (one.required && value.trim() === '' && !isKept) {
      problems[one.key] = fieldProblem.missing(kind, one.key)
    } else if (value.length > one.longest) {
      problems[one.key] = fieldProblem.tooLong(value.length, one.longest)
    } else if (invisible) {
      problems[one.key] = fieldProblem.invisible(invisible)
    }
  }
  return problems
}
