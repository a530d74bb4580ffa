import { z } from 'zod'

// The soap library is told to leave every value as text (`client.ts`), so that «12abc» is no number
// and a date does not change its day on the way. Nil and absent members arrive as nothing at all.

/** Reads one member; undefined when it does not fit. */
export type Reader<T> = (value: unknown) => T | undefined

/** Nothing for nil and absent; an attribute on the element makes the library wrap its text. */
export const readText: Reader<string> = (value) => {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  if (typeof value !== 'object' || !('$value' in value)) return undefined
  return typeof value.$value === 'string' ? value.$value : undefined
}

const matching =
  <T>(pattern: RegExp, read: (text: string) => T): Reader<T> =>
  (value) => {
    const found = readText(value)
    return found !== undefined && pattern.test(found) ? read(found) : undefined
  }

/** Sent as `true` or, in lists, as the string `True` (WSAPI v3 reference §5, item 4). */
const flags: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', '1'].map((text) => [text, true] as const),
  ...['false', 'False', '0', ''].map((text) => [text, false] as const),
])
export const flag: Reader<boolean> = (value) => flags.get(readText(value) ?? 'misfit')
export const integer = matching(/^(?:-?\d{1,10})?$/, (text) => text)
const lowerGuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
/** One spelling for all: small letters, which is how they come. */
export const guid: Reader<string> = (value) => {
  const text = readText(value)
  if (text === undefined || lowerGuid.test(text)) return text
  const lower = text.toLowerCase()
  return lowerGuid.test(lower) ? lower : undefined
}

/** The day of a dateTime as it is written there, `YYYY-MM-DD`: it never moves with a time zone. */
export const day = matching(
  /^(?:\d{4}-\d\d-\d\d(?:T[\d:.]{5,20}(?:Z|[+-]\d\d:\d\d)?)?)?$/,
  (text) => text.slice(0, 10),
)

type Values<Readers> = {
  [K in keyof Readers]: Readers[K] extends Reader<infer T> ? T : never
}

type Misfit = (path: (string | number)[]) => void

export type Row<T> = {
  /** For a member that holds one of it. */
  readonly schema: z.ZodType<T>
  read(value: unknown, misfit: Misfit): T
}
export type RowOf<R> = R extends Row<infer T> ? T : never

const issue = (path: (string | number)[]) =>
  ({ code: 'custom', message: 'does not fit', path, input: undefined }) as const

/**
 * One step per row, not one of zod's chains per member: a list has hundreds of rows, and reading
 * them must cost little beside parsing them (`test/bench/soap.bench.ts`).
 */
export function row<const Readers extends Readonly<Record<string, Reader<unknown>>>>(
  readers: Readers,
): Row<Values<Readers>> {
  const entries = Object.entries(readers)
  const read = (value: unknown, misfit: Misfit): Values<Readers> => {
    const found: Record<string, unknown> = {}
    if (typeof value !== 'object' || value === null || Array.isArray(value)) misfit([])
    const members = (value ?? {}) as Readonly<Record<string, unknown>>
    for (const [name, reader] of entries) {
      const one = reader(members[name])
      if (one === undefined) misfit([name])
      found[name] = one
    }
    return found as Values<Readers>
  }
  const schema = z.transform((value: unknown, context) =>
    read(value, (path) => context.issues.push(issue(path))),
  )
  return { schema, read }
}

/**
 * A list member. Nil, absent and empty are the same, and a single row may come as an object
 * instead of an array of one (WSAPI v3 reference §6).
 */
export function rowsOf<T>(item: string, { read }: Row<T>): z.ZodType<readonly T[]> {
  return z.transform((holder: unknown, context): readonly T[] => {
    if (holder === undefined || holder === null) return []
    const inner = typeof holder === 'object' ? (holder as Record<string, unknown>)[item] : holder
    const rows: readonly unknown[] = Array.isArray(inner) ? inner : [inner]
    const found: T[] = []
    for (const [at, one] of rows.entries()) {
      if (one === undefined || one === null) continue
      found.push(read(one, (path) => context.issues.push(issue([item, at, ...path]))))
    }
    return found
  })
}

/** A string on its own. */
export const text = z.transform((value: unknown, context): string => {
  const found = readText(value)
  if (found !== undefined) return found
  context.issues.push(issue([]))
  return z.NEVER
})

export const texts = <const Names extends readonly string[]>(...names: Names) =>
  Object.fromEntries(names.map((name) => [name, readText])) as Record<Names[number], Reader<string>>

/** The id of something new; the empty GUID is what .NET sends when there is none. */
export const newId = z.transform((value: unknown, context): string => {
  const found = guid(value)
  if (found !== undefined && /[1-9a-f]/.test(found)) return found
  context.issues.push(issue([]))
  return z.NEVER
})
