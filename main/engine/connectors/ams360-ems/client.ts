import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { Ports } from '../connector'
import { findCustomer, type Found } from '../customer-json'
import { Fault } from '../fault'
import { createJsonClient } from '../json-client'
import { pathAdvice, rightAdvice, signInAdvice } from './advice'
import type { EmsSecrets, EmsSettings } from './settings'

export type EmsClient = {
  /**
   * Asks for one customer, once.
   * @param uuid in small letters
   * @param keyed false leaves key and Agency ID out: shows whether anybody looks at them
   * @throws Fault; `customer-not-found` when the service says so by its status
   */
  ask(uuid: string, signal: AbortSignal, keyed?: boolean): Promise<Found>
  /** Forgets the key: nothing is sent afterwards. */
  close(): void
}

type Parts = {
  readonly settings: EmsSettings
  readonly secrets: EmsSecrets
  readonly ports: Ports
  readonly facts: FailureFacts
}

export function createClient({ settings, secrets, ports, facts }: Parts): EmsClient {
  const { baseUrl, customerPath, timeoutSeconds } = settings
  const json = createJsonClient({ fetch: ports.reach.fetch, seconds: timeoutSeconds, facts })
  let key: string | undefined = secrets.appAccessKey

  /** The meaning of a status (release notes of 24R1, AMS360 reference §13); assumption `refusals`. */
  function refusal(status: number): Fault | undefined {
    const all = { ...facts, status }
    switch (status) {
      case 400:
        return new Fault('request-refused', { ...all, advice: pathAdvice(settings) })
      case 401:
        return new Fault('sign-in-refused', { ...all, advice: signInAdvice(settings) })
      case 403: {
        const right = 'Read customers'
        return new Fault('right-missing', { ...all, right, advice: rightAdvice(settings) })
      }
      case 404:
        return new Fault('customer-not-found', all)
      default:
        return undefined
    }
  }

  /** What the status alone said, in the words of this system. */
  function outward(error: unknown): unknown {
    if (!(error instanceof Fault)) return error
    // A gateway's page with 403 is not the service speaking; one with 401 asks for a sign-in.
    if (error.code === 'access-denied' && error.facts.status === 401) return refusal(401)
    if (error.code === 'service-not-found') {
      return new Fault(error.code, { ...error.facts, advice: pathAdvice(settings) })
    }
    return error
  }

  return {
    async ask(uuid, signal, keyed = true) {
      if (key === undefined) throw new Fault('cancelled', facts)
      const started = ports.now()
      const note = (outcome: string): void =>
        ports.log.info('AMS360 EMS call', { outcome, keyed, ms: ports.now() - started })
      try {
        const answer = await json.ask(
          {
            url: baseUrl + customerPath.replace('{id}', uuid),
            headers: keyed
              ? { [settings.keyHeader]: key, [settings.agencyHeader]: settings.agencyId }
              : {},
            signal,
          },
          refusal,
        )
        const found = findCustomer(answer.json, uuid)
        note(found.what)
        return found
      } catch (error) {
        const failure = outward(error)
        note(failure instanceof Fault ? failure.code : 'bug')
        throw failure
      }
    },
    close() {
      key = undefined
    },
  }
}
