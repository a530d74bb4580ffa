import { stateCodeFrom, stateWords } from './states'

/** A postal address as far as a text gives it. */
export type Address = {
  readonly start: number
  readonly end: number
  readonly addressLine1: string
  readonly addressLine2?: string
  readonly city?: string
  readonly state?: string
  readonly zipCode?: string
}

// USPS Publication 28, appendix C1: the suffixes that people use.
const suffix =
  '(?:street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|court|ct|circle|cir|place|pl|plaza|plz|terrace|ter|trail|trl|parkway|pkwy|way|highway|hwy|loop|run|row|path|pike|square|sq|crossing|xing|alley|aly|point|pt|cove|cv|bend|commons|walk)'
const notInStreets =
  '(?!(?:to|of|and|on|in|at|the|miles?|for|from|years?|is|was|with|by|or|a|an|per|dollars|percent|cars?|drivers?|units?|days?|months?|weeks?|hours?|minutes?|pm|am|people|her|his|my)\\b)'
const word = `${notInStreets}[A-Za-z\\d][A-Za-z\\d'.-]{0,20}`
const side = '(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)'
const number = '\\d{1,6}[A-Za-z]?(?:-\\d{1,5})?'

const box = /(?:P\.? ?O\.? ?Box|Post Office Box|Box) \d{1,6}\b/iy
const rural = /(?:RR|HC|Rural Route) ?\d{1,3},? Box \d{1,5}\b/iy
const street = new RegExp(
  `${number} (?:${side}\\.? )?(?:${word} ){1,4}?${suffix}\\b\\.?(?: ${side}\\b| \\d{1,4}\\b(?=,| [A-Z]))?`,
  'iy',
)
const numbered = new RegExp(
  `${number} (?:County|State|US|Farm)?(?: (?:to Market))? ?(?:Road|Route|Highway|Hwy|Rd) \\d{1,4}\\b`,
  'iy',
)
/** Streets without a suffix count only when the whole rest follows. */
const bareStreet = new RegExp(
  `${number} (?:${side}\\.? )?${notInStreets}[A-Z][A-Za-z'.-]{1,20}(?: ${notInStreets}[A-Z][A-Za-z'.-]{1,20}){0,2}`,
  'y',
)
const unit =
  /,? ?(?:(?:apt|apartment|unit|suite|ste|bldg|building|floor|fl|room|rm|lot|space|spc|trlr)\.? ?#?(?:\d{1,5}[A-Za-z]?|[A-Za-z](?:-?\d{1,4})?)|# ?[A-Za-z\d-]{1,6})(?![\w-])/iy
const cityWord = "[A-Za-z][A-Za-z.'-]{1,20}"
const place = new RegExp(
  `,? (?:in )?(${cityWord}(?: ${cityWord}){0,3}?),? (${stateWords})(?![\\w'])\\.?(?:,? (\\d{5}(?:-\\d{4})?)(?![\\d-]))?`,
  'iy',
)
const cityOnly =
  /(?:,| in) ((?:St\. )?[A-Z][a-z][A-Za-z'-]{0,20}(?: [A-Z][A-Za-z'-]{1,20}){0,2})(?=[.,;]|$)/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** Codes in small letters are words («in», «or», «me») unless a ZIP code follows. */
function placeAt(text: string, at: number): RegExpExecArray | undefined {
  const found = matchAt(place, text, at)
  const [, , state = '', zip] = found ?? []
  return state.length === 2 && state !== state.toUpperCase() && zip === undefined
    ? undefined
    : found
}

function addressAt(text: string, at: number): Address | undefined {
  const line =
    matchAt(box, text, at) ??
    matchAt(rural, text, at) ??
    matchAt(numbered, text, at) ??
    matchAt(street, text, at)
  if (line) return completed(text, at, line[0])
  const bare = matchAt(bareStreet, text, at)
  const full = bare && completed(text, at, bare[0])
  return full?.zipCode !== undefined && text.charAt(at + (bare?.[0].length ?? 0)) === ','
    ? full
    : undefined
}

function completed(text: string, start: number, line: string): Address {
  let end = start + line.length
  const second = matchAt(unit, text, end)
  end += second?.[0].length ?? 0
  const where = placeAt(text, end)
  const only = where ? undefined : matchAt(cityOnly, text, end)
  end += (where ?? only)?.[0].length ?? 0
  const city = where?.[1] ?? only?.[1]
  const state = where?.[2] === undefined ? undefined : stateCodeFrom(where[2])
  return {
    start,
    end,
    addressLine1: line,
    ...(second && { addressLine2: second[0].replace(/^,? ?/, '') }),
    ...(city !== undefined && { city }),
    ...(state !== undefined && { state }),
    ...(where?.[3] !== undefined && { zipCode: where[3] }),
  }
}

/** Addresses in a sentence; every place where one could begin is tried once. */
export function addressesIn(text: string): readonly Address[] {
  const found: Address[] = []
  let done = 0
  for (const { index } of text.matchAll(
    /(?<![\w.,/#$-])(?:\d|P\.? ?O\.? ?Box|RR|HC|Rural|Post Office)/gi,
  )) {
    if (index < done) continue
    const address = addressAt(text, index)
    if (!address) continue
    found.push(address)
    done = address.end
  }
  return found
}
