import type { Properties } from '../../../../preload/contract/event-kinds'
import type { Mention } from './whose'

const wordsOf = (lines: string): ReadonlySet<string> => new Set(lines.trim().split(/\s+/))

/**
 * Words that may stand between a person and what is theirs without bringing in somebody else. Roles
 * of others are an open class that no list holds, so certainty comes from knowing every word.
 */
const plainWords = wordsOf(`
is are was be been being has have had do does did will would should can could may a an the this that
that's these and or but so at on in to by of as for from with not no it it's its yes all just also
only still again now today then than here there since ok okay sure perfect great thanks thank hi
new old current currently correct right best good better preferred primary main daytime evening own
personal private work home office mobile cell cellular cellphone phone phones telephone tel
landline number numbers email e-mail emails mail mailing address addresses contact info information
details text texts texting whatsapp business company firm method callback reachable available
call calls called calling back reach reached reaching at me him them us her his he she they their
my i i'm i've i'll our we you your hers mine got get getting goes
change changes changed changing update updates updated updating confirm confirmed confirming
verify verified verifies correction corrected sorry wait actually instead rather make mean use uses
using used want wants wanted prefers prefer like likes please send sent emailed mailed give gave
gives given provide provided provides supplied supply said says told asked ask asks replace
replaced switch switched longer anymore any more file on-file record records account profile
went going forward needs need needed took take
live lives living lived reside resides residing residence residential house place moved move moving
relocated relocating last week month year yesterday recently january february march april may june
july august september october november december monday tuesday wednesday thursday friday saturday
sunday effective immediately
dob d.o.b birth birthdate birthday born date day dates
id card cards dec declarations page pages quote form forms documents document copy bill bills
everything paperless billing renewal review during receipt what what's which when where how
voice note summary insured customer client caller policyholder prospect lead applicant named
spelled spell out one two first second third both other-number phone-number cell-phone
name names legal trade entity incorporated llc formed founded own owns runs commercial client
left voicemail message texted read reads license licence driver drivers valid per tonight noon
before after morning afternoon nights works pick up until
line lines main-line owner owners wrong bounced bounces disconnected incorrect service
social ssn security spoke talked met into everything
c h w m po
`)

/** Every word of a piece is known, or a name of the insured. */
export const isPlain = (piece: string, names: ReadonlySet<string>): boolean =>
  [
    ...piece
      .replace(/\S+/g, (word) => (word.includes('@') ? '' : word))
      .matchAll(/[A-Za-z\u00c0-\u024f][\w'\u00c0-\u024f.-]*/g),
  ].every(([word]) => {
    const small = word
      .toLowerCase()
      .replace(/[.'-]+$/, '')
      .replace(/'s$/, '')
    return small === '' || plainWords.has(small) || names.has(small)
  })

const acting =
  /\b(?:the|a|an|their|its) (?:[a-z-]+ ){0,2}[a-z-]+ (?:called|said|says|asked|asks|wants|needs|came|comes|told|wrote|named|met|emailed|texted|phoned|spoke|handles|gave)\b/i
const calendar =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[A-Z]+$)/i

/** A sentence speaks of somebody, known or not, to whom the next «his» or «her» may belong. */
export const namesSomebody = (text: string, names: ReadonlySet<string>): boolean =>
  acting.test(text) ||
  [...text.matchAll(/(?<=[a-z,:] )[A-Z][a-z]{2,}/g)].some(
    ([name]) => !names.has(name.toLowerCase()) && !calendar.test(name),
  )

/** «He gave her his cell»: two people, and nobody says which is the insured. */
export const hasBothGenders = (text: string): boolean =>
  /\b(?:he|his|him)\b/i.test(text) && /\b(?:she|her|hers)\b/i.test(text)

/** «Their» is the insured's only where it is a firm. */
export const isAnybodys = (text: string, { firmName }: Properties): boolean =>
  firmName === undefined && /\b(?:they|their|them)\b/i.test(text)

/**
 * Where the words begin that have to be plain: at the insured; at the start when a mere «her» comes
 * last, which may be anybody's who was named before.
 */
export function linkStart(mentions: readonly Mention[], at: number): number {
  const last = mentions.findLast((mention) => mention.at < at)
  return last?.who === 'insured' ? last.at : 0
}
