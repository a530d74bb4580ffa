import { ownerBefore } from './whose'
import { confidenceOf, type Found, type Manner, type Reading } from './readings'
import type { Spot } from './standing'

const form =
  '(?:LLC|L\\.L\\.C\\.|PLLC|LLP|LP|Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|PC|P\\.C\\.)'
const isForm = new RegExp(`\\b${form}\\.?$`)
const token = "(?:[A-Z\\d][\\w'&.-]{0,30}|&|and|of|the|de|la)"
/** Capitalised words, up to and with the legal form when there is one. */
const name = new RegExp(
  `(?:The )?[A-Z\\d][\\w'&.-]{0,30}(?:,? ${token}){0,7}?,? ${form}\\b\\.?(?! (?:[A-Z][\\w]+ )?${form}\\b)`,
  'y',
)
const plainName = new RegExp(`(?:The )?[A-Z\\d][\\w'&-]{0,30}(?: ${token}){0,5}`, 'y')

const lead =
  /\b(?:(?:company|business|firm|legal|account|corporate|trade|entity)(?:'s)?(?: legal)? name(?: (?:is|should be|was|to|not|changed to))?:?|(?:company|business|firm):|name (?:of (?:the |her |his |my )?(?:business|company|firm)(?: is)?:?|is)|(?:company|business|firm|shop|studio|practice) (?:is )?called|named insured(?: (?:is|to|should be))?:?|(?:my|her|his|their|our) (?:company|business|firm)(?:,| is| is now)?|owns?|runs?|owner of|founded|formed|incorporated as|insured entity is|changed (?:our|its|their|the|her|his) name (?:from [^.;]{3,60}? )?to|is now|it is now|it's now|now it is|not [^.;]{3,60}?, it's|(?:works with|from)) $/i
const strong =
  /\b(?:name|called|named insured|entity is|changed|is now|now it is|it's|(?:company|business|firm):|(?:company|business|firm)(?:,| is| is now)?|owns?|runs?|owner of|founded|formed|incorporated as) ?$/i
const naming =
  /\b(?:(?:company|business|firm) name:?|name is:?|called|name:|(?:company|business|firm):|name of (?:the )?(?:business|company|firm):?|company name) ?$/i
const weak = /\b(?:works with|(?:spoke|talked|call|meeting) (?:with|to) \w+ from|from) $/i
const gone = /\b(?:no longer|used to|sold|formerly|closed|dissolved|old name)\b/i

type Named = Spot & { readonly isFormal: boolean }

function nameAt(text: string, at: number): Named | undefined {
  name.lastIndex = at
  const formal = name.exec(text)?.[0]
  if (formal !== undefined) {
    const isFullStop =
      /[^.]\b(?:LLC|LLP|LP|PLLC|PC|Corporation|Company)\.$/.test(formal) ||
      (formal.endsWith('.') && at + formal.length === text.length && !/\b(?:Co)\.$/.test(formal))
    const value = isFullStop ? formal.slice(0, -1) : formal
    return { start: at, end: at + value.length, value, isFormal: true }
  }
  plainName.lastIndex = at
  const plain = plainName.exec(text)?.[0]
  if (plain === undefined) return undefined
  const value = plain.replace(/(?: (?:and|of|the|de|la|&))+$/, '').replace(/[.-]+$/, '')
  const rest = text.slice(at + value.length)
  return /^[.;!]?$/.test(rest)
    ? { start: at, end: at + value.length, value, isFormal: false }
    : undefined
}

/** Names after words that announce one. */
function namesIn(text: string): readonly Named[] {
  const found: Named[] = []
  let done = 0
  for (const { index } of text.matchAll(/(?<=[ (])[A-Z\d]/g)) {
    if (index < done) continue
    const before = text.slice(Math.max(0, index - 90), index)
    const isLed = lead.test(before) || /^(?:from|to) $/.test(before.slice(-5).trimStart())
    if (!isLed && !isForm.test(text.slice(index, index + 60))) {
      if (!/\b(?:from|to|with|is) $/.test(before)) continue
    }
    const named = nameAt(text, index)
    if (!named) continue
    found.push(named)
    done = named.end
  }
  return found
}

const manner: Manner = { cue: lead, endsItself: true, spotsIn: namesIn }

/** Names of the insured's firm, where the text says so. */
export function firmNamesIn(reading: Reading): readonly Found[] {
  const { text } = reading
  if (
    !/\b(?:company|business|firm|name|named|owns?|runs|owner|entity|formed|founded|incorporated|is now|from|with)\b/i.test(
      text,
    )
  ) {
    return []
  }
  const names = namesIn(text)
  return names.flatMap((spot, i) => {
    const before = text.slice(Math.max(0, spot.start - 90), spot.start)
    if (
      gone.test(before) ||
      ownerBefore(reading.mentions, spot.start, text, reading.topic) === 'other'
    ) {
      return []
    }
    if (weak.test(before) && reading.context.known.firmName === undefined) {
      return spot.isFormal && !/\bchanged\b/i.test(before)
        ? [{ property: 'firmName' as const, value: spot.value, confidence: 0.5, at: spot.start }]
        : []
    }
    if (!strong.test(before) && !lead.test(before)) return []
    if (!spot.isFormal && !naming.test(before)) return []
    const confidence = confidenceOf(reading, names, i, manner)
    return confidence > 0
      ? [{ property: 'firmName' as const, value: spot.value, confidence, at: spot.start }]
      : []
  })
}
