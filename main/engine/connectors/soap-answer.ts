import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { FailureCode } from '../../../preload/contract/failures'
import { Fault } from './fault'
import { codeOfStatus } from './http-status'

/** What a SOAP answer looked like on the way in; never its text. */
export type Exchange = {
  status?: number
  bytes?: number
  retryAfterSeconds?: number
}

const doctypeAt = /<!DOCTYPE\s+([\w:.-]*)/iy
const rootAt = /<(?:[\w.-]+:)?([\w.-]+)/y

/** Walks over blanks, processing instructions and comments; by hand, so that its time is linear. */
function rootStart(text: string): number {
  let at = 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined
    if (end === undefined) return at
    const close = text.indexOf(end, at + 2)
    if (close < 0) return text.length
    at = close + end.length
  }
}

/** Only the part before the root element is looked at: a DOCTYPE cannot stand anywhere else. */
function opening(text: string): { doctype?: string | undefined; root?: string | undefined } {
  const at = rootStart(text)
  doctypeAt.lastIndex = at
  rootAt.lastIndex = at
  const doctype = doctypeAt.exec(text)
  return doctype ? { doctype: doctype[1] } : { root: rootAt.exec(text)?.[1] }
}

/** What the status alone says; only asked when there is no SOAP fault, which knows better. */
export function statusFault(exchange: Exchange, facts: FailureFacts): Fault | undefined {
  const { status = 200, retryAfterSeconds } = exchange
  const code =
    codeOfStatus(status) ?? (status < 200 || status >= 300 ? 'answer-not-soap' : undefined)
  if (!code) return undefined
  return new Fault(code, {
    ...facts,
    status,
    ...(retryAfterSeconds !== undefined && { seconds: retryAfterSeconds }),
  })
}

const nilMember = /<(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]* i:nil="true" ?\/>/g
const otherMeaning = /<!\[CDATA\[|xmlns:i="(?!http:\/\/www\.w3\.org\/2001\/XMLSchema-instance")/

/**
 * Takes out the members that say «nil», in the one spelling WCF has for them. The soap library
 * parses each only to drop it, and they are most members of most customers: this is far cheaper.
 */
export function withoutNil(text: string): string {
  return otherMeaning.test(text) ? text : text.replace(nilMember, '')
}

/**
 * Turns bytes into text that is fit for the parser: an envelope, without document type, not empty.
 * The soap library itself takes an empty 200 for success and accepts a DOCTYPE.
 * @throws Fault
 */
export function soapTextFrom(bytes: Uint8Array, exchange: Exchange, facts: FailureFacts): string {
  const bad = (code: FailureCode, cause?: unknown): Fault =>
    statusFault(exchange, facts) ?? new Fault(code, facts, cause ? { cause } : {})
  let text: string
  let damaged: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    damaged = error
    text = new TextDecoder().decode(bytes)
  }
  if (text.trim() === '') throw bad('answer-empty')
  const { doctype, root } = opening(text)
  if (doctype !== undefined) {
    throw bad(/^html$/i.test(doctype) ? 'answer-not-soap' : 'answer-unsafe')
  }
  if (root !== 'Envelope') throw bad('answer-not-soap')
  if (damaged) throw new Fault('answer-malformed', facts, { cause: damaged })
  return withoutNil(text)
}
