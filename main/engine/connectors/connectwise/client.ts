import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { Ports } from '../connector'
import { Fault } from '../fault'
import { nowhereAdvice, unexpectedAdvice } from './advice'
import { writeConditions, type Condition } from './conditions'
import { endpoints, type Answer, type EndpointName } from './endpoints'
import { advised, keysRefused, refusalFault } from './refusals'
import type { ConnectwiseSecrets, ConnectwiseSettings } from './settings'
import { createSites, misfits, type Site } from './site'

/** What may be asked of a list. The page size is 25 when it is not told, at most 1,000. */
export type Query = {
  readonly conditions?: Condition
  readonly page?: number
  readonly pageSize?: number
}

export type Reply<K extends EndpointName> = {
  readonly answer: Answer<K>
  readonly headers: Headers
}

export type ConnectwiseClient = {
  /** Finds the company's API anew, whatever was known. */
  discover(signal: AbortSignal): Promise<Site>
  /** Where the API is as far as is known; finds it when nothing is. */
  locate(signal: AbortSignal): Promise<Site>
  /**
   * One read, no retry; only when the address is not known any more the company is asked for it
   * again, and a new one tried once.
   * @throws Fault
   */
  ask<K extends EndpointName>(endpoint: K, query: Query, signal: AbortSignal): Promise<Reply<K>>
  /** Forgets the keys; nothing is sent afterwards. */
  close(): void
}

type Parts = {
  readonly settings: ConnectwiseSettings
  readonly secrets: ConnectwiseSecrets
  readonly facts: FailureFacts
  readonly ports: Pick<Ports, 'reach' | 'log' | 'now'>
}

function addressOf({ base }: Site, path: string, { conditions, page, pageSize }: Query): string {
  const url = new URL(path, base)
  if (conditions) url.searchParams.set('conditions', writeConditions(conditions))
  if (page !== undefined) url.searchParams.set('page', String(page))
  if (pageSize !== undefined) url.searchParams.set('pageSize', String(pageSize))
  // The form's encoding of a blank is not promised to be understood; %20 is.
  url.search = url.search.replaceAll('+', '%20')
  return url.href
}

/** The headers that every call carries (reference 1.2). */
function headersFrom(
  { companyId, publicKey, apiVersion }: ConnectwiseSettings,
  { privateKey, clientId }: ConnectwiseSecrets,
): Readonly<Record<string, string>> {
  const keys = Buffer.from(`${companyId}+${publicKey}:${privateKey}`).toString('base64')
  return {
    authorization: `Basic ${keys}`,
    clientid: clientId,
    accept: `application/vnd.connectwise.com+json; version=${apiVersion}`,
  }
}

export function createClient({ settings, secrets, facts, ports }: Parts): ConnectwiseClient {
  let headers: Readonly<Record<string, string>> | undefined = headersFrom(settings, secrets)
  const { fetch } = ports.reach
  const sites = createSites({ fetch, settings, facts })

  const outward = (error: unknown, site: Site): unknown => {
    if (!(error instanceof Fault)) return error
    if (error.code === 'access-denied' && error.facts.status === 401) {
      return keysRefused(settings, site.facts)
    }
    return advised(error, settings)
  }

  async function once<K extends EndpointName>(
    endpoint: K,
    query: Query,
    site: Site,
    signal: AbortSignal,
  ): Promise<Reply<K>> {
    if (!headers) throw new Fault('cancelled', facts)
    const { path, right, answer: schema } = endpoints[endpoint]
    const started = ports.now()
    const note = (outcome: string, status?: number): void =>
      ports.log.info('ConnectWise call', { endpoint, outcome, ms: ports.now() - started, status })
    try {
      const {
        json,
        status,
        headers: told,
      } = await site.json.ask(
        { url: addressOf(site, path, query), headers, signal },
        (refused, body) => refusalFault(refused, body, right, settings, site.facts),
      )
      const parsed = schema.safeParse(json)
      if (!parsed.success) {
        const codes = [endpoint, misfits(parsed.error)]
        const advice = unexpectedAdvice(settings)
        throw new Fault('answer-unexpected', { ...site.facts, codes, advice })
      }
      note('ok', status)
      return { answer: parsed.data as Answer<K>, headers: told }
    } catch (error) {
      const failure = outward(error, site)
      if (failure instanceof Fault) note(failure.code, failure.facts.status)
      throw failure
    }
  }

  const whileOpen = (work: (signal: AbortSignal) => Promise<Site>) => (signal: AbortSignal) =>
    headers ? work(signal) : Promise.reject(new Fault('cancelled', facts))

  const locate = whileOpen(sites.get)

  return {
    discover: whileOpen(sites.fresh),
    locate,
    async ask(endpoint, query, signal) {
      const site = await locate(signal)
      try {
        return await once(endpoint, query, site, signal)
      } catch (error) {
        // The cloud's codebase changes with its releases, and an old one is not found (reference 1.1).
        if (!(error instanceof Fault) || error.code !== 'service-not-found') throw error
        const renewed = await sites.renew(site, signal)
        if (renewed.base !== site.base) return once(endpoint, query, renewed, signal)
        const advice = nowhereAdvice(settings)
        throw new Fault(error.code, { ...error.facts, advice }, { cause: error })
      }
    },
    close() {
      headers = undefined
    },
  }
}
