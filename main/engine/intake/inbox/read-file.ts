import type { FileFacts, Taken } from './taken'

// Readers are only needed once there is a file for them: an engine without them is smaller.
const loadMail = () => import('./mail-file')
const loadContacts = () => import('./contact-table')
const loadEvents = () => import('../api/read-events')

const msgWords =
  'This is Outlook’s own format. In Outlook, save the message as .eml, or drag it into a mail program that does.'

async function readJson(bytes: Buffer): Promise<Taken> {
  const { readEvents } = await loadEvents()
  const read = readEvents(bytes)
  if (read.ok) return { ok: true, events: read.events, isSelfNamed: false }
  const lines = read.errors.map(({ event, path, message }) =>
    event === undefined ? message : `Event ${event + 1}, ${path || 'as a whole'}: ${message}`,
  )
  return { ok: false, reason: lines.join('\r\n') }
}

/** Reads a file by the end of its name; what is wrong in it is a reason, never thrown. */
export async function readFileOf(
  bytes: Buffer,
  facts: FileFacts,
  ownDomains: readonly string[],
  now: number,
): Promise<Taken> {
  const end = facts.name.slice(facts.name.lastIndexOf('.') + 1).toLowerCase()
  if (bytes.length === 0) return { ok: false, reason: 'The file is empty.' }
  if (end === 'eml') return (await loadMail()).readMail(bytes, facts, ownDomains, now)
  if (end === 'csv') return (await loadContacts()).readContacts(bytes, facts)
  return end === 'json' ? readJson(bytes) : { ok: false, reason: msgWords }
}
