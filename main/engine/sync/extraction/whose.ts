import type { Properties } from '../../../../preload/contract/event-kinds'
import { otherPairs, otherWords } from './others'
import type { Sentence } from './sentences'

/** What is known about who speaks of whom. */
export type Context = {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The insured, as far as known: names tell «Dana's cell» from «Mike's cell». */
  readonly known: Properties
  /** An e-mail that the insured wrote, or the agency; absent when nobody knows. */
  readonly fromCustomer?: boolean
}

/** Who was spoken of last before a place in a text. `stranger`: a name that is not known. */
export type Owner = 'insured' | 'other' | 'stranger' | 'pronoun' | 'nobody'

export type Mention = {
  readonly at: number
  readonly who: 'insured' | 'other' | 'stranger' | 'pronoun'
}

const insuredWords = new Set(
  'insured policyholder customer client caller prospect applicant lead hers'.split(' '),
)
const pronouns = new Set('her his he she him their they them theirs'.split(' '))
const mine = new Set("my me i mine i'm i've i'll i'd myself".split(' '))
const ours = new Set("our we us ours we're we've".split(' '))
const yours = new Set("your you yours you're".split(' '))
const contractions = new Set(
  "llc's company's firm's business's owner's it's that's he's she's let's here's what's there's who's where's how's today's driver's".split(
    ' ',
  ),
)
const titles = new Set('mr mrs ms miss dr for and the insured customer client'.split(' '))
const agencyThings =
  /^ (?:office|agency|main|after|claims?|service|direct|team|staff|toll|website|portal|colleague|company is called|address is)\b/i
const writerOnly = /^(?:e-?mail|call|text|reach|write|cc|copy)$/i

/** «The foreman's»: whoever that is, it is not the insured. */
const isSomebodys = (word: string): boolean =>
  /^[a-z-]+'s$/.test(word) && !contractions.has(word) && !times.test(word)
const times =
  /^(?:today|yesterday|tomorrow|year|month|week|day|night|number|name|phone|cell|email|address|birthday)'s$/

const bare = (word: string): string => word.toLowerCase().replace(/'s?$/, '')

/** Words by which the insured is called, small letters. */
export function namesOf(known: Properties): ReadonlySet<string> {
  const all = [known.firstName, known.lastName, known.middleName, known.firmName]
  const words = all.flatMap((name) => name?.toLowerCase().split(/[\s,]+/) ?? [])
  return new Set(words.filter((word) => word.length > 2 || /^[a-z]{2}$/.test(word)))
}

/** Finds who is spoken of; made once for a text. */
export function createReader(context: Context): (sentence: Sentence) => readonly Mention[] {
  const names = namesOf(context.known)
  const firm = context.known.firmName
  const last = context.known.lastName?.toLowerCase()
  const knowsPerson = names.size > 0
  const writerOf = ({ speaker }: Sentence): 'customer' | 'agency' | undefined =>
    speaker ??
    (context.fromCustomer === undefined ? undefined : context.fromCustomer ? 'customer' : 'agency')

  return function mentionsIn(sentence) {
    // Addresses name firms and roles («lee@agency.example») that nobody spoke of.
    const text = sentence.text.replace(/\S+/g, (word) =>
      word.includes('@') ? ' '.repeat(word.length) : word,
    )
    const writer = writerOf(sentence)
    const isAboutThem = /\b(?:she|he|they) /i.test(text)
    const mentions: Mention[] = []
    let previous = ''
    let previousAsIs = ''
    for (const { 0: word, index } of text.matchAll(/[A-Za-z\u00c0-\u024f][\w'\u00c0-\u024f-]*/g)) {
      const small = word.toLowerCase()
      const root = bare(word)
      const add = (who: Mention['who']): void => void mentions.push({ at: index, who })
      const pair = `${previous} ${root}`
      if (otherPairs.has(pair)) add('other')
      else if (otherPairs.has(`${root} ${text.charAt(index + word.length + 1)}`)) add('other')
      else if (/^[A-Z]/.test(word) && names.has(root)) {
        // «Tyler Whitlock» is somebody else of the family.
        const isKin = root === last && /^[A-Z][a-z]+$/.test(previousAsIs) && !names.has(previous)
        add(isKin && !titles.has(previous) ? 'other' : 'insured')
      } else if (root === 'own' && pronouns.has(previous)) add('insured')
      else if (pair === 'new contact') add('insured')
      else if (insuredWords.has(root)) add('insured')
      else if (mine.has(small)) {
        // «Email me at … if she calls back» is a note of the agent's.
        const isAgent = writer === 'agency' || (!writer && small === 'me' && isAboutThem)
        if (!(writer === 'agency' && small.startsWith('i'))) {
          add(
            isAgent && writerOnly.test(previous)
              ? 'other'
              : writer === 'agency'
                ? 'other'
                : 'insured',
          )
        }
      } else if (ours.has(small)) {
        const isOffice = agencyThings.test(
          text.slice(index + word.length, index + word.length + 24),
        )
        const isOwn = writer === 'customer' || (!writer && (firm !== undefined || !isOffice))
        if (writer === 'agency' || (!writer && small === 'us' && firm === undefined)) {
          if (small !== 'we' && small !== "we've") add('other')
        } else if (isOwn) add('insured')
        else add('other')
      } else if (yours.has(small)) {
        if (writer !== 'customer') add('insured')
        else if (small.startsWith('your')) add('other')
      } else if (otherWords.has(root) || isSomebodys(word)) add('other')
      else if (pronouns.has(small)) add('pronoun')
      else if (/^[A-Z].*'s$/.test(word) && !contractions.has(small)) {
        add(knowsPerson ? 'other' : 'stranger')
      }
      previous = small
      previousAsIs = word
    }
    return mentions
  }
}

/** The last of the mentions before a place, in the light of what the sentences before were about. */
export function ownerBefore(
  mentions: readonly Mention[],
  at: number,
  text: string,
  topic: Owner,
): Owner {
  let owner: Owner = 'nobody'
  for (const mention of mentions) {
    if (mention.at >= at) break
    const leads = text.slice(Math.max(0, mention.at - 7), mention.at)
    if (mention.who === 'pronoun') {
      if (owner === 'nobody') owner = topic === 'other' ? 'other' : 'pronoun'
    } else if (mention.who === 'insured' && owner === 'other') {
      // «The adjuster for Dana, 512-…» is still about the adjuster.
      if (!/\b(?:for|of|about|with|to) $/i.test(leads)) owner = 'insured'
    } else owner = mention.who
  }
  return owner === 'nobody' && topic === 'other' ? 'other' : owner
}

/** What a sentence leaves to the next one. */
export function topicAfter(mentions: readonly Mention[], topic: Owner): Owner {
  const last = mentions.findLast(({ who }) => who !== 'pronoun')
  return last?.who ?? topic
}
