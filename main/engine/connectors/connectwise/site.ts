import type { z } from 'zod'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { Fault } from '../fault'
import { createJsonClient, type JsonClient } from '../json-client'
import { singleFlight } from '../single-flight'
import { companyAdvice, unexpectedAdvice } from './advice'
import { advised, refusalFault } from './refusals'
import { isCloudHost, originOf, type ConnectwiseSettings } from './settings'
import { companyInfo, type CompanyInfo } from './wire-types'

/** Where the API of the company is at present, and who answers there. */
export type Site = {
  /** Ends with a slash: `https://api-na.myconnectwise.net/v2025_1/apis/3.0/`. */
  readonly base: string
  readonly info: CompanyInfo
  readonly isCloud: boolean
  readonly facts: FailureFacts
  readonly json: JsonClient
}

export type Sites = {
  /** Asks once; callers at the same time share the answer. */
  get(signal: AbortSignal): Promise<Site>
  /** Asks again whatever was known: what a check has to do. */
  fresh(signal: AbortSignal): Promise<Site>
  /** After `stale` was answered with 404: what somebody else learned meanwhile, or a new answer. */
  renew(stale: Site, signal: AbortSignal): Promise<Site>
}

type Parts = {
  readonly fetch: typeof globalThis.fetch
  readonly settings: ConnectwiseSettings
  readonly facts: FailureFacts
}

/** A codebase other than this one is of the cloud (reference 1.1). */
const onPremises = 'v4_6_release/'

/**
 * The address of the API. It is made of what was typed: an answer that anybody can give names no
 * other server to send the keys to, except the `api-` twin of the cloud (assumption `api-host`).
 */
export function apiBase(
  site: string,
  { Codebase, IsCloud }: Pick<CompanyInfo, 'Codebase' | 'IsCloud'>,
): { readonly base: string; readonly isCloud: boolean } {
  const url = new URL(originOf(site))
  const isCloud = IsCloud || Codebase !== onPremises || isCloudHost(url.hostname)
  if (isCloud && url.protocol === 'https:' && !url.hostname.startsWith('api-')) {
    url.hostname = `api-${url.hostname}`
  }
  return { base: `${url.origin}/${Codebase}apis/3.0/`, isCloud }
}

/** The paths that do not fit; never the values. */
export const misfits = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map((issue) => issue.path.join('.'))
    .join(' ')

/** Finds the company's API by `/login/companyinfo`, which needs no sign-in. */
export function createSites({ fetch, settings, facts }: Parts): Sites {
  const { site, companyId, timeoutSeconds: seconds } = settings
  const url = `${originOf(site)}/login/companyinfo/${encodeURIComponent(companyId)}`
  const json = createJsonClient({ fetch, seconds, facts })
  let known: Site | undefined

  async function discover(signal: AbortSignal): Promise<Site> {
    const answer = await json.ask({ url, signal }, (status, body) =>
      // Nobody is signed in yet: whoever bars the way here is not ConnectWise.
      status === 401 || status === 403
        ? undefined
        : refusalFault(status, body, '', settings, facts),
    )
    // A company that is not there is answered with 200 and `null` (reference 1.1).
    if (answer.json === null) {
      throw new Fault('company-unknown', {
        ...facts,
        said: companyId,
        advice: companyAdvice(settings),
      })
    }
    const parsed = companyInfo.safeParse(answer.json)
    if (!parsed.success) {
      throw new Fault('answer-unexpected', {
        ...facts,
        codes: ['companyinfo', misfits(parsed.error)],
        advice: unexpectedAdvice(settings),
      })
    }
    const { base, isCloud } = apiBase(site, parsed.data)
    const itsFacts = { ...facts, host: new URL(base).host }
    known = {
      base,
      info: parsed.data,
      isCloud,
      facts: itsFacts,
      json: createJsonClient({ fetch, seconds, facts: itsFacts }),
    }
    return known
  }

  const flight = singleFlight(discover)
  const ask = async (signal: AbortSignal): Promise<Site> => {
    try {
      return await flight(signal)
    } catch (error) {
      if (signal.aborted && !(error instanceof Fault)) {
        throw new Fault('cancelled', facts, { cause: error })
      }
      throw advised(error, settings)
    }
  }

  return {
    get: (signal) => (known ? Promise.resolve(known) : ask(signal)),
    fresh: ask,
    renew: (stale, signal) =>
      known && known.base !== stale.base ? Promise.resolve(known) : ask(signal),
  }
}
