import type { IHttpClient } from 'soap'
import type { FailureFacts } from '../../../preload/contract/failure-words'
import { withDeadline } from '../net/deadline'
import { networkFault } from '../net/network-fault'
import { Fault } from './fault'
import { readLimited } from './answer-body'
import { retryAfter } from './http-status'
import { soapTextFrom, type Exchange } from './soap-answer'

const answerLimit = 16 * 1_048_576

/** Rides along as the call's options: soap hands them to its HTTP client unread. */
export type CallOptions = { readonly signal: AbortSignal; readonly exchange: Exchange }

type TransportOptions = {
  readonly fetch: typeof globalThis.fetch
  readonly seconds: number
  readonly facts: FailureFacts
  readonly limit?: number
}

const isCallOptions = (options: unknown): options is CallOptions =>
  typeof options === 'object' && options !== null && 'exchange' in options

/**
 * Lets the soap library speak through the injected fetch: same proxy, trust store, time-out and
 * size limit as everything else. Never a redirect: a sign-in is not handed to another server.
 */
export function soapTransport({
  fetch,
  seconds,
  facts,
  limit = answerLimit,
}: TransportOptions): IHttpClient {
  async function exchangeOnce(
    url: string,
    body: string,
    headers: Record<string, string>,
    { signal, exchange }: CallOptions,
  ): Promise<{ status: number; headers: object; data: string }> {
    try {
      return await withDeadline({ seconds, signal, facts }, async (inner) => {
        const response = await fetch(url, {
          method: 'POST',
          headers,
          body,
          redirect: 'manual',
          cache: 'no-store',
          credentials: 'omit',
          signal: inner,
        })
        exchange.status = response.status
        const wait = retryAfter(response.headers.get('retry-after'), Date.now())
        if (wait !== undefined) exchange.retryAfterSeconds = wait
        if (response.status >= 300 && response.status < 400) {
          await response.body?.cancel().catch(() => undefined)
          throw new Fault('redirected', { ...facts, status: response.status })
        }
        const bytes = await readLimited(response, limit, facts)
        exchange.bytes = bytes.byteLength
        return { status: response.status, headers: {}, data: soapTextFrom(bytes, exchange, facts) }
      })
    } catch (error) {
      throw networkFault(error, facts)
    }
  }

  return {
    request(url, body, done, headers, options) {
      const answer = isCallOptions(options)
        ? exchangeOnce(url, String(body), { ...headers }, options)
        : // Only a WSDL download comes without our options, and ours is a file.
          Promise.reject(new Fault('bug', facts))
      answer
        .then((reply) => {
          done(null, reply, reply.data)
        })
        // Also what the library throws while it reads the answer: unheard it would end the process.
        .catch((error: unknown) => {
          done(error)
        })
      return answer as unknown as ReturnType<IHttpClient['request']>
    },
  }
}
