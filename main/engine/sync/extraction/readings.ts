import type { PropertyName } from '../../../../preload/contract/event-kinds'
import { sentencesIn, type Sentence } from './sentences'
import {
  doesStand,
  inheritsCue,
  isCorrection,
  isNo,
  isYes,
  windowAfter,
  type Spot,
} from './standing'
import { hasBothGenders, isAnybodys, isPlain, linkStart, namesSomebody } from './plainness'
import {
  createReader,
  namesOf,
  ownerBefore,
  topicAfter,
  type Context,
  type Mention,
  type Owner,
} from './whose'

/** A sentence and what the sentences around it say of it. */
export type Reading = Sentence & {
  readonly mentions: readonly Mention[]
  /** Who the sentences before were about. */
  readonly topic: Owner
  readonly isQuestion: boolean
  readonly before: Reading | undefined
  /** Text of the next sentence; empty at the end. */
  readonly next: string
  readonly context: Context
  /** Words by which the insured is called, small letters. */
  readonly names: ReadonlySet<string>
}

/** One value found, before it is known whether others contradict it. */
export type Found = {
  readonly property: PropertyName
  readonly value: string
  /** 0–1. */
  readonly confidence: number
  /** Where in its sentence. */
  readonly at: number
}

/** How a property is spoken of. */
export type Manner = {
  /** Words that say what the value is: «email», «call me at». */
  readonly cue: RegExp
  /** Words without which a value nobody owns means nothing: «sent to», «called». */
  readonly hint?: RegExp
  /** What comes after a value never changes whose it is. */
  readonly endsItself?: boolean
  readonly spotsIn: (text: string) => readonly Spot[]
}

const sure = 0.95
const plain = 0.92
const likely = 0.6
const faint = 0.5

// What somebody is asked to confirm is not confirmed.
const toConfirm = /\b(?:please|can you|could you|need to|have to|will) (?:confirm|verify|check)\b/i

