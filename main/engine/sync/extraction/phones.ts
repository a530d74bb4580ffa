import parsePhoneNumber from 'libphonenumber-js/min'
import { labelBefore } from './others'
import { confidenceOf, isCarried, type Found, type Manner, type Reading } from './readings'
import { inheritsCue, windowAfter, windowBefore, type Spot } from './standing'

type Kind = 'phone' | 'cellPhone' | 'homePhone' | 'businessPhone'

// The library's own search through a text backtracks (100,000 characters of «(1 - » take it half a
// second), so places are found here and only they are given to it.
const american =
  /(?<![\w@.#$•/-]|• )(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-]?)\d{3}[ .-]?\d{4}(?![\w@]|[-.,]{1,2}\w)(?:,? ?(?:x|ext\.?|extension) ?\d{1,6}\b)?/gi
const foreign =
  /(?<![\w@.#$•/-])\+(?!1\b)\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .-]?){2,6}(?![\w@]|[-.]\w)/g
// FCC: toll-free codes; they ring at companies.
const tollFree = /^\((?:800|88[0-9]|877|866|855|844|833|822)\)/

const cue =
  /\b(?:phone|telephone|tel|number|cell|cellphone|mobile|landline|call ?back|contact info|text(?:s|ed)?|text her|text me|daytime)\b|\bcall (?:me|her|him|them|us)\b|\breach(?:ed)?\b|\b(?:home|work|office|business)(?: line)?(?: is)?[,:]? ?$|(?:^|[ /])[CHWM]: ?$|\bmain line\b/i
const hint =
  /\b(?:called|call|dialed|tried|voicemail|message|rang|phoned) (?:\w+ ){0,2}(?:at |on |from )?$/i

const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    'cellPhone',
    /\b(?:cell|cellular|cell ?phone|mobile|text (?:me|her|him|them)|text(?:s|ed)? (?:on|to|at)|texts|whatsapp)\b|\b[CM]: ?$/gi,
  ],
  [
    'homePhone',
    /\b(?:home(?! (?:quote|owners?|insurance|policy))|land ?line|residence|house)\b|\bH: ?$/gi,
  ],
  ['businessPhone', /\b(?:work(?!s|ed)|office|business|company|main line|shop phone)\b|\bW: ?$/gi],
]

/** Numbers as people here write them: `(512) 555-0142 ext. 23`, others `+44 20 7946 0958`. */
function valueOf(typed: string): string | undefined {
  const number = parsePhoneNumber(typed, 'US')
  if (!number || !number.isValid()) return undefined
  return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational()
}

/** Places of phone numbers in a sentence. */
export function phoneSpotsIn(text: string): readonly Spot[] {
  if (!/\d{4}|\+\d/.test(text)) return []
  const spots: Spot[] = []
  for (const pattern of [american, foreign]) {
    for (const { 0: typed, index } of text.matchAll(pattern)) {
      const value = valueOf(typed)
      if (value !== undefined)
        spots.push({ start: index, end: index + typed.trimEnd().length, value })
    }
  }
  return spots.toSorted((one, other) => one.start - other.start)
}

const manner: Manner = { cue, hint, spotsIn: phoneSpotsIn }

/** The kind that was named last in a text. */
function kindNamedIn(text: string): Kind | undefined {
  let last: { readonly kind: Kind; readonly at: number } | undefined
  for (const [kind, pattern] of kinds) {
    for (const { index } of text.matchAll(pattern)) {
      if (!last || index > last.at) last = { kind, at: index }
    }
  }
  return last?.kind
}

function kindOf(reading: Reading, spots: readonly Spot[], i: number): Kind {
  const { text, before } = reading
  const own = kindNamedIn(windowBefore(text, spots, i).replace(/^ ?\([^)]*\)/, ''))
  if (own) return own
  const [after = ''] =
    /^\s*\((?:her |my |his )?[\w ]{2,12}\)|^ (?:(?:is|as) )?(?:still )?(?:my|her|his|your) [\w ]{2,12}/i.exec(
      windowAfter(text, spots, i),
    ) ?? ['']
  const later = kindNamedIn(after)
  if (later) return later
  const isTakenOver =
    inheritsCue(text, spots, i) ||
    (i === 0 && isCarried(reading)) ||
    /\b(?:hers|mine) (?:is|at)? ?$/i.test(text.slice(0, spots[i]?.start))
  const earlier = isTakenOver
    ? kindNamedIn(
        `${isCarried(reading) ? (before?.text ?? '') : ''} ${text.slice(0, spots[i]?.start)}`,
      )
    : undefined
  if (earlier) return earlier
  const firm = reading.context.known.firmName?.split(/\s+/)[0]
  const isFirms = firm !== undefined && text.slice(0, spots[i]?.start).includes(firm)
  return isFirms || /\bour main\b/i.test(text) ? 'businessPhone' : 'phone'
}

/** Phone numbers of the insured; `phone` when nobody says where it rings. */
export function phonesIn(reading: Reading): readonly Found[] {
  const spots = phoneSpotsIn(reading.text)
  return spots.flatMap((spot, i) => {
    const before = windowBefore(reading.text, spots, i)
    if (labelBefore.test(before)) return []
    let confidence = confidenceOf(reading, spots, i, manner)
    if (tollFree.test(spot.value)) confidence = Math.min(confidence, 0.6)
    // Ten digits without any sign between them may be anything.
    const isPlain = /^\d{10}$/.test(reading.text.slice(spot.start, spot.end))
    if (
      isPlain &&
      !/\b(?:phone|cell|mobile|call ?back|home|work|telephone)\b[^,;]*$/i.test(before)
    ) {
      confidence = 0
    }
    return confidence > 0
      ? [{ property: kindOf(reading, spots, i), value: spot.value, confidence, at: spot.start }]
      : []
  })
}
