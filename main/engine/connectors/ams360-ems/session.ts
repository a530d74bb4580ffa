import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { systemNames } from '../../../../preload/contract/systems'
import type { CustomerSource, Ports, Session } from '../connector'
import { recordOf, type CustomerFields } from '../customer-groups'
import { Fault } from '../fault'
import { wireUuid } from '../wire-text'
import { pathAdvice } from './advice'
import { runCheck } from './check'
import { createClient } from './client'
import type { EmsSecrets, EmsSettings } from './settings'

export const systemName = systemNames['ams360-ems']

export interface EmsSession extends Session, CustomerSource {}

export function openSession(settings: EmsSettings, secrets: EmsSecrets, ports: Ports): EmsSession {
  const facts: FailureFacts = { system: systemName, host: new URL(settings.baseUrl).host }
  const client = createClient({ settings, secrets, ports, facts })

  async function read(uuid: string, signal: AbortSignal): Promise<CustomerFields> {
    const found = await client.ask(uuid, signal)
    if (found.what === 'customer') return found.fields
    if (found.what === 'nobody') throw new Fault('customer-not-found', facts)
    throw new Fault('answer-unexpected', {
      ...facts,
      codes: [found.what === 'another' ? 'another customer' : 'no customer in it'],
      advice: pathAdvice(settings),
    })
  }

  return {
    check: (report, signal) =>
      runCheck({ settings, ports, facts, ask: client.ask, read }, report, signal),
    async customer(uuid, signal) {
      return recordOf(await read(wireUuid(uuid), signal))
    },
    [Symbol.asyncDispose]() {
      client.close()
      return Promise.resolve()
    },
  }
}