/** What was read, in order. Quoted mail is not in it. */
export function readingsOf(text: string, context: Context): readonly Reading[] {
  const read = createReader(context)
  const names = namesOf(context.known)
  const sentences = sentencesIn(text)
  const readings: Reading[] = []
  let topic: Owner = 'nobody'
  sentences.forEach((sentence, i) => {
    const mentions = read(sentence)
    if (sentence.startsParagraph) topic = 'nobody'
    readings.push({
      ...sentence,
      mentions,
      topic,
      isQuestion: /\?["')]?\s*$/.test(sentence.text),
      before: readings.at(-1),
      next: sentences[i + 1]?.text ?? '',
      context,
      names,
    })
    topic = topicAfter(mentions, topic)
  })
  return readings
}

const ownerAt = (reading: Reading, at: number): Owner =>
  ownerBefore(reading.mentions, at, reading.text, reading.topic)

/** The sentence answers or corrects the one before and says nothing of its own. */
export const isCarried = (reading: Reading): boolean =>
  reading.before !== undefined && (isCorrection(reading.text) || reading.before.isQuestion)

/** Somebody else is named right after the value: «512-…, that is her ex-husband». */
function isForOthers(reading: Reading, spots: readonly Spot[], i: number): 'yes' | 'maybe' | 'no' {
  const end = spots[i]?.end ?? 0
  const after = windowAfter(reading.text, spots, i)
  // «…, yours is 512-…»: the words belong to the next value.
  const isNexts = spots[i + 1] !== undefined && /, [^,(]*(?:\bis|\bat|:) $/.test(after)
  const [clause = ''] = after.split(isNexts ? /, / : /; | and | but | \/ /, 1)
  const isThere = reading.mentions.some(
    ({ at, who }) => who === 'other' && at >= end && at < end + clause.length,
  )
  if (!isThere) return 'no'
  return /^[\s,]*(?:\(|that is|that's|which is|is|it's|for) /i.test(clause) ? 'yes' : 'maybe'
}

/** Only the value, with or without a label, stands in the line: a signature's manner. */
const isBare = (text: string, spot: Spot): boolean =>
  /^(?:[A-Za-z-]{1,12}[:.]? ?)?$/.test(text.slice(0, spot.start)) &&
  /^[\s.,;|]*$/.test(text.slice(spot.end))

/** The insured's name stands alone in one of the lines before. */
function isSigned(reading: Reading): boolean {
  const { firstName, lastName } = reading.context.known
  const names = [firstName, lastName].filter((name) => name !== undefined)
  let line = reading.before
  for (let i = 0; line && i < 4; i += 1, line = line.before) {
    const { text } = line
    if (text.length < 60 && names.some((name) => text.includes(name))) return true
  }
  return false
}

function confidenceOfSignature(reading: Reading): number {
  if (reading.context.fromCustomer === true) return isSigned(reading) ? plain : likely
  return 0
}

function confidenceOfAnswer(reading: Reading, confidence: number): number {
  if (isNo(reading.next)) return 0
  if (isYes(reading.next)) return confidence
  return confidence >= plain ? faint : 0
}

/** «My number is 512-…, yours is … right?»: the first is stated, not asked. */
const isStated = (text: string, at: number): boolean =>
  /\b(?:my|her|his|our) [\w -]{0,30}\bis:? ?$/i.test(text.slice(Math.max(0, at - 60), at)) &&
  !/^\W*is\b/i.test(text)

/** Nothing unknown stands between the insured and the value, nor could «her» be somebody else. */
function isLinked(
  reading: Reading,
  spots: readonly Spot[],
  i: number,
  owner: Owner,
  manner: Manner,
): boolean {
  const { text, before, mentions, names, context } = reading
  const at = spots[i]?.start ?? 0
  const start = Math.max(linkStart(mentions, at), spots[i - 1]?.end ?? 0)
  if (!isPlain(text.slice(start, at), names)) return false
  if (isCarried(reading) && before) {
    return isPlain(before.text.slice(linkStart(before.mentions, before.text.length)), names)
  }
  const isAmbiguous = owner === 'pronoun' && linkStart(mentions, at) === 0
  if (isAmbiguous && reading.topic !== 'insured' && isAnybodys(text, context.known)) return false
  const last = mentions.findLast((mention) => mention.at < at)
  if (last?.who !== 'insured') {
    if (hasBothGenders(text)) return false
    if (manner.endsItself === true) return true
    const [tail = ''] = windowAfter(text, spots, i).split(/; | but /, 1)
    if (!isPlain(tail, names)) return false
  }
  return !(isAmbiguous && before && !reading.startsParagraph && namesSomebody(before.text, names))
}

/** How sure it is that the value is the insured's own and still holds; 0 when it is not. */
export function confidenceOf(
  reading: Reading,
  spots: readonly Spot[],
  i: number,
  manner: Manner,
): number {
  const spot = spots[i]
  const { text, before, context } = reading
  if (!spot || !doesStand(text, spots, i)) return 0
  if (isCorrection(reading.next) && manner.spotsIn(reading.next).length > 0) return 0
  const forOthers = isForOthers(reading, spots, i)
  if (forOthers === 'yes') return 0
  const lead = text.slice(Math.max(0, spot.start - 200), spot.start)
  const tail = windowAfter(text, spots, i).slice(0, 60)
  const isAnswer = isCarried(reading) && before !== undefined
  let owner = ownerAt(reading, spot.start)
  if (isAnswer && owner === 'nobody') owner = ownerAt(before, before.text.length)
  // «512-… is still your cell»
  if (owner === 'nobody' && manner.cue.test(tail)) owner = ownerAt(reading, spot.end + tail.length)
  if (owner === 'other') return 0
  const hasCue =
    manner.cue.test(lead) ||
    inheritsCue(text, spots, i) ||
    (/^[\s,]*(?:\(|is |as (?:my|her|his|your)|still |for )/i.test(tail) && manner.cue.test(tail)) ||
    (isAnswer && (manner.cue.test(before.text) || manner.spotsIn(before.text).length > 0))
  if (reading.isSignature || (!isAnswer && isBare(text, spot) && context.fromCustomer === true)) {
    return confidenceOfSignature(reading)
  }
  let confidence = 0
  if (owner === 'stranger') confidence = hasCue ? likely : 0
  else if (owner === 'nobody') {
    if (hasCue) confidence = context.fromCustomer === false ? likely : plain
    else if (context.fromCustomer !== false && manner.hint?.test(lead) === true) confidence = faint
  } else confidence = hasCue ? sure : likely
  if (!isLinked(reading, spots, i, owner, manner))
    confidence = hasCue ? Math.min(confidence, likely) : 0
  if (forOthers === 'maybe') confidence = Math.min(confidence, likely)
  if (toConfirm.test(lead)) confidence = Math.min(confidence, likely)
  return reading.isQuestion && !isStated(text, spot.start)
    ? confidenceOfAnswer(reading, confidence)
    : confidence
}
