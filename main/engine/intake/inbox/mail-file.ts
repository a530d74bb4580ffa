import { createHash } from 'node:crypto'
import { z } from 'zod'
import { agencyEvent, type Party } from '../../../../preload/contract/events'
import type { IncomingFile } from '../../sync/incoming'
import { cleanLine, cleanText } from '../clean-text'
import type { FileFacts, Taken } from './taken'

/** The library is only needed once there is a mail: an engine without it is smaller. */
const loadParser = () => import('mailparser')

const longestText = 200_000
const longestHtml = 2_000_000
const mostFiles = 100
const dayMs = 86_400_000

const reading = {
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  maxHtmlLengthToParse: longestHtml,
} as const

const emailShape = /^[^\s@]{1,200}@[^\s@]{1,99}$/

// The library’s types promise more than it keeps once a mail is damaged: what is odd is not there.
const text = z.string().catch('')
const address = z.object({
  name: text,
  address: text,
  group: z.array(z.object({ name: text, address: text })).catch([]),
})
const list = z.object({ value: z.array(address).catch([]) })
const field = z
  .union([list.transform((one) => [one]), z.array(list)])
  .catch([])
  .transform((lists) => lists.flatMap(({ value }) => value))
const file = z.object({ filename: text, contentType: text, content: z.instanceof(Uint8Array) })
const mailShape = z.object({
  headers: z.map(z.string(), z.unknown()),
  from: field,
  to: field,
  cc: field,
  subject: text,
  messageId: text,
  date: z.date().optional().catch(undefined),
  text,
  html: text,
  attachments: z.array(file),
})
type Mail = z.output<typeof mailShape>

type Person = { readonly name: string; readonly email: string }

const peopleIn = (addresses: Mail['from']): readonly Person[] =>
  addresses
    .flatMap((one) => (one.group.length > 0 ? one.group : [one]))
    .map((one) => ({ name: cleanLine(one.name, 300), email: cleanLine(one.address, 300) }))
    .filter(({ email }) => email !== '')

const written = (people: readonly Person[], most: number): string =>
  cleanLine(
    people.map(({ name, email }) => (name === '' ? email : `${name} <${email}>`)).join(', '),
    most,
  )

/** The other one: who wrote to the agency, or to whom the agency wrote. */
function partyOf(mail: Mail, ownDomains: readonly string[]): Party {
  const own = new Set(ownDomains.map((domain) => domain.trim().replace(/^@/, '').toLowerCase()))
  const isOther = ({ email }: Person): boolean =>
    emailShape.test(email) && !own.has(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
  const who = [mail.from, mail.to, mail.cc].flatMap(peopleIn).find(isOther)
  // A mail among colleagues is about nobody that could be guessed: a person says who it is.
  if (who === undefined) return {}
  return { ...(who.name !== '' && { name: who.name }), properties: { email: who.email } }
}

/** A mail that has only HTML, read as if it were nothing else; the library skips some of these. */
async function textFromHtml(html: string): Promise<string> {
  const { simpleParser } = await loadParser()
  // Pictures inside of the HTML are no text, and most of its length.
  const bare = html.replaceAll(/\bdata:[\w/+.;=-]{0,80},[\w+/=%]*/g, '').slice(0, longestHtml)
  const head = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  const mail = await simpleParser(head + Buffer.from(bare).toString('base64'), reading)
  return text.parse(mail.text)
}

async function textOf({ text: told, html }: Mail): Promise<string> {
  const plain = told.trim() === '' && html !== '' ? await textFromHtml(html) : told
  if (plain.trim() === '' && html !== '') return '[The text of this e-mail cannot be shown.]'
  const clean = cleanText(plain).trim()
  if (clean.length <= longestText) return clean
  const note = `\n[Cut here: the whole e-mail has ${clean.length} characters.]`
  return cleanText(clean.slice(0, longestText - note.length)) + note
}

function fileFrom(
  { filename, contentType, content }: z.output<typeof file>,
  n: number,
): IncomingFile {
  const [, last = ''] = /([^/\\]*)$/.exec(filename) ?? []
  const end = contentType === 'message/rfc822' ? '.eml' : ''
  return {
    name: cleanLine(last, 300) || `attachment-${n + 1}${end}`,
    type: cleanLine(contentType, 200) || 'application/octet-stream',
    bytes: content,
  }
}

/** Reads a mail as a program saved it; any of them becomes an e-mail conversation. */
export async function readMail(
  bytes: Buffer,
  { at }: FileFacts,
  ownDomains: readonly string[],
  now: number,
): Promise<Taken> {
  const { simpleParser } = await loadParser()
  let mail: Mail
  try {
    mail = mailShape.parse(await simpleParser(bytes, reading))
  } catch {
    return { ok: false, reason: 'This is not an e-mail that SyncDesk can read.' }
  }
  if (mail.headers.size === 0) return { ok: false, reason: 'This is not an e-mail.' }
  if (mail.attachments.length > mostFiles) {
    return { ok: false, reason: `The e-mail has more than ${mostFiles} attachments.` }
  }
  const files = mail.attachments.map(fileFrom)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const sent = mail.date?.getTime() ?? Number.NaN
  const [subject, from, to] = [
    cleanLine(mail.subject, 300),
    written(peopleIn(mail.from), 500),
    written(peopleIn(mail.to), 2_000),
  ]
  const messageId = cleanLine(mail.messageId, 201)
  const event = agencyEvent.parse({
    kind: 'conversation.created',
    eventId: hash,
    occurredAt: sent >= 0 && sent <= now + dayMs ? sent : Math.max(0, Math.floor(at)),
    party: partyOf(mail, ownDomains),
    conversation: {
      // Saved twice it is still one conversation.
      id: messageId !== '' && messageId.length <= 200 ? messageId : hash,
      type: 'email',
      ...(subject !== '' && { subject }),
      text: await textOf(mail),
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
      ...(files.length > 0 && {
        attachments: files.map(({ name, type, bytes: { length: size } }) => ({ name, type, size })),
      }),
    },
  })
  return { ok: true, events: [{ event, files }], isSelfNamed: true }
}
