import { z } from 'zod'
import {
  customerFlags,
  customerTexts,
  type CustomerFields,
  type CustomerFlag,
  type CustomerText,
} from './customer-groups'
import { complaints, naming, opened, otherFlags, otherTexts, wrappers } from './customer-names'

/** An object's members by bare name: small letters and digits only. */
type Members = ReadonlyMap<string, unknown>

export type Found =
  | { readonly what: 'customer'; readonly fields: CustomerFields }
  /** The service answered and has none: `null`, `[]`, `{ value: [] }`, … */
  | { readonly what: 'nobody' }
  /** A customer, but not the one that was asked for. */
  | { readonly what: 'another' }
  | { readonly what: 'foreign' }

const deepest = 4
const mostRows = 1000
const longestText = 2000

const anyObject = z.record(z.string(), z.unknown())
const text = z.union([z.string(), z.number().transform(String)]).transform((value) => {
  return value.slice(0, longestText)
})
const flag = z.union([
  z.boolean(),
  z.number().transform((value) => value !== 0),
  z.string().transform((value) => /^(true|yes|y|1)$/i.test(value.trim())),
])

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

function membersOf(json: unknown): Members | undefined {
  if (typeof json !== 'object') return undefined
  const parsed = anyObject.safeParse(json)
  if (!parsed.success) return undefined
  const members = new Map<string, unknown>()
  const put = (name: string, value: unknown): void => {
    if (!members.has(name)) members.set(name, value)
  }
  const own = Object.entries(parsed.data)
  for (const [name, value] of own) put(bare(name), value)
  for (const [name, value] of own) {
    if (typeof value !== 'object') continue
    const inner = anyObject.safeParse(value)
    if (!inner.success) continue
    for (const [child, one] of Object.entries(inner.data)) {
      put(bare(name) + bare(child), one)
      if (opened.has(bare(name)) && bare(child) !== 'id') put(bare(child), one)
    }
  }
  return members
}

function textOf(members: Members, names: readonly string[]): string {
  for (const name of names) {
    const value = members.get(name)
    if (value === undefined || value === null) continue
    const found = text.safeParse(value)
    if (found.success && found.data !== '') return found.data
  }
  return ''
}

/** Undefined when nothing is said: `false` and «not told» are two things. */
function flagOf(members: Members, names: readonly string[]): boolean | undefined {
  for (const name of names) {
    const value = members.get(name)
    if (value === undefined || value === null) continue
    const found = flag.safeParse(value)
    if (found.success) return found.data
  }
  return undefined
}

const spellings = <Name extends string>(
  names: readonly Name[],
  others: Readonly<Partial<Record<Name, readonly string[]>>>,
): ReadonlyMap<Name, readonly string[]> =>
  new Map(names.map((name) => [name, [bare(name), ...(others[name] ?? [])]]))

const textNames = spellings(customerTexts, otherTexts)
const flagNames = spellings(customerFlags, otherFlags)
const idNames = textNames.get('CustomerId') ?? []
const numberNames = textNames.get('CustomerNumber') ?? []

const isCustomer = (members: Members): boolean =>
  (textOf(members, idNames) !== '' || textOf(members, numberNames) !== '') &&
  naming.some((name) => members.has(name))

function rowsIn(json: unknown, depth = 0): readonly Members[] {
  if (depth > deepest) return []
  if (Array.isArray(json)) return json.slice(0, mostRows).flatMap((one) => rowsIn(one, depth + 1))
  const members = membersOf(json)
  if (!members) return []
  if (isCustomer(members)) return [members]
  for (const name of wrappers) {
    const rows = rowsIn(members.get(name), depth + 1)
    if (rows.length > 0) return rows
  }
  return []
}

function isNothing(json: unknown, depth = 0): boolean {
  if (json === undefined || json === null) return true
  if (Array.isArray(json)) return json.length === 0
  const members = membersOf(json)
  if (!members || depth > deepest) return false
  if (members.size === 0) return true
  if (complaints.some((name) => !isNothing(members.get(name), depth + 1))) return false
  const held = wrappers.filter((name) => members.has(name))
  return held.length > 0 && held.every((name) => isNothing(members.get(name), depth + 1))
}

const uuid = /^\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i
const uuidIn = (members: Members): string | undefined =>
  uuid.exec(textOf(members, idNames).trim())?.[1]?.toLowerCase()

const typeCodes: Readonly<Record<string, string>> = { customer: 'C', prospect: 'P', suspect: 'S' }

function fieldsFrom(members: Members, CustomerId: string): CustomerFields {
  const texts = Object.fromEntries(
    [...textNames].map(([name, names]) => [name, textOf(members, names)]),
  ) as Record<CustomerText, string>
  const flags = Object.fromEntries(
    // Whoever is not called inactive is shown as active.
    [...flagNames].map(([name, names]) => [name, flagOf(members, names) ?? name === 'IsActive']),
  ) as Record<CustomerFlag, boolean>
  const type = texts.CustomerType.trim()
  const AccountExecCodeDisplay = textOf(members, ['accountexeccodedisplay'])
  return {
    ...texts,
    ...flags,
    CustomerId,
    CustomerType: typeCodes[type.toLowerCase()] ?? type.toUpperCase(),
    ...(AccountExecCodeDisplay && { AccountExecCodeDisplay }),
  }
}

/**
 * Reads the one customer that was asked for, wherever it stands and however its members are
 * spelt. An answer that holds somebody else is never shown as the one who was asked for.
 * @param wanted UUID in small letters
 */
export function findCustomer(json: unknown, wanted: string): Found {
  const rows = rowsIn(json)
  const [first] = rows
  if (!first) return { what: isNothing(json) ? 'nobody' : 'foreign' }
  const exact = rows.find((row) => uuidIn(row) === wanted)
  // An id of another kind (a number) cannot contradict, as long as there is only one.
  const chosen = exact ?? (rows.length === 1 && uuidIn(first) === undefined ? first : undefined)
  return chosen ? { what: 'customer', fields: fieldsFrom(chosen, wanted) } : { what: 'another' }
}

/** One row of a list; undefined when it is no customer with a UUID. */
export function customerRow(json: unknown): CustomerFields | undefined {
  const members = membersOf(json)
  const id = members && isCustomer(members) ? uuidIn(members) : undefined
  return members && id !== undefined ? fieldsFrom(members, id) : undefined
}
