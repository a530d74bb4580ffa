import type { CustomerRecord } from '../../../../preload/contract/lookup'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { systemNames } from '../../../../preload/contract/systems'
import type { CustomerSource, Ports, Session } from '../connector'
import { recordOf } from '../customer-groups'
import { findCustomer } from '../customer-json'
import { Fault } from '../fault'
import { createJsonClient } from '../json-client'
import { wireUuid } from '../wire-text'
import { addressAdvice, rightAdvice, sessionAdvice } from './advice'
import { runCheck } from './check'
import { pagesOf, type CustomerPage } from './pages'
import type { OdataSecrets, OdataSettings } from './settings'
import { createTokens } from './tokens'

export const systemName = systemNames['ams360-odata']

export interface OdataSession extends Session, CustomerSource {
  /**
   * Every customer, page by page, read only. A customer that changes meanwhile can come twice or
   * move past the reader: whoever needs all of them compares by UUID.
   */
  customers(signal: AbortSignal): AsyncGenerator<CustomerPage>
}

/** How the session asks: with a token, and with one token more if the first is refused. */
export type Ask = (path: string, signal: AbortSignal) => Promise<unknown>

const isRefusedToken = (error: unknown): boolean =>
  error instanceof Fault && error.code === 'session-refused'

export function openSession(
  settings: OdataSettings,
  secrets: OdataSecrets,
  ports: Ports,
): OdataSession {
  const { tokenUrl, dataUrl, timeoutSeconds } = settings
  const facts: FailureFacts = { system: systemName, host: new URL(dataUrl).host }
  const tokenFacts: FailureFacts = { system: systemName, host: new URL(tokenUrl).host }
  const tokens = createTokens({ settings, secrets, ports, facts: tokenFacts })
  const json = createJsonClient({ fetch: ports.reach.fetch, seconds: timeoutSeconds, facts })

  const refusedToken = (): Fault =>
    new Fault('session-refused', { ...facts, status: 401, advice: sessionAdvice() })

  /** The meaning of a status on data; assumption `refusals`. */
  function judge(status: number, isOne: boolean): Fault | undefined {
    const all = { ...facts, status }
    if (status === 401) return refusedToken()
    if (status === 403) {
      return new Fault('right-missing', { ...all, right: 'Read customers', advice: rightAdvice() })
    }
    // That the list itself is not there says nothing about a customer.
    return status === 404 && isOne ? new Fault('customer-not-found', all) : undefined
  }

  function outward(error: unknown): unknown {
    if (!(error instanceof Fault)) return error
    if (error.code === 'access-denied' && error.facts.status === 401) return refusedToken()
    return error.code === 'service-not-found'
      ? new Fault(error.code, { ...error.facts, advice: addressAdvice(dataUrl) })
      : error
  }

  async function once(path: string, token: string, signal: AbortSignal): Promise<unknown> {
    const started = ports.now()
    const note = (outcome: string): void =>
      ports.log.info('AMS360 OData call', { call: 'data', outcome, ms: ports.now() - started })
    try {
      const headers = { authorization: `Bearer ${token}` }
      const answer = await json.ask({ url: dataUrl + path, headers, signal }, (status) =>
        judge(status, path.includes('(')),
      )
      note('ok')
      return answer.json
    } catch (error) {
      const failure = outward(error)
      note(failure instanceof Fault ? failure.code : 'bug')
      throw failure
    }
  }

  const ask: Ask = async (path, signal) => {
    const token = await tokens.get(signal)
    try {
      return await once(path, token, signal)
    } catch (error) {
      if (!isRefusedToken(error)) throw error
    }
    // Once more with a new token, then stop: it may have been taken back before its end.
    return once(path, await tokens.renew(token, signal), signal)
  }

  async function read(uuid: string, signal: AbortSignal): Promise<CustomerRecord> {
    const found = findCustomer(await ask(`/Customers(${uuid})`, signal), uuid)
    if (found.what === 'customer') return recordOf(found.fields)
    if (found.what === 'nobody') throw new Fault('customer-not-found', facts)
    const codes = [found.what === 'another' ? 'another customer' : 'no customer in it']
    throw new Fault('answer-unexpected', { ...facts, codes, advice: addressAdvice(dataUrl) })
  }

  return {
    check: (report, signal) =>
      runCheck(
        { settings, ports, facts, tokenFacts, ask, read, signIn: tokens.fresh },
        report,
        signal,
      ),
    async customer(uuid, signal) {
      return read(wireUuid(uuid), signal)
    },
    customers: (signal) => pagesOf(ask, { ...facts, advice: addressAdvice(dataUrl) }, signal),
    [Symbol.asyncDispose]() {
      tokens.close()
      return Promise.resolve()
    },
  }
}
