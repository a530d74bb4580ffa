import { dataNamespace } from './namespaces'
import { readValue, type ScalarKind, type Value } from './values'
import type { XmlElement } from './xml-tree'

/**
 * A DataContract as the schema has it: member name → kind, **in schema order** (the order of the
 * keys). `?` marks a nillable member. `list?` is a nested array: only its length is read.
 */
export type Kind = ScalarKind | `${ScalarKind}?` | 'list?'
export type Contract = Readonly<Record<string, Kind>>

type Optional<C extends Contract> = {
  [M in keyof C]: C[M] extends `${string}?` ? M : never
}[keyof C]
type KindValue<K> = K extends 'list?'
  ? number
  : K extends `${infer S extends ScalarKind}?`
    ? Value<S>
    : K extends ScalarKind
      ? Value<K>
      : never

/** What a contract looks like in TypeScript: nillable members may be absent, others never are. */
export type Shape<C extends Contract> = {
  readonly [M in Exclude<keyof C, Optional<C>>]: KindValue<C[M]>
} & { readonly [M in Optional<C>]?: KindValue<C[M]> }

/** What .NET fills in for a value-type member that did not arrive. */
const defaults: Readonly<Record<ScalarKind, string | number | boolean>> = {
  string: '',
  guid: '00000000-0000-0000-0000-000000000000',
  boolean: false,
  int: 0,
  short: 0,
  dateTime: '0001-01-01T00:00:00',
  duration: 'PT0S',
}

/**
 * Reads an element the way DataContractSerializer does: members are looked for in schema order
 * only, and whatever is in another namespace, unknown, repeated or out of order is skipped without
 * a word (reference: WSAPI v3, element order).
 */
export function readContract<C extends Contract>(
  element: XmlElement | undefined,
  contract: C,
): Shape<C> {
  const names = Object.keys(contract)
  const values: Record<string, string | number | boolean> = {}
  let next = 0
  for (const child of element?.children ?? []) {
    if (child.uri !== dataNamespace) continue
    const at = names.indexOf(child.local, next)
    const kind = contract[child.local]
    if (at < 0 || kind === undefined) continue
    next = at + 1
    const value = readMember(child, kind)
    if (value !== undefined) values[child.local] = value
  }
  for (const [name, kind] of Object.entries(contract)) {
    if (!kind.endsWith('?') && values[name] === undefined) {
      values[name] = defaults[kind as ScalarKind]
    }
  }
  return values as Shape<C>
}

function readMember(child: XmlElement, kind: Kind): string | number | boolean | undefined {
  if (kind === 'list?') return child.isNil ? undefined : child.children.length
  const isNillable = kind.endsWith('?')
  const scalar = (isNillable ? kind.slice(0, -1) : kind) as ScalarKind
  if (child.isNil && (isNillable || scalar === 'string')) return undefined
  return readValue(child, scalar)
}
