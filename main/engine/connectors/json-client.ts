import type { FailureFacts } from '../../../preload/contract/failure-words'
import { withDeadline } from '../net/deadline'
import { networkFault } from '../net/network-fault'
import { readLimited } from './answer-body'
import { Fault } from './fault'
import { codeOfStatus, retryAfter } from './http-status'

const answerLimit = 16 * 1_048_576

export type JsonClientParts = {
  readonly fetch: typeof globalThis.fetch
  /** For one exchange: sending, waiting, reading the whole answer. */
  readonly seconds: number
  readonly facts: FailureFacts
  readonly limit?: number
}

export type JsonRequest = {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
}

export type JsonAnswer = {
  readonly status: number
  readonly headers: Headers
  /** Parsed, not yet held against a schema. `undefined` for a status without a body (204). */
  readonly json: unknown
}

/**
 * Speaks JSON over the injected fetch: same proxy, trust store, time-out and size limit as
 * everything else. Never a redirect: keys are not handed to another server.
 * A status outside 2xx, an empty 200, a web page and damaged JSON are faults.
 */
export function createJsonClient({ fetch, seconds, facts, limit = answerLimit }: JsonClientParts) {
  return {
    /**
     * @param judge looks at an answer that is no 2xx before its status alone decides; what it
     * returns is thrown. It sees data, or `undefined` for an empty body; never a web page
     */
    async ask(
      { url, method = 'GET', headers = {}, body, signal }: JsonRequest,
      judge: (status: number, json: unknown) => Fault | undefined = () => undefined,
    ): Promise<JsonAnswer> {
      try {
        return await withDeadline({ seconds, signal, facts }, async (inner) => {
          const response = await fetch(url, {
            method,
            headers: { accept: 'application/json', ...headers },
            ...(body !== undefined && { body }),
            redirect: 'manual',
            cache: 'no-store',
            credentials: 'omit',
            signal: inner,
          })
          const { status } = response
          if (status >= 300 && status < 400) {
            await response.body?.cancel().catch(() => undefined)
            throw new Fault('redirected', { ...facts, status })
          }
          const text = textFrom(await readLimited(response, limit, facts))
          const json = jsonFrom(text)
          if (status < 200 || status >= 300) {
            const wait = retryAfter(response.headers.get('retry-after'), Date.now())
            const known =
              json.ok || text?.trim() === ''
                ? judge(status, json.ok ? json.value : undefined)
                : undefined
            // What the service meant was cut off; its own faults stay its own.
            const cut = text !== undefined && !json.ok && json.code === 'answer-malformed'
            const code =
              cut && status < 500 ? json.code : (codeOfStatus(status) ?? 'answer-unexpected')
            throw (
              known ??
              new Fault(code, { ...facts, status, ...(wait !== undefined && { seconds: wait }) })
            )
          }
          if (status === 204) return { status, headers: response.headers, json: undefined }
          if (text?.trim() === '') throw new Fault('answer-empty', facts)
          if (!json.ok) throw new Fault(json.code, facts)
          return { status, headers: response.headers, json: json.value }
        })
      } catch (error) {
        throw networkFault(error, facts)
      }
    },
  }
}
export type JsonClient = ReturnType<typeof createJsonClient>

/** Undefined when the bytes are no UTF-8. */
function textFrom(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'answer-malformed' | 'answer-not-json' }

/** What begins like JSON and is none was cut off; anything else was never meant as data. */
function jsonFrom(text: string | undefined): Read {
  if (text === undefined) return { ok: false, code: 'answer-malformed' }
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, code: /^\s*[[{]/.test(text) ? 'answer-malformed' : 'answer-not-json' }
  }
}
