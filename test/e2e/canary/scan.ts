import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Hit = { readonly file: string; readonly needle: string; readonly form: string }
export type Scan = {
  readonly files: number
  readonly bytes: number
  readonly hits: readonly Hit[]
}

type Pattern = { readonly needle: string; readonly form: string; readonly bytes: Buffer }

const numeric = (text: string, base: 10 | 16): string =>
  Array.from(text, (one) => {
    const code = one.codePointAt(0) ?? 0
    if (code < 0x80 && /\w/.test(one)) return one
    return base === 10 ? `&#${code};` : `&#x${code.toString(16).toUpperCase()};`
  }).join('')

const escapedJson = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('"', '&quot;')

/** The characters of the base64 text that depend on the needle alone, for each place it may start. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const whole = Math.floor(((before + bytes.length) * 8) / 6)
    return text.slice(Math.ceil((before * 8) / 6), whole)
  })
}

/** Every way in which a text may stand in a file. */
export function patternsOf(needle: string): Pattern[] {
  const utf8 = Buffer.from(needle)
  const wide = Buffer.from(needle, 'utf16le')
  const texts: readonly (readonly [form: string, text: string])[] = [
    ['JSON', escapedJson(needle)],
    ['XML', xml(needle)],
    ['XML numbers', numeric(needle, 10)],
    ['XML hexadecimal', numeric(needle, 16)],
    ['URL', encodeURIComponent(needle)],
    ['hexadecimal', utf8.toString('hex')],
    ...base64Forms(utf8).map((text) => ['base64', text] as const),
    ...base64Forms(wide).map((text) => ['base64 of UTF-16', text] as const),
  ]
  const all = [
    { form: 'UTF-8', bytes: utf8 },
    { form: 'UTF-16', bytes: wide },
    ...texts.map(([form, text]) => ({ form, bytes: Buffer.from(text) })),
  ]
  const seen = new Set<string>()
  return all.flatMap(({ form, bytes }) => {
    const key = bytes.toString('latin1')
    if (seen.has(key)) return []
    seen.add(key)
    return [{ needle, form, bytes }]
  })
}

/** Looks for all patterns in one pass: by their first two bytes, then in full. */
export function scanner(needles: readonly string[]): (bytes: Buffer) => Pattern[] {
  const byStart = new Map<number, Pattern[]>()
  for (const pattern of needles.flatMap(patternsOf)) {
    const start = pattern.bytes.readUInt16BE()
    byStart.set(start, [...(byStart.get(start) ?? []), pattern])
  }
  const starts = new Uint8Array(0x10000)
  for (const start of byStart.keys()) starts[start] = 1
  return (bytes) => {
    const found = new Set<Pattern>()
    let start = bytes[0] ?? 0
    for (let at = 1; at < bytes.length; at += 1) {
      start = ((start << 8) | (bytes[at] ?? 0)) & 0xffff
      if (starts[start] === 0) continue
      for (const pattern of byStart.get(start) ?? []) {
        const from = at - 1
        const end = from + pattern.bytes.length
        if (end > bytes.length) continue
        if (bytes.compare(pattern.bytes, 0, pattern.bytes.length, from, end) === 0) {
          found.add(pattern)
        }
      }
    }
    return [...found]
  }
}

/** Reads every byte of every file under a folder. */
export function scanFolder(folder: string, needles: readonly string[]): Scan {
  const look = scanner(needles)
  let files = 0
  let bytes = 0
  const hits: Hit[] = []
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const full = join(path, entry.name)
      if (entry.isDirectory()) walk(full)
      if (!entry.isFile()) continue
      const content = readFileSync(full)
      files += 1
      bytes += content.length
      for (const { needle, form } of look(content)) {
        hits.push({ file: full.slice(folder.length + 1), needle, form })
      }
    }
  }
  walk(folder)
  return { files, bytes, hits }
}
