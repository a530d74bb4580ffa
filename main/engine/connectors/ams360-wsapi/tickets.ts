import { z } from 'zod'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { Fault } from '../fault'
import { singleFlight } from '../single-flight'
import { signInAdvice } from './advice'
import type { WsapiClient } from './client'
import { Refusal, faultFrom } from './faults'
import type { WsapiSecrets, WsapiSettings } from './settings'
import { text } from './wire-row'

/** The ticket is in the header of the answer; its body is empty (WSAPI v3 reference §2). */
const loginHeader = z.object({
  WSAPISession: z.object({ Ticket: text.pipe(z.string().min(1).max(4096)) }),
})

export type Tickets = {
  /** A ticket to work with; signs in when there is none. Callers at the same time share one login. */
  get(signal: AbortSignal): Promise<string>
  /** After `stale` was refused: the newer ticket somebody else got meanwhile, or a new sign-in. */
  renew(stale: string, signal: AbortSignal): Promise<string>
  /** Signs in whatever there was: what a check has to do. */
  fresh(signal: AbortSignal): Promise<string>
  /** Signs out if signed in, and forgets the secrets. Never throws. */
  close(signal: AbortSignal): Promise<void>
}

type Parts = {
  readonly client: WsapiClient
  readonly settings: WsapiSettings
  readonly secrets: WsapiSecrets
  readonly facts: FailureFacts
}

export function createTickets({ client, settings, secrets, facts }: Parts): Tickets {
  let password: string | undefined = secrets.password
  let ticket: string | undefined
  /** A refused sign-in is not tried again by itself: that could lock the login. */
  let refused: Fault | undefined

  async function login(signal: AbortSignal): Promise<string> {
    if (password === undefined) throw new Fault('cancelled', facts)
    const { agencyNo, loginId, employeeCode } = settings
    try {
      const { header } = await client.call(
        'Login',
        {
          Request: {
            AgencyNo: agencyNo,
            LoginId: loginId,
            Password: password,
            // Sent empty when there is none: that is what is known to work.
            EmployeeCode: employeeCode,
          },
        },
        undefined,
        signal,
      )
      const parsed = loginHeader.safeParse(header)
      if (!parsed.success) throw new Fault('answer-unexpected', { ...facts, codes: ['Login'] })
      ticket = parsed.data.WSAPISession.Ticket
      return ticket
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.kind !== 'security') throw faultFrom(error, facts)
      refused = new Fault(
        'sign-in-refused',
        { ...facts, codes: error.codes, said: error.said, advice: signInAdvice(settings) },
        { cause: error },
      )
      throw refused
    }
  }

  const flight = singleFlight(login)

  async function signIn(signal: AbortSignal): Promise<string> {
    try {
      return await flight(signal)
    } catch (error) {
      if (signal.aborted && !(error instanceof Fault))
        throw new Fault('cancelled', facts, { cause: error })
      throw error
    }
  }

  return {
    get(signal) {
      if (refused) return Promise.reject(refused)
      return ticket === undefined ? signIn(signal) : Promise.resolve(ticket)
    },
    renew(stale, signal) {
      if (refused) return Promise.reject(refused)
      if (ticket !== undefined && ticket !== stale) return Promise.resolve(ticket)
      ticket = undefined
      return signIn(signal)
    },
    fresh(signal) {
      refused = undefined
      ticket = undefined
      return signIn(signal)
    },
    async close(signal) {
      const last = ticket
      ticket = undefined
      password = undefined
      if (last === undefined) return
      // A ticket that is not given back ends by itself; nothing depends on it.
      await client.call('Logout', {}, last, signal).catch(() => undefined)
    },
  }
}
