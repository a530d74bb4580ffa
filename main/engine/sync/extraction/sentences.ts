export type Speaker = 'customer' | 'agency' | undefined

/** One sentence, or one line, of a conversation. */
export type Sentence = {
  readonly text: string
  /** Who says it, when the text tells. */
  readonly speaker: Speaker
  /** It stands below a closing such as «Best regards». */
  readonly isSignature: boolean
  /** An empty line comes before it. */
  readonly startsParagraph: boolean
}

/** Longer ones are cut, so that whatever looks at one sentence looks at little. */
const longest = 600

const speakerName = /^\s*(?:(agent|rep|csr|producer|representative)|(customer|caller|client)):\s/i
const forwarded = /^\s*(?:-{2,}\s*(?:original|forwarded) message|on .{6,120} wrote:\s*$)/i
const mailHeader = /^\s*(?:from|to|cc|bcc|sent|date|subject|reply-to):\s/i
const closing =
  /^\s*(?:-- ?|(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks|thank you|sincerely|cheers|best|yours truly|yours)(?: so much| again)?[,.!]?)\s*$/i
const bullet = /^\s*[-*•·]\s+/

// A full stop after these ends no sentence (Mr. Lee, St. Paul, Sept. 9, ext. 4, P.O. Box).
const short =
  /(?:^|[\s(.])(?:[a-z]|mr|mrs|ms|dr|st|mt|ft|no|jr|sr|vs|est|ext|inc|co|apt|ste|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i

/** Quoted and forwarded mail is somebody else's text, or was recorded before. */
function ownLines(text: string): readonly string[] {
  const own: string[] = []
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (forwarded.test(line.slice(0, 200))) break
    if (/^\s*>/.test(line)) continue
    own.push(mailHeader.test(line) ? '' : line)
  }
  return own
}

/** Lines that were broken by a mail program, and address blocks below «New address:», become one. */
function joinedLines(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let open: 'wrapped' | 'block' | undefined
  for (const line of lines) {
    const last = joined.at(-1) ?? ''
    const isFresh = line.trim() === '' || bullet.test(line) || speakerName.test(line)
    if (open && !isFresh && last.length < longest) {
      const glue = open === 'wrapped' || last.endsWith(':') ? ' ' : ', '
      joined[joined.length - 1] = `${last}${glue}${line.trim()}`
    } else joined.push(line)
    if (/^.{0,60}address[^.?!]{0,30}:\s*$/i.test(line.slice(0, 120))) open = 'block'
    else if (open === 'block' && !isFresh && !/\d{5}\s*$/.test(line.slice(-20))) open = 'block'
    else open = line.length >= 60 && /[\w,]\s*$/.test(line.slice(-10)) ? 'wrapped' : undefined
  }
  return joined
}

/** Ends of sentences inside one line. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = []
  let start = 0
  for (const { 0: mark, index } of line.matchAll(/[.!?]["')]?\s+(?=["'(]?[A-Z\d])/g)) {
    const end = index + mark.trimEnd().length
    if (mark.startsWith('.') && short.test(line.slice(Math.max(start, index - 8), index))) continue
    pieces.push(line.slice(start, end))
    start = index + mark.length
  }
  pieces.push(line.slice(start))
  return pieces.flatMap(cut)
}

function cut(piece: string): readonly string[] {
  const parts: string[] = []
  for (let rest = piece.trim(); rest !== '';) {
    const space = rest.length > longest ? rest.lastIndexOf(' ', longest) : rest.length
    const end = space > 0 ? space : longest
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return parts
}

/** The sentences of a text in order, without quoted mail; blanks and apostrophes are made plain. */
export function sentencesIn(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let isSignature = false
  let startsParagraph = true
  for (const raw of joinedLines(ownLines(text))) {
    const line = raw
      .replace(bullet, '')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/[\s\u200b\u200e\u200f\ufeff]+/g, ' ')
    if (line.trim() === '') {
      startsParagraph = true
      continue
    }
    const said = speakerName.exec(line)
    const speaker = said?.[1] ? 'agency' : said?.[2] ? 'customer' : undefined
    if (said) isSignature = false
    for (const piece of piecesOf(line.slice(said?.[0].length ?? 0))) {
      sentences.push({ text: piece, speaker, isSignature, startsParagraph })
      startsParagraph = false
    }
    if (closing.test(line.slice(0, 60))) isSignature = true
  }
  return sentences
}
