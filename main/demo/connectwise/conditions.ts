/** What a row is asked: by the name of a field. */
type Row = Readonly<Record<string, unknown>>
type Test = (row: Row) => boolean

/** The grammar was not kept, or asks for a field that is not there. */
export class UnreadableConditions extends Error {
  override readonly name = 'UnreadableConditions'
}

const token =
  /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<mark><=|>=|!=|[()=<>,])|(?<word>[\w/.-]+)|(?<other>\S))/y

type Token = { readonly kind: 'text' | 'mark' | 'word'; readonly value: string }

function tokensOf(source: string): Token[] {
  const found: Token[] = []
  token.lastIndex = 0
  while (source.slice(token.lastIndex).trim() !== '') {
    const groups = token.exec(source)?.groups
    if (!groups || groups['other'] !== undefined) throw new UnreadableConditions('unknown sign')
    const { text, mark, word } = groups
    // `[[]` is how a bracket is written that is meant as one.
    if (text !== undefined) {
      found.push({ kind: 'text', value: text.slice(1, -1).replaceAll('[[]', '[') })
    } else if (mark !== undefined) found.push({ kind: 'mark', value: mark })
    else if (word !== undefined) found.push({ kind: 'word', value: word })
  }
  return found
}

/** Compared without regard to capitals, as a database usually does (ASSUMED). */
const plain = (value: unknown): string => String(value).toLowerCase()

/**
 * Reads the part of ConnectWise's query grammar that the demo needs: `=`, `!=`, `in`, AND, OR and
 * parentheses (Developer Guide, Conditions).
 * @throws UnreadableConditions
 */
export function readConditions(source: string, fields: ReadonlySet<string>): Test {
  const tokens = tokensOf(source)
  let at = 0
  const isNext = (value: string): boolean =>
    tokens[at]?.kind !== 'text' && tokens[at]?.value.toLowerCase() === value
  const demand = (value: string): void => {
    if (!isNext(value)) throw new UnreadableConditions(`${value} expected`)
    at += 1
  }
  const value = (): string => {
    const found = tokens[at]
    if (!found || found.kind === 'mark') throw new UnreadableConditions('value expected')
    at += 1
    return plain(found.value)
  }

  const comparison = (): Test => {
    const field = tokens[at]
    if (field?.kind !== 'word' || !fields.has(field.value)) {
      throw new UnreadableConditions(`${field?.value ?? ''} is not a recognized name`)
    }
    at += 1
    const of = (row: Row): string => plain(row[field.value])
    if (isNext('in')) {
      at += 1
      demand('(')
      const wanted = new Set([value()])
      while (isNext(',')) {
        at += 1
        wanted.add(value())
      }
      demand(')')
      return (row) => wanted.has(of(row))
    }
    const isEqual = isNext('=')
    if (!isEqual && !isNext('!=')) throw new UnreadableConditions('operator expected')
    at += 1
    const wanted = value()
    return (row) => (of(row) === wanted) === isEqual
  }

  const term = (): Test => {
    if (!isNext('(')) return comparison()
    at += 1
    const inner = either()
    demand(')')
    return inner
  }
  const both = (): Test => {
    let test = term()
    while (isNext('and')) {
      at += 1
      const left = test
      const right = term()
      test = (row) => left(row) && right(row)
    }
    return test
  }
  const either = (): Test => {
    let test = both()
    while (isNext('or')) {
      at += 1
      const left = test
      const right = both()
      test = (row) => left(row) || right(row)
    }
    return test
  }

  const whole = either()
  if (at < tokens.length) throw new UnreadableConditions('end expected')
  return whole
}
