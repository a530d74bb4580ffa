import {
  propertyNames,
  type Properties,
  type PropertyName,
} from '../../preload/contract/event-kinds'

/** A text and what a careful person would take from it about the insured. */
export type Labelled = {
  readonly text: string
  /** Has to be found. */
  readonly has: Properties
  /** May be suggested, must never be sure. */
  readonly maybe: Properties
  readonly known: Properties
  readonly fromCustomer?: boolean
}

const people: Readonly<Record<string, Properties>> = {
  person: { firstName: 'Dana', lastName: 'Whitlock' },
  firm: { firmName: 'Harbor Roofing LLC', firstName: 'Dana', lastName: 'Whitlock' },
  nobody: {},
}

const isProperty = (name: string): name is PropertyName =>
  (propertyNames as readonly string[]).includes(name)

function propertiesIn(parts: readonly string[]): Properties {
  const found: Partial<Record<PropertyName, string>> = {}
  for (const part of parts) {
    const [name = '', ...value] = part.split('=')
    if (!isProperty(name) || value.length === 0) throw new Error(`Not a label: ${part}`)
    found[name] = value.join('=')
  }
  return found
}

function labelledFrom(line: string): Labelled {
  const [said = '', wanted = ''] = line.split(' => ')
  const tags = /^\[([a-z ]+)\] /.exec(said)
  const words = tags?.[1]?.split(' ') ?? []
  const parts = wanted
    .split('; ')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const whose = words.find((word) => word in people) ?? 'person'
  const sender = words.find((word) => word === 'customer' || word === 'agency')
  return {
    text: said.slice(tags?.[0].length ?? 0).replaceAll(/ ?¶ ?/g, '\n'),
    has: propertiesIn(parts.filter((part) => !part.startsWith('?'))),
    maybe: propertiesIn(parts.filter((part) => part.startsWith('?')).map((part) => part.slice(1))),
    known: people[whose] ?? {},
    ...(sender === undefined ? {} : { fromCustomer: sender === 'customer' }),
  }
}

/**
 * One a line: `[tags] text => property=value; ?property=value`. ` ¶ ` is a line break; `?` marks
 * what may be suggested. Tags: `firm`/`nobody` say who is known, `customer`/`agency` who wrote it.
 */
export const labelled = (lines: string): readonly Labelled[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(labelledFrom)
