import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** More texts than this no honest message offers as its code. */
const mostCandidates = 128

type Known = { readonly digest: Buffer; readonly until: number }

export type CodeCheck = {
  /** Compared by digest and in constant time: neither length nor beginning can be told apart. */
  accepts(candidates: readonly string[], now: number): boolean
}

/** @param codes with the time until which each counts */
export function createCodeCheck(
  codes: readonly { readonly code: string; readonly until?: number }[],
): CodeCheck {
  const known = codes
    .filter(({ code }) => code !== '')
    .map(({ code, until }): Known => ({ digest: digest(code), until: until ?? Infinity }))
  return {
    accepts(candidates, now) {
      let isAccepted = false
      for (const candidate of candidates.slice(0, mostCandidates)) {
        const offered = digest(candidate)
        for (const one of known) {
          if (timingSafeEqual(one.digest, offered) && now < one.until) isAccepted = true
        }
      }
      return isAccepted
    },
  }
}

/** `Bearer …`, or the user and password of `Basic …`. */
function fromAuthorization(value: string): readonly string[] {
  const [, scheme = '', rest = ''] = /^(\w+)\s+(\S+)$/.exec(value) ?? []
  if (scheme.toLowerCase() !== 'basic') return [rest]
  const pair = Buffer.from(rest, 'base64').toString('utf8')
  return [pair, ...pair.split(':', 2)]
}

/** Every text of the head that may be the code: any header's value, any value of the query. */
export function codesOfHead(
  headers: IncomingHttpHeaders,
  query: URLSearchParams,
): readonly string[] {
  const candidates: string[] = []
  for (const [name, value] of Object.entries(headers)) {
    const text = Array.isArray(value) ? value.join(',') : (value ?? '')
    candidates.push(text.trim())
    if (name === 'authorization') candidates.push(...fromAuthorization(text.trim()))
  }
  candidates.push(...query.values())
  return candidates.filter((text) => text !== '')
}
