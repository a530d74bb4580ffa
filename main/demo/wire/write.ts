import { escapeText } from './escape'

/**
 * How a member without a value is written. AMS360's own lists have nil and never an empty text;
 * AgencyInfo, as captured, has empty elements (reference: WSAPI v3, wire quirks).
 */
export type Unset = 'nil' | 'empty'
type Scalar = string | number | boolean
/** `text-boolean` = "True"/"False", as CustomerInfo has it; `xml` = members written already. */
type WriteKind = 'plain' | 'text-boolean' | 'xml'

type Step = {
  readonly name: string
  readonly opening: string
  readonly closing: string
  /** What to write without a value; a non-nillable member is left out. */
  readonly unset: string
  readonly kind: WriteKind
}

export type Writer<R> = (record: R) => string

/**
 * Prepares the writer of one DataContract. Members go out in the contract's order; kinds that end
 * in `?` are nillable, others are left out when they have no value.
 */
export function contractWriter<R extends object>(
  contract: Readonly<Record<string, string>>,
  options: {
    readonly unset?: Unset
    readonly textBooleans?: ReadonlySet<string>
    readonly nested?: ReadonlySet<string>
  } = {},
): Writer<R> {
  const unset = options.unset ?? 'nil'
  const steps = Object.entries(contract).map(([name, kind]): Step => {
    const nothing = unset === 'nil' ? `<a:${name} i:nil="true"/>` : `<a:${name}/>`
    return {
      name,
      opening: `<a:${name}>`,
      closing: `</a:${name}>`,
      unset: kind.endsWith('?') ? nothing : '',
      kind: writeKind(name, options),
    }
  })
  return (record) => {
    const values = record as Readonly<Record<string, Scalar | undefined>>
    let xml = ''
    for (const step of steps) xml += writeStep(step, values[step.name])
    return xml
  }
}

function writeKind(
  name: string,
  options: { readonly textBooleans?: ReadonlySet<string>; readonly nested?: ReadonlySet<string> },
): WriteKind {
  if (options.textBooleans?.has(name)) return 'text-boolean'
  return options.nested?.has(name) ? 'xml' : 'plain'
}

function writeStep(step: Step, value: Scalar | undefined): string {
  if (value === undefined || value === '') return step.unset
  return step.opening + writeScalar(step.kind, value) + step.closing
}

function writeScalar(kind: WriteKind, value: Scalar): string {
  if (kind === 'text-boolean') return value === true ? 'True' : 'False'
  if (typeof value !== 'string') return String(value)
  return kind === 'xml' ? value : escapeText(value)
}
