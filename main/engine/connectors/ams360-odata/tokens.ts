import { z } from 'zod'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { stoppedFault } from '../../net/deadline'
import type { Ports } from '../connector'
import { Fault } from '../fault'
import { createJsonClient } from '../json-client'
import { singleFlight } from '../single-flight'
import { addressAdvice, signInAdvice } from './advice'
import type { OdataSecrets, OdataSettings } from './settings'

const tokenAnswer = z.object({
  // It goes into a header; anything else there would not be sent.
  access_token: z.string().regex(/^[\x21-\x7e]{1,16384}$/),
  expires_in: z.coerce.number().min(0).max(31_536_000).optional().catch(undefined),
})

/** The codes of RFC 6749 §5.2 that say whose fault it is. */
const refusedCode = z.object({
  error: z.enum(['invalid_client', 'invalid_grant', 'unauthorized_client', 'invalid_request']),
})

/** Taken as the life of a token that does not say its own. */
const unsaidSeconds = 300
/** A token this close to its end is not used any more; at most a tenth of its life. */
const marginSeconds = 60

export type Tokens = {
  /** A token to work with; asks for one when there is none. Callers at the same time share it. */
  get(signal: AbortSignal): Promise<string>
  /** After `stale` was refused: the newer one somebody else got meanwhile, or a new one. */
  renew(stale: string, signal: AbortSignal): Promise<string>
  /** Asks for a new one whatever there was: what a check has to do. */
  fresh(signal: AbortSignal): Promise<string>
  /** Forgets everything: nothing is sent afterwards. */
  close(): void
}

type Parts = {
  readonly settings: OdataSettings
  readonly secrets: OdataSecrets
  readonly ports: Ports
  readonly facts: FailureFacts
}

export function createTokens({ settings, secrets, ports, facts }: Parts): Tokens {
  const { tokenUrl, appUser, email, agencyNo, timeoutSeconds } = settings
  const json = createJsonClient({ fetch: ports.reach.fetch, seconds: timeoutSeconds, facts })
  let password: string | undefined = secrets.appPassword
  let token: { readonly text: string; readonly until: number } | undefined
  /** A refused sign-in is not tried again by itself: that could lock the app. */
  let refused: Fault | undefined

  const refusal = (status: number, codes: readonly string[] = []): Fault => {
    refused = new Fault('sign-in-refused', {
      ...facts,
      status,
      ...(codes.length > 0 && { codes }),
      advice: signInAdvice(settings),
    })
    return refused
  }

  function judge(status: number, body: unknown): Fault | undefined {
    const { data } = refusedCode.safeParse(body)
    if (status === 401) return refusal(status, data && [data.error])
    return status === 400 && data ? refusal(status, [data.error]) : undefined
  }

  function outward(error: unknown): unknown {
    if (!(error instanceof Fault)) return error
    if (error.code === 'access-denied' && error.facts.status === 401) return refusal(401)
    return error.code === 'service-not-found'
      ? new Fault(error.code, { ...error.facts, advice: addressAdvice(tokenUrl) })
      : error
  }

  async function ask(signal: AbortSignal): Promise<string> {
    if (password === undefined) throw new Fault('cancelled', facts)
    const started = ports.now()
    const note = (outcome: string): void =>
      ports.log.info('AMS360 OData call', { call: 'token', outcome, ms: ports.now() - started })
    try {
      const answer = await json.ask(
        {
          url: tokenUrl,
          method: 'POST',
          headers: {
            authorization: `Basic ${Buffer.from(`${appUser}:${password}`, 'utf8').toString('base64')}`,
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: new URLSearchParams({ email, instanceid: agencyNo }).toString(),
          signal,
        },
        judge,
      )
      const parsed = tokenAnswer.safeParse(answer.json)
      if (!parsed.success) {
        const advice = addressAdvice(tokenUrl)
        throw new Fault('answer-unexpected', { ...facts, codes: ['no access_token'], advice })
      }
      const { access_token: text, expires_in: life = unsaidSeconds } = parsed.data
      // Closed meanwhile: nothing stays behind.
      if (password === undefined) throw new Fault('cancelled', facts)
      token = { text, until: ports.now() + (life - Math.min(marginSeconds, life / 10)) * 1000 }
      note('ok')
      return text
    } catch (error) {
      const failure = outward(error)
      note(failure instanceof Fault ? failure.code : 'bug')
      throw failure
    }
  }

  const flight = singleFlight(ask)

  async function signIn(signal: AbortSignal): Promise<string> {
    if (signal.aborted) throw stoppedFault(signal, facts)
    try {
      return await flight(signal)
    } catch (error) {
      throw error instanceof Fault || !signal.aborted ? error : stoppedFault(signal, facts)
    }
  }

  return {
    get(signal) {
      if (refused) return Promise.reject(refused)
      return token && ports.now() < token.until ? Promise.resolve(token.text) : signIn(signal)
    },
    renew(stale, signal) {
      if (refused) return Promise.reject(refused)
      if (token && token.text !== stale) return Promise.resolve(token.text)
      token = undefined
      return signIn(signal)
    },
    fresh(signal) {
      refused = undefined
      token = undefined
      return signIn(signal)
    },
    close() {
      token = undefined
      password = undefined
    },
  }
}
