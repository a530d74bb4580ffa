import type { z } from 'zod'
import { eventFromJson, type ReadEvent } from './event-from-json'
import { eventJson } from './event-json'
import type { ApiError } from './problem'

export const mostEvents = 500
export const mostFiles = 100
/** An event nests six deep; what nests deeper is none. */
const deepest = 32
const mostErrors = 100

export type ReadEvents =
  | { readonly ok: true; readonly events: readonly ReadEvent[] }
  /** 400: it is no JSON. 422: it is, and an event in it cannot be taken. */
  | { readonly ok: false; readonly status: 400 | 422; readonly errors: readonly ApiError[] }

const refuse = (status: 400 | 422, message: string): ReadEvents => ({
  ok: false,
  status,
  errors: [{ path: '', message }],
})

/** Whether brackets nest too deep, found without building anything. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let n = 0; n < text.length; n += 1) {
    const one = text.charAt(n)
    if (isInText) {
      if (one === '\\') n += 1
      else if (one === '"') isInText = false
    } else if (one === '"') isInText = true
    else if (one === '{' || one === '[') {
      depth += 1
      if (depth > deepest) return true
    } else if (one === '}' || one === ']') depth -= 1
  }
  return false
}

const listed = (values: readonly unknown[]): string => values.map(String).join(', ')
const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'an object',
  array: 'a list',
}

/** Zod's facts in words; what a leaf says itself goes first. Values are never repeated. */
const wordsOf: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is missing.'
        : `This must be ${typeWords[issue.expected] ?? issue.expected}.`
    case 'too_big':
      return issue.origin === 'string'
        ? `This has at most ${issue.maximum} characters.`
        : `This has at most ${issue.maximum} entries.`
    case 'invalid_value':
      return `This must be one of: ${listed(issue.values)}.`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `This must be one of: ${listed(issue.options)}.`
        : 'This is not what is expected here.'
    case 'unrecognized_keys':
      return 'SyncDesk knows no member of this name.'
    default:
      return 'This is not written as it should be.'
  }
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => `/${String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')

const errorsOf = (error: z.ZodError, event: number): readonly ApiError[] =>
  error.issues.flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 20) : [undefined]).map((key) => ({
      event,
      path: pointerOf(key === undefined ? issue.path : [...issue.path, key]),
      message: issue.message,
    })),
  )

function parsedFrom(bytes: Uint8Array): { readonly value: unknown } | { readonly why: string } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { why: 'The text is not UTF-8.' }
  }
  if (isTooDeep(text)) return { why: 'The JSON nests too deep.' }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { why: 'The text is not JSON.' }
  }
}

export type ReadOne =
  | { readonly ok: true; readonly event: ReadEvent }
  | { readonly ok: false; readonly errors: readonly ApiError[] }

/** @param n which event of the request it is, for the errors */
export function readEvent(value: unknown, n: number): ReadOne {
  const read = eventJson.safeParse(value, { error: wordsOf })
  return read.success
    ? { ok: true, event: eventFromJson(read.data) }
    : { ok: false, errors: errorsOf(read.error, n) }
}

/** Reads one event or many. Either all of them can be taken, or what is wrong is told for each. */
export function readEvents(bytes: Uint8Array): ReadEvents {
  const parsed = parsedFrom(bytes)
  if ('why' in parsed) return refuse(400, parsed.why)
  const list: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  if (list.length === 0) return refuse(422, 'There is no event in it.')
  if (list.length > mostEvents) return refuse(422, `Send at most ${mostEvents} events at a time.`)
  const errors: ApiError[] = []
  const events: ReadEvent[] = []
  for (const [n, one] of list.entries()) {
    if (errors.length >= mostErrors) break
    const read = readEvent(one, n)
    if (read.ok) events.push(read.event)
    else errors.push(...read.errors)
  }
  if (errors.length > 0) return { ok: false, status: 422, errors: errors.slice(0, mostErrors) }
  const files = events.reduce((sum, one) => sum + one.files.length, 0)
  return files > mostFiles
    ? refuse(422, `Send at most ${mostFiles} files at a time.`)
    : { ok: true, events }
}
