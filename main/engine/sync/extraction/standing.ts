/** A value at its place in a sentence. */
export type Spot = { readonly start: number; readonly end: number; readonly value: string }

// «Was» right before a value: it was so once.
const dropped =
  /\b(?:not|isn't) (?:her|his|my|their|the) [\w -]{0,20}?(?:e-?mail|number|phone|cell|address|dob)\b[^.;]*$|\b(?:isn't|isnt|no longer|(?<!years? |year-)old|former(?:ly)?|previous(?:ly)?|prior|used to|instead of|rather than|remove[ds]?|delete[ds]?|never|wrong|incorrect|access|outdated|bounce[ds]?|stopped|came back|undeliverable|disconnected|replace|sold|left)\b[^.;]*$|\bwas:?\s*$|\btake\s*$/i
const denied = /\b(?:not|don't|doesn't|do not|hasn't|cannot|can't)\b[^,;.]*$/i
const revived =
  /\b(?:new|now|it's|it is|correct|should be|gave|changed (?:it )?to|use her|use my|use his)\b/i
const takenBack =
  /^[\s,)"'>]*(?:on (?:the )?file|any ?more|we have)?[\s,]*(?:which |that |it )?(?:is |was |are |has |have )?(?:been )?(?:(?:is|was) )?(?:no longer|wrong|disconnected|incorrect|invalid|bounc\w+|came back|returned|out of service|undeliverable|any ?more|off the|not (?:hers|his|mine|in service|right|correct|valid|working|her|my)\b|isn't|the old)/i
const corrected =
  /\b(?:sorry|actually|no wait|no,|wait|correction|i mean|make that|scratch that|strike that|it's|it is|use|changed (?:it )?to)\b/i

export const isYes = (text: string): boolean =>
  /^\W*(?:yes|yep|yeah|yup|correct|right|that's (?:right|correct|it|still|the)|sure|it is|it does|still is|exactly|confirmed)\b/i.test(
    text,
  )
export const isNo = (text: string): boolean =>
  /^\W*(?:no|nope|not any ?more|it isn't)\b/i.test(text)

/** A sentence that sets right what the one before said. */
export const isCorrection = (text: string): boolean =>
  /^\W*(?:actually|correction|sorry|nope|no[, ]|wait|i mean|make that|scratch that|rather|it's|it is|that's)\b/i.test(
    text,
  ) || /\binstead\W*$/i.test(text)

/** The text before a value, from the value or clause before it. */
export const windowBefore = (text: string, spots: readonly Spot[], i: number): string => {
  const start = Math.max(spots[i - 1]?.end ?? 0, (spots[i]?.start ?? 0) - 160)
  return text.slice(start, spots[i]?.start)
}

/** The text after a value, to the next value. */
export const windowAfter = (text: string, spots: readonly Spot[], i: number): string => {
  const end = Math.min(spots[i + 1]?.start ?? text.length, (spots[i]?.end ?? 0) + 120)
  return text.slice(spots[i]?.end, end)
}

function isDropped(before: string): boolean {
  const match = dropped.exec(before) ?? denied.exec(before)
  if (!match) return false
  return !revived.test(match[0].replace(/^\s*\S+/, ''))
}

/**
 * Whether a value still stands at the end of its sentence: not denied, not taken back, not the old
 * one of a change, and not set right by a later one of its kind.
 */
export function doesStand(text: string, spots: readonly Spot[], i: number): boolean {
  const before = windowBefore(text, spots, i)
  const after = windowAfter(text, spots, i)
  if (isDropped(before) || takenBack.test(after)) return false
  const next = spots[i + 1]
  if (!next) return true
  if (/\bfrom\s*$/i.test(before) && /\b(?:to|into|till)\b/i.test(after)) return false
  if (/\binstead of\s*$|\bnot\s*$|\brather than\s*$/i.test(after)) return true
  return !(corrected.test(after) && !isDropped(after) && !/[;] /.test(after))
}

/** A later value takes over what was said of an earlier one: «not 0142, it's 0143». */
export const inheritsCue = (text: string, spots: readonly Spot[], i: number): boolean =>
  i > 0 &&
  spots.slice(Math.max(0, i - 3), i).some((_, j) => !doesStand(text, spots, Math.max(0, i - 3) + j))
