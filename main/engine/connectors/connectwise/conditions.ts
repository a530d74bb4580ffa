import { Fault } from '../fault'

/** What a condition may be held against; a date goes out in UTC without milliseconds. */
export type Value = string | number | boolean | null | Date

type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains'

/** A question to a list, made of names that the code knows and values that somebody typed. */
export type Condition =
  | { readonly field: string; readonly operator: Operator; readonly value: Value }
  | { readonly field: string; readonly oneOf: readonly (string | number)[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

const fieldName = /^[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*$/

export const isEqual = (field: string, value: Value): Condition => ({
  field,
  operator: '=',
  value,
})
export const compare = (field: string, operator: Operator, value: Value): Condition => ({
  field,
  operator,
  value,
})
/** Not in childConditions and customFieldConditions: they have no `in` (reference 1.6). */
export const isOneOf = (field: string, oneOf: readonly (string | number)[]): Condition => ({
  field,
  oneOf,
})
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions })

/**
 * A text in the quotation marks that it does not hold: how to escape them is not public
 * (assumption `condition-quotes`). `[` opens a group and is written `[[]` (reference 1.6).
 * @throws Fault `input-invalid` for a text that cannot be written
 */
function writeText(text: string): string {
  const mark = text.includes('"') ? "'" : '"'
  if (text.includes(mark) || /[\\\u0000-\u001f\u007f]|\p{Surrogate}/u.test(text)) {
    throw new Fault('input-invalid', {
      advice: ['It holds quotation marks or characters that ConnectWise cannot be asked for.'],
    })
  }
  return `${mark}${text.replaceAll('[', '[[]')}${mark}`
}

function writeValue(value: Value): string {
  if (typeof value === 'string') return writeText(value)
  if (value instanceof Date) return `[${value.toISOString().slice(0, 19)}Z]`
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a number')
  return String(value)
}

function writeField(field: string): string {
  if (!fieldName.test(field)) throw new RangeError('not the name of a field')
  return field
}

const joined = (conditions: readonly Condition[], word: 'AND' | 'OR'): string => {
  if (conditions.length === 0) throw new RangeError('no conditions')
  return conditions.map((one) => `(${writeConditions(one)})`).join(` ${word} `)
}

/** The one place where a condition becomes text; it still has to be percent-encoded. */
export function writeConditions(condition: Condition): string {
  if ('all' in condition) return joined(condition.all, 'AND')
  if ('any' in condition) return joined(condition.any, 'OR')
  const field = writeField(condition.field)
  if ('operator' in condition) {
    return `${field} ${condition.operator} ${writeValue(condition.value)}`
  }
  if (condition.oneOf.length === 0) throw new RangeError('no values')
  return `${field} in (${condition.oneOf.map(writeValue).join(',')})`
}
