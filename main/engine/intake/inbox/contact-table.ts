import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { ReadEvent } from '../api/event-from-json'
import { readEvent } from '../api/read-events'
import { targetOf, type ColumnTarget } from './contact-columns'
import type { FileFacts, Taken } from './taken'

/** The library is only needed once there is a table. */
const loadParser = () => import('csv-parse')

const mostRows = 20_000
const longestRow = 200_000
/** The table is read in pieces, so that others have their turn between them. */
const pieceLength = 64 * 1024
const mostReasons = 50

type Column = { readonly heading: string; readonly target: ColumnTarget | undefined }
type BadRow = { readonly line: number; readonly reason: string; readonly cells: readonly string[] }

const parsedRow = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.int() }),
})
const parserError = z.object({ code: z.string(), lines: z.int().optional() })

/** UTF-8 with or without its mark, UTF-16 with one, and what Excel writes otherwise. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that stands most often in the first line outside of quotes. */
function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.slice(0, longestRow))?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  const count = (sign: string): number => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** `7/4/1980` as other programs write birthdays in the United States; anything else as it is. */
function dateFrom(text: string): string {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** In one order, whatever order the columns have. */
const sorted = (members: Readonly<Record<string, string>>) =>
  Object.entries(members).toSorted(([one], [other]) => (one < other ? -1 : 1))

const hashOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)

/** What a row says, by target; cells without a known column are left out. */
function valuesOf(columns: readonly Column[], cells: readonly string[]) {
  const party: Record<string, string> = {}
  const properties: Record<string, string> = {}
  let id: string | undefined
  for (const [n, { target }] of columns.entries()) {
    const value = cells[n]?.trim() ?? ''
    if (value === '' || target === undefined) continue
    if (target.of === 'contact') id ??= value
    else if (target.of === 'party') party[target.name] ??= value
    else properties[target.name] ??= target.name === 'date_of_birth' ? dateFrom(value) : value
  }
  return { id, party, properties }
}

const telling = ['first_name', 'last_name', 'firm_name', 'email', 'phone', 'cell_phone']

type ReadRow = { readonly event: ReadEvent } | { readonly reason: string }

function readRow(columns: readonly Column[], cells: readonly string[], at: number): ReadRow {
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== '')) {
    return { reason: 'There are more cells than headings.' }
  }
  const { id, party, properties } = valuesOf(columns, cells)
  const hasWho = Object.keys(party).length > 0 || telling.some((name) => properties[name])
  if (!hasWho) return { reason: 'There is no name, e-mail or phone in it.' }
  const { email, first_name, last_name, firm_name, phone } = properties
  // Who it is, without what may change: a row that says more of a contact is about the same one.
  const who = email?.toLowerCase() ?? [sorted(party), first_name, last_name, firm_name, phone]
  const value = {
    kind: 'contact.created',
    event_id: `csv-${hashOf(id, sorted(party), sorted(properties))}`,
    occurred_at: new Date(Math.max(0, Math.floor(at))).toISOString(),
    party: { ...party, properties },
    contact: { id: id ?? `csv-${hashOf(who)}` },
  }
  const read = readEvent(value, 0)
  if (read.ok) return { event: read.event }
  const reasons = read.errors.map(({ path, message }) => {
    const name = path.split('/').at(-1)
    const column = columns.find(({ target }) => target?.name === name)
    return `${column?.heading ?? name}: ${message}`
  })
  return { reason: reasons.join(' ') }
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

const tableOf = (columns: readonly Column[], rows: readonly BadRow[]): string =>
  [
    ['Line', 'Reason', ...columns.map(({ heading }) => heading)],
    ...rows.map(({ line, reason, cells }) => [String(line), reason, ...cells]),
  ]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n')
    // With its mark, so that Excel reads it as UTF-8.
    .replace(/^/, '\ufeff')

function* piecesOf(text: string): Generator<string> {
  for (let n = 0; n < text.length; n += pieceLength) yield text.slice(n, n + pieceLength)
}

function reasonFrom(error: unknown): string {
  const { data } = parserError.safeParse(error)
  if (data === undefined) return 'This is not a table that SyncDesk can read.'
  const where = data.lines === undefined ? '' : `Line ${data.lines}: `
  return data.code.includes('QUOTE')
    ? `${where}the quotes do not fit together.`
    : `${where}this is not a row that SyncDesk can read.`
}

/** Reads contacts: good rows are taken, bad ones are told with their lines. */
export async function readContacts(bytes: Buffer, { at }: FileFacts): Promise<Taken> {
  const { parse } = await loadParser()
  const text = textOf(bytes)
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: longestRow,
      info: true,
    }),
  )
  let columns: readonly Column[] | undefined
  const events: ReadEvent[] = []
  const bad: BadRow[] = []
  try {
    for await (const raw of parser) {
      const { record: cells, info } = parsedRow.parse(raw)
      if (columns === undefined) {
        columns = cells.map((cell) => ({ heading: cell.trim(), target: targetOf(cell) }))
        continue
      }
      if (events.length + bad.length >= mostRows) {
        return { ok: false, reason: `The table has more than ${mostRows} rows. Split it.` }
      }
      const row = readRow(columns, cells, at)
      if ('event' in row) events.push(row.event)
      else bad.push({ line: info.lines, reason: row.reason, cells })
    }
  } catch (error) {
    return { ok: false, reason: reasonFrom(error) }
  }
  if (!columns?.some(({ target }) => target !== undefined)) {
    return {
      ok: false,
      reason: 'The first line has no heading that SyncDesk knows, e.g. First name, Email, Phone.',
    }
  }
  if (events.length === 0) {
    const lines = bad.slice(0, mostReasons).map(({ line, reason }) => `Line ${line}: ${reason}`)
    return { ok: false, reason: ['No row could be taken.', ...lines].join('\r\n') }
  }
  return {
    ok: true,
    events,
    isSelfNamed: true,
    ...(bad.length > 0 && { badRows: tableOf(columns, bad) }),
  }
}
