import { isNillable, type Contract, type Kind } from './contract'
import { escapeText } from './escape'
import { arraysNamespace } from './namespaces'

/**
 * How a member without a value is written. AMS360's own lists have nil and never an empty text;
 * AgencyInfo, as captured, has empty elements (reference: WSAPI v3, wire quirks).
 */
export type Unset = 'nil' | 'empty'
type Value = string | number | boolean | readonly string[] | readonly object[]
export type Writer<R> = (record: R) => string

type Step = {
  readonly name: string
  readonly opening: string
  readonly closing: string
  /** What to write without a value; a non-nillable member is left out. */
  readonly unset: string
  readonly write: (value: Value) => string
}

type Options = {
  readonly unset?: Unset
  /** Members that travel as "True"/"False", as CustomerInfo has them. */
  readonly textBooleans?: ReadonlySet<string>
}

/**
 * Prepares the writer of one DataContract. Members go out in the contract's order; nillable ones
 * are nil without a value, others are left out.
 */
export function contractWriter<R extends object>(
  contract: Contract,
  options: Options = {},
): Writer<R> {
  const steps = Object.entries(contract).map(([name, kind]) => stepOf(name, kind, options))
  return (record) => {
    const values = record as Readonly<Record<string, Value | undefined>>
    let xml = ''
    for (const step of steps) {
      const value = values[step.name]
      xml +=
        value === undefined || value === ''
          ? step.unset
          : step.opening + step.write(value) + step.closing
    }
    return xml
  }
}

/** Writes one row of a list with its own element around it. */
export function rowWriter<R>(row: string, write: Writer<R>): Writer<R> {
  const opening = `<a:${row}>`
  const closing = `</a:${row}>`
  return (record) => opening + write(record) + closing
}

function stepOf(name: string, kind: Kind, { unset = 'nil', textBooleans }: Options): Step {
  const nothing = unset === 'nil' ? `<a:${name} i:nil="true"/>` : `<a:${name}/>`
  return {
    name,
    opening: kind === 'strings?' ? `<a:${name} xmlns:b="${arraysNamespace}">` : `<a:${name}>`,
    closing: `</a:${name}>`,
    unset: isNillable(kind) ? nothing : '',
    write: textBooleans?.has(name) ? writeTextBoolean : writeOf(kind),
  }
}

const writeTextBoolean = (value: Value): string => (value === true ? 'True' : 'False')

function writeOf(kind: Kind): Step['write'] {
  if (kind === 'strings?') {
    return (value) =>
      rowsIn(value)
        .map((text) => (typeof text === 'string' ? `<b:string>${escapeText(text)}</b:string>` : ''))
        .join('')
  }
  if (typeof kind === 'string') return writeScalar
  const write = rowWriter(kind.row, contractWriter<object>(kind.members))
  return (value) =>
    rowsIn(value)
      .map((row) => (typeof row === 'object' ? write(row) : ''))
      .join('')
}

function writeScalar(value: Value): string {
  if (typeof value === 'string') return escapeText(value)
  return typeof value === 'object' ? '' : String(value)
}

function rowsIn(value: Value): readonly (string | object)[] {
  return typeof value === 'object' ? value : []
}
