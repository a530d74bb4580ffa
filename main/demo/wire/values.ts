import type { XmlElement } from './xml-tree'

export type ScalarKind =
  | 'string'
  | 'guid'
  | 'boolean'
  | 'int'
  | 'short'
  | 'unsignedByte'
  | 'long'
  | 'decimal'
  | 'dateTime'
  | 'duration'
  | 'base64'
/** `long` and `decimal` stay text: a JavaScript number would round them. So does `base64`. */
export type Value<K extends ScalarKind> = K extends 'boolean'
  ? boolean
  : K extends 'int' | 'short' | 'unsignedByte'
    ? number
    : string

/** A value that .NET cannot turn into the member's type: WCF answers `DeserializationFailed`. */
export class UnreadableValue extends Error {
  readonly member: string
  constructor(member: string, kind: ScalarKind) {
    super(`There was an error deserializing the member ${member} as ${kind}.`)
    this.member = member
  }
}

const guidForms = /^(?:\{([0-9a-f-]{36})\}|\(([0-9a-f-]{36})\)|([0-9a-f-]{36})|([0-9a-f]{32}))$/i
const hyphenated = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const integer = /^[+-]?\d{1,10}$/
const decimal = /^[+-]?(?:\d{1,28}(?:\.\d{0,28})?|\.\d{1,28})$/
const base64 = /^[A-Za-z0-9+/\s]*={0,2}$/
const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d)?$/
const duration =
  /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/

/**
 * Reads one value. Text is taken as it is (codes are punctuation and blanks may belong to them);
 * all other kinds are trimmed, as XmlConvert does. An empty dateTime is refused: this is what a
 * JavaScript `Date` given to a SOAP library turns into.
 */
export function readValue(element: XmlElement, kind: ScalarKind): string | number | boolean {
  if (kind === 'string') return element.text
  const text = element.text.trim()
  const value = readers[kind](text)
  if (value === undefined || element.isNil) throw new UnreadableValue(element.local, kind)
  return value
}

const readers: Readonly<
  Record<Exclude<ScalarKind, 'string'>, (text: string) => string | number | boolean | undefined>
> = {
  guid: readGuid,
  boolean: (text) =>
    text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined,
  int: (text) => readInteger(text, -2_147_483_648, 2_147_483_647),
  short: (text) => readInteger(text, -32_768, 32_767),
  unsignedByte: (text) => readInteger(text, 0, 255),
  long: (text) => (/^[+-]?\d{1,18}$/.test(text) ? text : undefined),
  decimal: (text) => (decimal.test(text) ? text : undefined),
  dateTime: (text) => (dateTime.test(text) ? text : undefined),
  duration: (text) => (duration.test(text) ? text : undefined),
  base64: (text) => (base64.test(text) ? text : undefined),
}

function readGuid(text: string): string | undefined {
  const found = guidForms.exec(text)
  const digits = (found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4] ?? '').toLowerCase()
  const guid =
    digits.length === 32
      ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
      : digits
  return hyphenated.test(guid) ? guid : undefined
}

function readInteger(text: string, least: number, most: number): number | undefined {
  if (!integer.test(text)) return undefined
  const value = Number(text)
  return value <= most && value >= least ? value : undefined
}
