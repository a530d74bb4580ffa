import { arraysNamespace, dataNamespace } from './namespaces'
import { readValue, type ScalarKind, type Value } from './values'
import type { XmlElement } from './xml-tree'

/** A nested array: elements named `row`, each with these members. Always nillable. */
export interface Rows<C extends Contract = Contract> {
  readonly row: string
  readonly members: C
}

/**
 * A DataContract as the schema has it: member name → kind, **in schema order** (the order of the
 * keys). `?` marks a nillable member. `strings?` is an ArrayOfstring.
 */
export type Kind = ScalarKind | `${ScalarKind}?` | 'strings?' | Rows
export type Contract = { readonly [member: string]: Kind }

export function rowsOf<C extends Contract>(row: string, members: C): Rows<C> {
  return { row, members }
}

type Optional<C extends Contract> = {
  [M in keyof C]: C[M] extends `${string}?` | Rows ? M : never
}[keyof C]
type KindValue<K> =
  K extends Rows<infer C>
    ? readonly Shape<C>[]
    : K extends 'strings?'
      ? readonly string[]
      : K extends `${infer S extends ScalarKind}?`
        ? Value<S>
        : K extends ScalarKind
          ? Value<K>
          : never

/** What a contract looks like in TypeScript: nillable members may be absent, others never are. */
export type Shape<C extends Contract> = {
  readonly [M in Exclude<keyof C, Optional<C>>]: KindValue<C[M]>
} & { readonly [M in Optional<C>]?: KindValue<C[M]> }

type Scalar = string | number | boolean
type Member = Scalar | readonly string[] | readonly object[]

/** What .NET fills in for a guid and a date that did not arrive. */
export const noGuid = '00000000-0000-0000-0000-000000000000'
export const noDate = '0001-01-01T00:00:00'

const defaults: Readonly<Record<ScalarKind, Scalar>> = {
  string: '',
  guid: noGuid,
  boolean: false,
  int: 0,
  short: 0,
  unsignedByte: 0,
  long: '0',
  decimal: '0',
  dateTime: noDate,
  duration: 'PT0S',
  base64: '',
}

/** Whether a member may be nil. */
export function isNillable(kind: Kind): boolean {
  return typeof kind !== 'string' || kind.endsWith('?')
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
  const values: Record<string, Member> = {}
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
    if (!isNillable(kind) && values[name] === undefined) {
      values[name] = defaults[kind as ScalarKind]
    }
  }
  return values as Shape<C>
}

function readMember(child: XmlElement, kind: Kind): Member | undefined {
  if (typeof kind !== 'string') return readRows(child, kind)
  if (kind === 'strings?') return child.isNil ? undefined : readTexts(child)
  const scalar = (kind.endsWith('?') ? kind.slice(0, -1) : kind) as ScalarKind
  if (child.isNil && (isNillable(kind) || scalar === 'string')) return undefined
  return readValue(child, scalar)
}

function readRows(list: XmlElement, { row, members }: Rows): readonly object[] | undefined {
  if (list.isNil) return undefined
  return list.children
    .filter((one) => one.uri === dataNamespace && one.local === row && !one.isNil)
    .map((one) => readContract(one, members))
}

function readTexts(list: XmlElement): readonly string[] {
  return list.children
    .filter((one) => one.uri === arraysNamespace && one.local === 'string' && !one.isNil)
    .map((one) => one.text)
}
